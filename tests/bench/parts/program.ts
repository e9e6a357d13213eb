import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'

const program = 'out/cli/commonweave.js'

export type Program = {
  /** The address it said first. */
  readonly address: string
  readonly end: () => Promise<void>
}

/** Start something that runs until it is ended, and says one JSON line with its address first. */
export async function startProgram(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Program> {
  const child = spawn(process.execPath, words, {
    env: { ...process.env, COMMONWEAVE_LAN: 'loopback', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // A row that breaks leaves nothing behind that runs.
  process.once('exit', () => child.kill())
  const line = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => {
      reject(new Error(`${words.join(' ')} ended before it said anything`))
    })
    createInterface({ input: child.stdout }).once('line', resolve)
  })
  const said: unknown = JSON.parse(line)
  const address = typeof said === 'object' && said !== null && 'address' in said && said.address
  if (typeof address !== 'string') throw new Error(`No address: ${line}`)
  return { address, end: () => endOf(child) }
}

/** The built program with a command of its own. */
export const startCommand = (words: readonly string[], env?: Readonly<Record<string, string>>) =>
  startProgram([program, ...words, '--json'], env)

/** Run one command of the built program to its end; resolves to what it answered. */
export async function runCommand(...words: readonly string[]): Promise<Record<string, unknown>> {
  const said = await promisify(execFile)(process.execPath, [program, ...words, '--json'])
  const answer: unknown = JSON.parse(said.stdout)
  return typeof answer === 'object' && answer !== null ? { ...answer } : {}
}

/** As many processes as there are cores, each at work without a pause. */
export function loadCores(cores: number): () => Promise<void> {
  const children = Array.from({ length: cores }, () =>
    spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }),
  )
  return async () => {
    await Promise.all(children.map(endOf))
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
