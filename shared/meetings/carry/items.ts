import * as v from 'valibot'
import { assetKinds } from '#shared/assets/kinds.ts'
import { DateSchema, IdSchema } from '#shared/contract/values.ts'
import { WhoSchema } from '../fields.ts'
import { opens } from './decided.ts'

const PlaceSchema = v.pipe(v.number(), v.integer(), v.minValue(0))

/** The record a thing became; `away`: somebody put it away since. */
const RecordSchema = v.nullable(v.strictObject({ id: IdSchema, away: v.boolean() }))

const beside = { id: IdSchema, place: PlaceSchema, record: RecordSchema }

const DecisionSchema = v.strictObject({
  kind: v.literal('decision'),
  ...beside,
  question: v.string(),
  outcome: v.array(v.string()),
  /** Why people have to say it themselves; null where it is said. */
  open: v.nullable(v.picklist(opens)),
  concerns: PlaceSchema,
  review: v.nullable(DateSchema),
  /** How many took part, and as what; null where nothing was counted. */
  took: v.nullable(
    v.strictObject({
      of: v.picklist(['people', 'devices']),
      gave: PlaceSchema,
      passed: PlaceSchema,
      /** Devices that came in after a take-over in the middle of it, and may be counted twice. */
      anew: PlaceSchema,
    }),
  ),
})

const ActionSchema = v.strictObject({
  kind: v.literal('action'),
  ...beside,
  text: v.string(),
  who: WhoSchema,
  due: v.nullable(DateSchema),
})

const StrengthSchema = v.strictObject({
  kind: v.literal('strength'),
  ...beside,
  name: v.string(),
  /** Null where nobody said yet what kind of strength it is. */
  asset: v.nullable(v.picklist(assetKinds)),
  where: v.string(),
  /** What is on the map already and may be the same. */
  alike: v.array(v.strictObject({ id: IdSchema, name: v.string() })),
})

const BoxSchema = v.strictObject({
  kind: v.literal('box'),
  /** Of the step. */
  id: IdSchema,
  place: PlaceSchema,
  question: v.string(),
  /** Passes included. */
  ballots: PlaceSchema,
})

const CameSchema = v.strictObject({
  kind: v.literal('came'),
  place: PlaceSchema,
  /** About how many phones; null where that is hidden. */
  phones: v.nullable(PlaceSchema),
  /** Null until somebody has counted; numbers are null where they are hidden. */
  counted: v.nullable(
    v.strictObject({
      sectors: v.array(v.strictObject({ name: v.string(), count: v.nullable(PlaceSchema) })),
      total: v.nullable(PlaceSchema),
    }),
  ),
})

export const BroughtSchema = v.variant('kind', [
  DecisionSchema,
  ActionSchema,
  StrengthSchema,
  BoxSchema,
  CameSchema,
])

export type Brought = Readonly<v.InferOutput<typeof BroughtSchema>>
