import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'

const program = join(import.meta.dirname, '..', '..', 'out', 'cli', 'commonweave.js')
const loopback = { ...process.env, COMMONWEAVE_LAN: 'loopback' }
const run = promisify(execFile)

/** Run one command of the built program to its end; resolves to what `--json` printed. */
export async function command(...words: readonly string[]): Promise<Record<string, unknown>> {
  const { stdout } = await run(process.execPath, [program, ...words, '--json'], {
    env: loopback,
    maxBuffer: 64 * 1024 * 1024,
  })
  return parse(stdout)
}

export type Running = {
  readonly pid: number
  /** What it said first. */
  readonly first: Record<string, unknown>
  /** Ends it as Ctrl C does; resolves to what it said last. */
  readonly end: () => Promise<Record<string, unknown>>
}

/** Start a command that runs until it is interrupted. */
export async function running(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const child = spawn(process.execPath, [program, ...words], {
    env: { ...loopback, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })
  let last = ''
  const first = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => {
      reject(new Error(`${words[0] ?? ''} ended before it said anything`))
    })
    lines.on('line', (line) => {
      last = line
      resolve(line)
    })
  })
  onTestFinished(() => endOf(child))
  return {
    pid: child.pid ?? 0,
    first: parse(first),
    end: async () => {
      await endOf(child)
      return parse(last)
    },
  }
}

function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => {
      resolve()
    })
    child.kill('SIGINT')
  })
}

function parse(text: string): Record<string, unknown> {
  const read: unknown = JSON.parse(text)
  return typeof read === 'object' && read !== null ? { ...read } : {}
}
