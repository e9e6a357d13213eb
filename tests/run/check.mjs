import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { argv, exit, stdout } from 'node:process'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { nothing, runTool, top } from './suite.mjs'

/** @typedef {{ readonly name: string, readonly holds: () => Promise<boolean> }} Step */

/**
 * @param {string} name
 * @param {string} script
 * @param {...string} args
 * @returns {Step}
 */
function tool(name, script, ...args) {
  return { name, holds: async () => (await runTool(script, args)) === 0 }
}

/**
 * A check of our own: a TypeScript file with one function that returns what is wrong, as sentences.
 * @param {string} name
 * @param {string} file
 * @param {string} exported
 * @returns {Step}
 */
function own(name, file, exported) {
  return {
    name,
    holds: async () => {
      /** @type {{ readonly module: Readonly<Record<string, () => readonly string[]>> }} */
      const { module } = await runnerImport(join(top, file), { logLevel: 'error' })
      const faults = module[exported]?.() ?? [`${file} has no ${exported}`]
      for (const fault of faults) stdout.write(`  ${fault}\n`)
      return faults.length === 0
    },
  }
}

/** What the code is held to, the quickest first; none needs a browser or a build. */
const steps = [
  tool('format', 'oxfmt/bin/oxfmt', '--check'),
  tool('lint and house rules', 'oxlint/bin/oxlint', '--format=unix'),
  own('words', 'tests/house/locales.ts', 'findLocaleFaults'),
  own('notices', 'tests/house/notices.ts', 'findNoticeFaults'),
  tool('types', 'typescript/bin/tsc', '-b'),
  tool('unused code', 'knip/bin/knip.js', '--no-progress'),
]

/**
 * Runs every step even after one has failed, so that one run tells everything.
 * @returns {Promise<import('./suite.mjs').Tally>} one count per step
 */
export async function runChecks() {
  let failed = 0
  for (const { name, holds } of steps) {
    const begun = performance.now()
    const good = await holds()
    if (!good) failed += 1
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    stdout.write(`${good ? 'ok    ' : 'FAILED'}  ${name}  ${seconds} s\n`)
  }
  return { ...nothing, passed: steps.length - failed, failed }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { failed } = await runChecks()
  exit(failed === 0 ? 0 : 1)
}
