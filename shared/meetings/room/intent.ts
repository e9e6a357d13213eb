import * as v from 'valibot'
import { DateSchema, IdSchema } from '#shared/contract/values.ts'
import { OwnerSchema } from '#shared/plans/fields.ts'
import { CardCodeSchema } from '../cards.ts'
import { NameSchema, ShowsSchema, SpeakerSchema } from './entry.ts'
import { ReceiptSchema } from './published.ts'
import type { Act } from './roles.ts'
import { CountSchema, InputSchema, SaidLineSchema, SaidSchema, type Step } from './values.ts'

/** What stands on one sheet of paper, keyed in by whoever leads or takes notes. */
const paper = {
  kind: v.literal('paper'),
  step: IdSchema,
  /** Made by whoever keys it in, so that the same sheet sent twice is one. */
  ref: IdSchema,
  /** Null where the door is one ballot for each device. */
  card: v.nullable(CardCodeSchema),
  /** Given to whoever handed it in, where ballots have receipts. */
  receipt: ReceiptSchema,
  /** Of the activity's own schema, as a phone would give it; null: passed. */
  input: v.nullable(InputSchema),
}

export const GiveSchema = v.strictObject({
  kind: v.literal('give'),
  step: IdSchema,
  n: CountSchema,
  input: InputSchema,
})

export const PassSchema = v.strictObject({
  kind: v.literal('pass'),
  step: IdSchema,
  n: CountSchema,
})

/** What a phone asks of the room; carries the phone's own count, so that the same thing sent twice is taken in once. */
export const IntentSchema = v.variant('kind', [
  GiveSchema,
  PassSchema,
  v.strictObject({ kind: v.literal('stack'), n: CountSchema, act: v.picklist(['ask', 'leave']) }),
  v.strictObject({ kind: v.literal('name'), n: CountSchema, name: v.nullable(NameSchema) }),
  v.strictObject({ kind: v.literal('note'), n: CountSchema, text: SaidSchema }),
  v.strictObject({ ...paper, n: CountSchema }),
])

/** Begin a step. The vault makes it from the agenda; nobody hands one in. */
export type Begin = { readonly kind: 'begin'; readonly step: Step }

/** What the facilitator does. */
export const LeadSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('lead'), step: IdSchema, input: InputSchema }),
  v.strictObject({ kind: v.literal('close'), step: IdSchema }),
  v.strictObject({ kind: v.literal('reopen'), step: IdSchema }),
  v.strictObject({ kind: v.literal('timer'), act: v.picklist(['pause', 'go']) }),
  v.strictObject({
    kind: v.literal('longer'),
    minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
  }),
  v.strictObject({ kind: v.literal('queue'), name: NameSchema }),
  v.strictObject({
    kind: v.literal('turn'),
    act: v.picklist(['call', 'lift', 'leave']),
    speaker: SpeakerSchema,
  }),
  v.strictObject({ kind: v.literal('spoke') }),
  v.strictObject({ kind: v.literal('park'), text: SaidSchema }),
  v.strictObject({ kind: v.literal('unpark'), id: IdSchema }),
  v.strictObject({ kind: v.literal('note'), text: SaidSchema }),
  /** `id`: one that is there gets these words; null: a new one. */
  v.strictObject({
    kind: v.literal('decide'),
    id: v.nullable(IdSchema),
    text: SaidLineSchema,
    review: v.nullable(DateSchema),
  }),
  v.strictObject({
    kind: v.literal('agree'),
    id: v.nullable(IdSchema),
    text: SaidLineSchema,
    who: OwnerSchema,
    due: v.nullable(DateSchema),
  }),
  v.strictObject({ kind: v.literal('drop'), id: IdSchema }),
  v.strictObject({ kind: v.literal('screen'), shows: ShowsSchema }),
  /** Let everybody see the time of a part, or only whoever leads. */
  v.strictObject({ kind: v.literal('share-timer'), isShared: v.boolean() }),
  v.strictObject(paper),
  /** Take the sheet out again. */
  v.strictObject({ kind: v.literal('paper-back'), step: IdSchema, ref: IdSchema }),
  /** Leave a part of the agenda out, or not any more. */
  v.strictObject({ kind: v.literal('skip'), step: IdSchema, skips: v.boolean() }),
])

export type Intent = Readonly<v.InferOutput<typeof IntentSchema>>
export type Paper = Extract<v.InferOutput<typeof LeadSchema>, { kind: 'paper' }>
export type Lead = Readonly<v.InferOutput<typeof LeadSchema>>

/** Which row of the table of roles an intent falls under. */
export const actOf = ({ kind }: Intent): Act => kind
