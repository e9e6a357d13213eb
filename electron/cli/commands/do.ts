import { readFile } from 'node:fs/promises'
import type * as v from 'valibot'
import { checkedInput } from '#shared/contract/checked.ts'
import type { VaultLink } from '#shared/contract/link.ts'
import { Refusal } from '#shared/contract/problem.ts'
import { type CommandName, commands } from '#shared/contract/table.ts'
import { optional, type Values } from '../arguments.ts'
import type { CliCommand } from '../command.ts'
import { giveFile, takeFile } from '../files.ts'
import { vaultOptions } from '../unlock.ts'
import { withVault } from '../with-vault.ts'
import { namedOrOnly } from '../which-coalition.ts'

/** Fields of an input that hold a secret: others on this computer can read what is written as an argument. */
const secrets = ['passphrase', 'code', 'secret']

/** Give any command of the contract, for scripts. */
export const doCommand: CliCommand = {
  usage:
    'do COMMAND --vault DIR [--coalition ID] --input JSON | --input-file FILE [--file FILE] [--out FILE]',
  more: Object.keys(commands).toSorted(),
  takes: 1,
  options: {
    ...vaultOptions,
    coalition: { type: 'string' },
    input: { type: 'string' },
    'input-file': { type: 'string' },
    file: { type: 'string' },
    out: { type: 'string' },
  },
  run: async ({ values, positionals: [name] }) => {
    if (name === undefined) throw new Refusal('argument-missing', { name: 'COMMAND' })
    if (!isCommand(name)) throw new Refusal('argument-no-contract-command', { name })
    const written = await inputFrom(values)
    const output = await withVault(values, async (vault, link) => {
      const isAbout = commands[name].who !== 'anyone' || optional(values, 'coalition') !== null
      const at = isAbout || hasOne(vault) ? link.within(namedOrOnly(vault, values)) : link
      const path = optional(values, 'file')
      const file = path === null ? {} : { file: await giveFile(at, path) }
      const made = await give(at, name, { ...written, ...file })
      return { ...made, ...(await takeOut(at, made, values)) }
    })
    return { json: output, text: JSON.stringify(output, null, 2) }
  },
}

const hasOne = (vault: { readonly ports: { readonly shelf: { all: () => readonly unknown[] } } }) =>
  vault.ports.shelf.all().length === 1

const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name)

async function give<C extends CommandName>(
  link: VaultLink,
  name: C,
  input: unknown,
): Promise<object> {
  assertFits(commands[name].input, input)
  return link.run(name, input)
}

function assertFits<S extends v.GenericSchema>(
  schema: S,
  input: unknown,
): asserts input is v.InferInput<S> {
  checkedInput(schema, input)
}

/** A file the command made is written where `--out` says, instead of being named by an id that ends with this run. */
async function takeOut(link: VaultLink, made: object, values: Values): Promise<object> {
  const out = optional(values, 'out')
  if (out === null) return {}
  if (!('file' in made) || typeof made.file !== 'string')
    throw new Refusal('argument-nothing-out', { name: '--out' })
  return { out, bytes: await takeFile(link, made.file, out) }
}

async function inputFrom(values: Values): Promise<object> {
  const path = optional(values, 'input-file')
  const written = optional(values, 'input')
  if (path !== null && written !== null)
    throw new Refusal('argument-both', { name: '--input', other: '--input-file' })
  if (path !== null) return objectIn(await textOf(path), '--input-file')
  const input = objectIn(written ?? '{}', '--input')
  const secret = secrets.find((field) => Object.hasOwn(input, field))
  if (secret !== undefined) throw new Refusal('argument-secret', { field: secret })
  return input
}

function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Refusal('file-not-read', { file: path }, cause)
  })
}

function objectIn(text: string, name: string): object {
  try {
    const read: unknown = JSON.parse(text)
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read
  } catch (cause) {
    throw new Refusal('argument-not-json', { name }, cause)
  }
  throw new Refusal('argument-not-json', { name })
}
