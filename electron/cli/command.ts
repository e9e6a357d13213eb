import type { ParseArgsConfig } from 'node:util'
import type { Arguments } from './arguments.ts'

/** What a command gives back: one JSON document, and the same for people to read. */
export type CommandResult = { readonly json: unknown; readonly text: string }

export type CliCommand = {
  readonly options: NonNullable<ParseArgsConfig['options']>
  /** How it is written, for the help. */
  readonly usage: string
  readonly run: (given: Arguments, say: (json: unknown) => void) => Promise<CommandResult | null>
}
