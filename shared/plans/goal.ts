import * as v from 'valibot'
import { IdSchema } from '#shared/contract/values.ts'
import { plainRecord } from '#shared/documents/record.ts'
import { goalFields, recordEntries } from './fields.ts'

const StoredGoalSchema = v.object({
  text: goalFields.text,
  /** Id of the shared text that took the place of `text` once people wrote it together. */
  textText: v.optional(v.nullable(IdSchema), null),
  horizon: v.optional(goalFields.horizon, 'intermediate'),
  decision: v.optional(goalFields.decision, null),
  /** Which of several plans is followed; null: the first. */
  follows: v.optional(v.nullable(IdSchema), null),
  ...recordEntries,
})

/** What counts as victory. */
export type Goal = Readonly<v.InferOutput<typeof StoredGoalSchema>> & { readonly id: string }

/** A goal, or null where this version cannot read it. */
export function readGoal(id: string, stored: unknown): Goal | null {
  const parsed = v.safeParse(StoredGoalSchema, plainRecord(stored))
  return parsed.success && v.is(IdSchema, id) ? { ...parsed.output, id } : null
}
