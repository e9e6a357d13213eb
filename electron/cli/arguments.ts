import { parseArgs, type ParseArgsConfig } from 'node:util'
import { Refusal } from '#shared/contract/problem.ts'

export type Values = ReadonlyMap<string, string | boolean>

export type Arguments = {
  readonly positionals: readonly string[]
  readonly values: Values
}

type Options = NonNullable<ParseArgsConfig['options']>

/**
 * Read the words after a command: its options, and at most so many words beside them. Refuses with a sentence that names
 * the word that was not understood.
 */
export function readArguments(words: readonly string[], options: Options, most: number): Arguments {
  const { tokens } = parseArgs({
    args: [...words],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const positionals: string[] = []
  const values = new Map<string, string | boolean>()
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind === 'option') values.set(token.name, valueOf(token, options))
  }
  const extra = positionals[most]
  if (extra !== undefined) throw new Refusal('argument-too-many', { word: extra })
  return { positionals, values }
}

type OptionToken = {
  readonly name: string
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

/** Where a value was forgotten the next option stands in its place. Any other dash begins a value: ids begin with one. */
function valueOf({ name, rawName, value, inlineValue }: OptionToken, options: Options) {
  const option = Object.hasOwn(options, name) ? options[name] : undefined
  if (option === undefined) throw new Refusal('argument-unknown', { name: rawName })
  if (option.type === 'boolean') {
    if (value !== undefined) throw new Refusal('argument-with-value', { name: rawName })
    return true
  }
  const isOption = (word: string) => word.startsWith('--') && Object.hasOwn(options, word.slice(2))
  if (value === undefined || (inlineValue !== true && isOption(value)))
    throw new Refusal('argument-without-value', { name: rawName })
  return value
}

/** A value that has to be there. */
export function needed(values: Values, name: string): string {
  const value = values.get(name)
  if (typeof value === 'string' && value.trim() !== '') return value
  throw new Refusal('argument-missing', { name: `--${name}` })
}

/** A value that may be left out. */
export function optional(values: Values, name: string): string | null {
  const value = values.get(name)
  return typeof value === 'string' ? value : null
}

/** One of the values there are; `name` is how it is asked for. */
export function oneOf<T extends string>(name: string, given: string, known: readonly T[]): T {
  const found = known.find((one) => one === given)
  if (found !== undefined) return found
  throw new Refusal('argument-not-one-of', { name, given, known: known.join(', ') })
}

/** A whole number within limits, both included. */
export function wholeNumber(values: Values, name: string, least: number, most: number): number {
  const value = Number(needed(values, name))
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw new Refusal('argument-out-of-range', { name: `--${name}`, least, most })
}
