import { parseArgs, type ParseArgsConfig } from 'node:util'
import { Refusal } from '#shared/contract/problem.ts'

export type Values = ReadonlyMap<string, string | boolean>

export type Arguments = {
  readonly positionals: readonly string[]
  readonly values: Values
}

/** Read the words after a command. Unknown options and missing values are refused with a sentence that names them. */
export function readArguments(
  words: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
): Arguments {
  try {
    const { positionals, values } = parseArgs({ args: [...words], options, allowPositionals: true })
    const single = Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'boolean' ? [[name, value] as const] : [],
    )
    return { positionals, values: new Map(single) }
  } catch (cause) {
    throw new Refusal('arguments-not-understood', { words: wordsOf(cause) })
  }
}

/** A value that has to be there. */
export function needed(values: Values, name: string): string {
  const value = values.get(name)
  if (typeof value === 'string' && value !== '') return value
  throw new Refusal('argument-missing', { name: `--${name}` })
}

/** A value that may be left out. */
export function optional(values: Values, name: string): string | null {
  const value = values.get(name)
  return typeof value === 'string' ? value : null
}

/** A whole number within limits, both included. */
export function wholeNumber(values: Values, name: string, least: number, most: number): number {
  const value = Number(needed(values, name))
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw new Refusal('number-out-of-range', { name: `--${name}`, least, most })
}

const wordsOf = (cause: unknown) =>
  cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : ''
