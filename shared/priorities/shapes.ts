import * as v from 'valibot'
import {
  DateSchema,
  HexIdSchema,
  IdSchema,
  LineSchema,
  MomentSchema,
  TextSchema,
} from '#shared/contract/values.ts'

/** One line of what was decided: an option of the round, or words of its own. */
export const OutcomeLineSchema = v.object({ option: v.nullable(IdSchema), text: LineSchema })

/** A concern somebody has; `by` is null where they would rather not be named. */
export const ConcernSchema = v.object({
  text: v.pipe(TextSchema, v.trim(), v.minLength(1), v.maxLength(2000)),
  by: v.nullable(HexIdSchema),
})

export const ReasonsSchema = v.pipe(TextSchema, v.trim())

/** A decision as it was recorded. Written once, as one value; a later one may take its place but never changes it. */
export const DecisionSchema = v.object({
  round: v.nullable(IdSchema),
  question: LineSchema,
  outcome: v.pipe(v.array(OutcomeLineSchema), v.minLength(1), v.maxLength(20)),
  reasons: ReasonsSchema,
  concerns: v.pipe(v.array(ConcernSchema), v.maxLength(50)),
  reviewDate: v.nullable(DateSchema),
  replaces: v.nullable(IdSchema),
  by: HexIdSchema,
  at: MomentSchema,
})
export type Decision = Readonly<v.InferOutput<typeof DecisionSchema>>
