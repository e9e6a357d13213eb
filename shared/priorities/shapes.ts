import * as v from 'valibot'
import {
  DateSchema,
  HexIdSchema,
  IdSchema,
  LineSchema,
  MomentSchema,
  TextSchema,
} from '#shared/contract/values.ts'
import { MethodSchema } from './methods.ts'

/** One line of what was decided: an option of the round, or words of its own. */
export const OutcomeLineSchema = v.object({ option: v.nullable(IdSchema), text: LineSchema })

/** A concern somebody has; `by` is null where they would rather not be named. */
export const ConcernSchema = v.object({
  text: v.pipe(TextSchema, v.trim(), v.minLength(1), v.maxLength(2000)),
  by: v.nullable(HexIdSchema),
})

export const ReasonsSchema = v.pipe(TextSchema, v.trim())

const NumberSchema = v.pipe(v.number(), v.integer(), v.minValue(0))

/** Rows of a count: more options than a vote may have. */
export const mostCountRows = 40

/** What was counted at a meeting. Each ballot is one person's, by a voting card, or one device's, by an open door. */
const HeldCountSchema = v.object({
  /** How it was asked: the folder of the activity. */
  activity: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/)),
  /** How options were counted, where the activity leaves it open; not kept by older versions. */
  method: v.exactOptional(MethodSchema),
  of: v.picklist(['people', 'devices']),
  gave: NumberSchema,
  passed: NumberSchema,
  /** How many of both together came on paper. */
  paper: NumberSchema,
  /** Options in the order of the count, or the answers of a scale, which have no words of their own. */
  rows: v.pipe(
    v.array(
      v.object({
        key: v.pipe(v.string(), v.maxLength(40)),
        text: v.pipe(v.string(), v.maxLength(200)),
        points: NumberSchema,
      }),
    ),
    v.maxLength(mostCountRows),
  ),
})
export type HeldCount = Readonly<v.InferOutput<typeof HeldCountSchema>>

/** The meeting at which something was decided, with its count where there was one. */
const HeldSchema = v.object({ meeting: IdSchema, count: v.nullable(HeldCountSchema) })

/** A decision as it was recorded. Written once, as one value; a later one may take its place but never changes it. */
export const DecisionSchema = v.object({
  round: v.nullable(IdSchema),
  question: LineSchema,
  outcome: v.pipe(v.array(OutcomeLineSchema), v.minLength(1), v.maxLength(20)),
  reasons: ReasonsSchema,
  concerns: v.pipe(v.array(ConcernSchema), v.maxLength(50)),
  reviewDate: v.nullable(DateSchema),
  replaces: v.nullable(IdSchema),
  held: v.exactOptional(HeldSchema),
  by: HexIdSchema,
  at: MomentSchema,
})
export type Decision = Readonly<v.InferOutput<typeof DecisionSchema>>
