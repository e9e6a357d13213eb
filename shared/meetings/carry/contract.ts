import * as v from 'valibot'
import { assetKinds } from '#shared/assets/kinds.ts'
import { command, view } from '#shared/contract/row.ts'
import { IdSchema, LineSchema, NothingSchema } from '#shared/contract/values.ts'
import { OneIdSchema } from '../fields.ts'
import { mostSectors, SectorSchema } from './attended.ts'
import { BroughtSchema } from './items.ts'

/** More things than a meeting leaves of a kind. */
const mostThings = 400
const some = <T extends v.GenericSchema>(one: T) =>
  v.pipe(v.array(one), v.minLength(1), v.maxLength(mostThings))

/** How many are carried by this now: what was carried before, by whomever, stays as it is. */
const CarriedSchema = v.strictObject({
  carried: v.pipe(v.number(), v.integer(), v.minValue(0)),
})

/**
 * What a meeting brought, carried on. Each thing becomes one record, however often and on however many computers it is
 * carried, because its id comes of the meeting and the thing.
 */
export const carryCommands = {
  /** Decisions into Priorities with their count. `words`: what was decided, where the meeting left that open. */
  'meetings/carry-decisions': command({
    who: 'member',
    input: v.strictObject({
      meeting: IdSchema,
      things: some(v.strictObject({ id: IdSchema, words: v.nullable(LineSchema) })),
    }),
    output: CarriedSchema,
  }),
  /** Who does what into Plans, under a goal of the meeting's own. `step`: what they are called together. */
  'meetings/carry-actions': command({
    who: 'member',
    input: v.strictObject({ meeting: IdSchema, ids: some(IdSchema), step: LineSchema }),
    output: CarriedSchema,
  }),
  /** Strengths onto the asset map. Nothing is merged with what is there. */
  'meetings/carry-strengths': command({
    who: 'member',
    input: v.strictObject({
      meeting: IdSchema,
      things: some(v.strictObject({ id: IdSchema, kind: v.picklist(assetKinds) })),
    }),
    output: CarriedSchema,
  }),
  /** How many came, by sector and without names. Numbers that are small are hidden at once and kept nowhere. */
  'meetings/carry-came': command({
    who: 'member',
    input: v.strictObject({
      meeting: IdSchema,
      sectors: v.pipe(v.array(SectorSchema), v.maxLength(mostSectors)),
    }),
    output: NothingSchema,
  }),
} as const

export const carryViews = {
  /** What a meeting brought, under the kind and id of each; where a thing is carried on, with its record. */
  'meetings/brought': view({ who: 'member', params: OneIdSchema, item: BroughtSchema }),
} as const
