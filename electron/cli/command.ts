import type { ParseArgsConfig } from 'node:util'
import type { Arguments } from './arguments.ts'
import type { CliWords } from './words.ts'

/** What a command gives back: one JSON document, and the same for people to read. */
export type CommandResult = { readonly json: unknown; readonly text: string }

/** What a command works with beside its arguments. */
export type Around = {
  readonly words: CliWords
  /** Print one JSON document now: for commands that go on until they are interrupted. */
  readonly say: (json: unknown) => void
}

export type CliCommand = {
  readonly options: NonNullable<ParseArgsConfig['options']>
  /** How it is written, for the help. */
  readonly usage: string
  /** Further lines for its own help. */
  readonly more?: readonly string[]
  /** How many words it takes beside its options. */
  readonly takes: number
  readonly run: (given: Arguments, around: Around) => Promise<CommandResult | null>
}
