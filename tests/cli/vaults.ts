import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandLine } from '#tests/support/command-line.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'

/** A vault with one coalition, made as a person makes it; `words` name it for every other command. */
export async function newVault() {
  const folder = join(makeTempFolder(), 'vault')
  const words = ['--vault', folder, '--json']
  const made = await commandLine('create', ...words, '--name', 'Riverbend', '--person', 'Ana')
  return { folder, words, made }
}

/** A file with these lines; answers its path. */
export function fileOf(lines: readonly string[], name = 'places.csv'): string {
  const path = join(makeTempFolder(), name)
  writeFileSync(path, lines.join('\n'))
  return path
}

export type Item = {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly archived: boolean
} & Readonly<Record<string, unknown>>

/** What `list` gives. */
export async function listed(words: readonly string[], what: string): Promise<readonly Item[]> {
  const { items } = (await commandLine('list', what, ...words)).json() as { items: Item[] }
  return items
}

/** Give a command of the contract; answers what it answered. */
export async function done(
  words: readonly string[],
  name: string,
  input: object,
): Promise<Readonly<Record<string, unknown>>> {
  const outcome = await commandLine('do', name, ...words, '--input', JSON.stringify(input))
  return outcome.json() as Record<string, unknown>
}
