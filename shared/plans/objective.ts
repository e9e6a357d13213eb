import * as v from 'valibot'
import { IdSchema } from '#shared/contract/values.ts'
import { plainRecord } from '#shared/documents/record.ts'
import { objectiveFields, recordEntries } from './fields.ts'

const StoredObjectiveSchema = v.object({
  goal: IdSchema,
  /** Which of several plans for the goal it stands in; null: the first. */
  way: v.optional(v.nullable(IdSchema), null),
  text: objectiveFields.text,
  measure: v.optional(objectiveFields.measure, ''),
  due: v.optional(objectiveFields.due, null),
  ...recordEntries,
})

/** A step towards a goal that people can see has been taken. */
export type Objective = Readonly<v.InferOutput<typeof StoredObjectiveSchema>> & {
  readonly id: string
}

/** An objective, or null where this version cannot read it. */
export function readObjective(id: string, stored: unknown): Objective | null {
  const parsed = v.safeParse(StoredObjectiveSchema, plainRecord(stored))
  return parsed.success && v.is(IdSchema, id) ? { ...parsed.output, id } : null
}
