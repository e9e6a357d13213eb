import { Refusal } from '#shared/contract/problem.ts'
import type { LanguageCode } from '#shared/language/languages.ts'
import { readArguments } from './arguments.ts'
import type { CliCommand } from './command.ts'
import { count } from './commands/count.ts'
import { create } from './commands/create.ts'
import { doCommand } from './commands/do.ts'
import { exportFile } from './commands/export.ts'
import { importFile } from './commands/import.ts'
import { invite } from './commands/invite.ts'
import { join } from './commands/join.ts'
import { list } from './commands/list.ts'
import { relay } from './commands/relay.ts'
import { serve } from './commands/serve.ts'
import { sync } from './commands/sync.ts'
import { undo } from './commands/undo.ts'
import { verify } from './commands/verify.ts'
import { cliWords, type CliWords } from './words.ts'

const commands: ReadonlyMap<string, CliCommand> = new Map([
  ['create', create],
  ['import', importFile],
  ['list', list],
  ['do', doCommand],
  ['undo', undo],
  ['export', exportFile],
  ['invite', invite],
  ['join', join],
  ['sync', sync],
  ['verify', verify],
  ['count', count],
  ['serve', serve],
  ['relay', relay],
])

export type Outlets = {
  readonly out: (text: string) => void
  readonly problem: (text: string) => void
  readonly language: LanguageCode
}

/** Run one command line. Resolves to the exit code: 0 done, 1 refused, 2 not understood. */
export async function runCommandLine(
  given: readonly string[],
  { out, problem, language }: Outlets,
): Promise<0 | 1 | 2> {
  const words = cliWords(language)
  const [name = 'help', ...rest] = given
  try {
    if (isHelp(name)) {
      out(`${helpOn(rest[0], words)}\n`)
      return 0
    }
    const command = known(name)
    if (rest.some((word) => word === '--help')) {
      out(`${helpOn(name, words)}\n`)
      return 0
    }
    const result = await give(command, rest, words, out)
    if (result !== '') out(`${result}\n`)
    return 0
  } catch (cause) {
    const refusal = cause instanceof Refusal ? cause : new Refusal('failed', { why: whyOf(cause) })
    problem(`${words.sentence(refusal.problem)}\n`)
    return refusal.problem.code.startsWith('argument') ? 2 : 1
  }
}

async function give(
  command: CliCommand,
  rest: readonly string[],
  words: CliWords,
  out: Outlets['out'],
): Promise<string> {
  const asked = readArguments(rest, command.options, command.takes)
  const say = (json: unknown) => {
    out(`${JSON.stringify(json)}\n`)
  }
  const result = await command.run(asked, { words, say })
  if (result === null) return ''
  return asked.values.get('json') === true ? JSON.stringify(result.json) : result.text
}

function known(name: string): CliCommand {
  const command = commands.get(name)
  if (command === undefined) throw new Refusal('argument-no-command', { name })
  return command
}

const isHelp = (name: string) => ['help', '--help', '-h'].includes(name)

/** How one command is written, or all of them with a line on each. */
function helpOn(name: string | undefined, words: CliWords): string {
  if (name !== undefined) {
    const { usage, more = [] } = known(name)
    const lines = [`commonweave ${usage}`, words.find(`help.${name}`) ?? '', ...more]
    return lines.join('\n')
  }
  const all = [...commands].map(
    ([each, { usage }]) => `  commonweave ${usage}\n      ${words.find(`help.${each}`) ?? ''}`,
  )
  return [words.t('help'), ...all].join('\n')
}

const whyOf = (cause: unknown): string =>
  cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)
