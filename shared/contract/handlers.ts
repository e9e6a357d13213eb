import type * as v from 'valibot'
import type { Desk, Shelf } from '#shared/documents/desk.ts'
import type { LiveView } from './live.ts'
import type { CommandRow, ViewRow } from './row.ts'

export type CommandRows = { readonly [name: string]: CommandRow<v.GenericSchema, v.GenericSchema> }
export type ViewRows = { readonly [name: string]: ViewRow<v.GenericSchema, v.GenericSchema> }

/** How a room carries out its commands. Input is checked before; a handler refuses by throwing a Refusal, before it changes anything. */
export type Handlers<R extends CommandRows> = {
  readonly [C in keyof R]: (
    desk: Desk,
    input: v.InferOutput<R[C]['input']>,
  ) => v.InferOutput<R[C]['output']>
}

/** How a room shows its records. */
export type Viewers<R extends ViewRows> = {
  readonly [V in keyof R]: (
    shelf: Shelf,
    params: v.InferOutput<R[V]['params']>,
  ) => LiveView<v.InferOutput<R[V]['item']>>
}
