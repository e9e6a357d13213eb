import { Refusal } from '#shared/contract/problem.ts'
import { readArguments } from './arguments.ts'
import type { CliCommand } from './command.ts'
import { create } from './commands/create.ts'
import { exportFile } from './commands/export.ts'
import { importFile } from './commands/import.ts'
import { invite } from './commands/invite.ts'
import { join } from './commands/join.ts'
import { relay } from './commands/relay.ts'
import { serve } from './commands/serve.ts'
import { sync } from './commands/sync.ts'
import { verify } from './commands/verify.ts'
import { sentenceOf } from './sentences.ts'

const commands: ReadonlyMap<string, CliCommand> = new Map([
  ['create', create],
  ['import', importFile],
  ['export', exportFile],
  ['invite', invite],
  ['join', join],
  ['verify', verify],
  ['serve', serve],
  ['relay', relay],
  ['sync', sync],
])

export type Outlets = {
  readonly out: (text: string) => void
  readonly problem: (text: string) => void
}

/** Run one command line. Resolves to the exit code: 0 done, 1 refused, 2 not understood. */
export async function runCommandLine(
  words: readonly string[],
  { out, problem }: Outlets,
): Promise<0 | 1 | 2> {
  const [name = 'help', ...rest] = words
  const command = commands.get(name)
  if (command === undefined) {
    const usages = [...commands.values()].map(({ usage }) => `  commonweave ${usage}`).join('\n')
    const isHelp = name === 'help' || name === '--help'
    const write = isHelp ? out : problem
    write(
      `Commands (each takes --json and --passphrase-file FILE or --key-file FILE):\n${usages}\n`,
    )
    return isHelp ? 0 : 2
  }
  const say = (json: unknown) => {
    out(`${JSON.stringify(json)}\n`)
  }
  try {
    const given = readArguments(rest, command.options)
    const result = await command.run(given, say)
    if (result !== null && given.values.get('json') === true) say(result.json)
    else if (result !== null) out(`${result.text}\n`)
    return 0
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause
    problem(`${sentenceOf(cause.problem)}\n`)
    return cause.problem.code.startsWith('argument') ? 2 : 1
  }
}
