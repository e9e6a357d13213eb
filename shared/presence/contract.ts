import * as v from 'valibot'
import { command, view } from '#shared/contract/row.ts'
import { HexIdSchema, KeyIdSchema, NothingSchema } from '#shared/contract/values.ts'
import { WhereSchema } from './presence.ts'

export const presenceCommands = {
  /** Where this window is now; null when it shows nothing any more, or its person does not want to be seen. */
  'presence/say': command({
    who: 'member',
    undo: 'none',
    input: v.strictObject({ where: v.nullable(WhereSchema) }),
    output: NothingSchema,
  }),
} as const

export const presenceViews = {
  /** Where others are, and this computer's other windows: one item for each window, under a key that stays. */
  'presence/here': view({
    who: 'member',
    params: NothingSchema,
    item: v.strictObject({ person: HexIdSchema, device: KeyIdSchema, ...WhereSchema.entries }),
  }),
} as const
