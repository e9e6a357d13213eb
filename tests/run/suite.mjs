import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { env, execPath } from 'node:process'

/** @typedef {{ readonly test: string, readonly reason: string }} Skipped */
/** `again`: tests that failed first and passed when they were tried once more. @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: readonly Skipped[], readonly again: readonly string[] }} Tally */

/** The repository's top, as an absolute path. */
export const top = resolve(import.meta.dirname, '../..')

/** The tally of a suite in which nothing was run. @type {Tally} */
export const nothing = { passed: 0, failed: 0, skipped: [], again: [] }

/**
 * Runs a program from the repository's top without standard input; what it prints goes to our own output.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [more] further environment variables
 * @returns {Promise<number>} its exit code, 1 where it could not be started or was killed
 */
export function run(command, args, more = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: top,
      env: { ...env, ...more },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.on('error', () => done(1))
    child.on('close', (code) => done(code ?? 1))
  })
}

/**
 * Runs a tool of node_modules by its file, which works on every system without a shell.
 * @param {string} script for example `vitest/vitest.mjs`
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [more]
 */
export function runTool(script, args, more) {
  return run(execPath, [join(top, 'node_modules', script), ...args], more)
}

/**
 * One vitest project as one suite. A run that breaks off before it could count is one failure.
 * @param {string} project
 * @param {readonly string[]} [args]
 * @returns {Promise<Tally>}
 */
export async function runSuite(project, args = []) {
  const folder = await mkdtemp(join(tmpdir(), 'commonweave-tally-'))
  const file = join(folder, 'tally.json')
  try {
    const reporters = ['--reporter=default', '--reporter=./tests/run/tally-reporter.mjs']
    const options = ['run', '--project', project, '--passWithNoTests', ...reporters, ...args]
    const code = await runTool('vitest/vitest.mjs', options, { COMMONWEAVE_TALLY: file })
    const written = await readFile(file, 'utf8').catch(() => JSON.stringify(nothing))
    const tally = /** @type {Tally} */ (JSON.parse(written))
    return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
