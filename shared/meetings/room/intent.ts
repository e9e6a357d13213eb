import * as v from 'valibot'
import { IdSchema } from '#shared/contract/values.ts'
import { NameSchema, ShowsSchema, SpeakerSchema } from './entry.ts'
import type { Act } from './roles.ts'
import { CountSchema, InputSchema, SaidSchema, type Step } from './values.ts'

/** What a phone asks of the room; carries the phone's own count, so that the same thing sent twice is taken in once. */
export const IntentSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('give'), step: IdSchema, n: CountSchema, input: InputSchema }),
  v.strictObject({ kind: v.literal('pass'), step: IdSchema, n: CountSchema }),
  v.strictObject({ kind: v.literal('stack'), n: CountSchema, act: v.picklist(['ask', 'leave']) }),
  v.strictObject({ kind: v.literal('name'), n: CountSchema, name: v.nullable(NameSchema) }),
  v.strictObject({ kind: v.literal('note'), n: CountSchema, text: SaidSchema }),
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
  v.strictObject({ kind: v.literal('screen'), shows: ShowsSchema }),
])

export type Intent = Readonly<v.InferOutput<typeof IntentSchema>>
export type Lead = Readonly<v.InferOutput<typeof LeadSchema>>

/** Which row of the table of roles an intent falls under. */
export const actOf = ({ kind }: Intent): Act => kind
