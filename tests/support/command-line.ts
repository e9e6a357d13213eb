import { runCommandLine } from '#electron/cli/run.ts'

export type CommandOutcome = {
  readonly code: number
  readonly out: string
  readonly problem: string
  /** What `--json` printed, which has to be exactly one document. */
  readonly json: () => unknown
}

/** Give one command line in this process, as a person types it. */
export async function commandLine(...words: readonly string[]): Promise<CommandOutcome> {
  let out = ''
  let problem = ''
  const code = await runCommandLine(words, {
    out: (text) => (out += text),
    problem: (text) => (problem += text),
  })
  return { code, out, problem, json: () => JSON.parse(out) as unknown }
}
