import type * as v from 'valibot'

type Schema = v.GenericSchema

/**
 * Who may give a command. `anyone` needs no open coalition (welcome, settings); `member` is a device that is
 * in; `steward` is a member who looks after membership. The vault asks what counts, never the page.
 */
export type Who = 'anyone' | 'member' | 'steward'

export type CommandRow<I extends Schema, O extends Schema> = {
  readonly who: Who
  /** Left out of undo: what it does holds for others at once, or has a way back of its own. */
  readonly undo?: 'none'
  readonly input: I
  readonly output: O
}

export type ViewRow<P extends Schema, T extends Schema> = {
  readonly who: Who
  readonly params: P
  readonly item: T
}

/** One row of the table of commands: schemas that both sides are typed and checked from. */
export const command = <I extends Schema, O extends Schema>(row: CommandRow<I, O>) => row

/** One row of the table of views: its items arrive in chunks under a key each, then only changes. */
export const view = <P extends Schema, T extends Schema>(row: ViewRow<P, T>) => row
