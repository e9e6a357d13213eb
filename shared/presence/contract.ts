import * as v from 'valibot'
import { command, view } from '#shared/contract/row.ts'
import { HexIdSchema, KeyIdSchema, NothingSchema } from '#shared/contract/values.ts'
import { mostWindows, WhereSchema } from './presence.ts'

const { room, record, holds } = WhereSchema.entries

/** Where one of somebody's windows is, for people to read. */
const PlaceSchema = v.strictObject({
  room,
  record,
  /** What the record is called here; null where none is open, or none that this computer knows. */
  title: v.nullable(v.string()),
  holds,
})

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
  /**
   * Who else is here: one item for each person, under their id, however many windows and computers they have. Names and
   * colours are this coalition's own, never what others say of themselves.
   */
  'presence/people': view({
    who: 'member',
    params: NothingSchema,
    item: v.strictObject({
      person: HexIdSchema,
      name: v.string(),
      /** 1-6: which of the presence colours is theirs. */
      color: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(6)),
      /** Where they are; first where they turned to last. */
      places: v.pipe(v.array(PlaceSchema), v.minLength(1), v.maxLength(mostWindows)),
    }),
  }),
  /** Where others are, and this computer's other windows: one item for each window, under a key that stays. */
  'presence/here': view({
    who: 'member',
    params: NothingSchema,
    item: v.strictObject({ person: HexIdSchema, device: KeyIdSchema, ...WhereSchema.entries }),
  }),
} as const
