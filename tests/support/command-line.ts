import { runCommandLine } from '#electron/cli/run.ts'
import type { LanguageCode } from '#shared/language/languages.ts'

export type CommandOutcome = {
  readonly code: number
  readonly out: string
  readonly problem: string
  /** What `--json` printed, which has to be exactly one document. */
  readonly json: () => unknown
}

/** Give one command line in this process, as a person types it. */
export const commandLine = (...words: readonly string[]): Promise<CommandOutcome> =>
  commandLineIn('en', ...words)

/** The same in the language of somebody's terminal. */
export async function commandLineIn(
  language: LanguageCode,
  ...words: readonly string[]
): Promise<CommandOutcome> {
  let out = ''
  let problem = ''
  const code = await runCommandLine(words, {
    out: (text) => (out += text),
    problem: (text) => (problem += text),
    language,
  })
  return { code, out, problem, json: () => documentIn(out, problem) }
}

function documentIn(out: string, problem: string): unknown {
  if (out === '') throw new Error(`nothing was printed: ${problem}`)
  return JSON.parse(out) as unknown
}
