import * as v from 'valibot'
import { IdSchema } from '#shared/contract/values.ts'
import { plainRecord } from '#shared/documents/record.ts'
import { recordEntries, wayFields } from './fields.ts'

const StoredWaySchema = v.object({
  goal: IdSchema,
  name: wayFields.name,
  note: v.optional(wayFields.note, ''),
  ...recordEntries,
})

/**
 * One plan of several for a goal. The first one needs no record: what belongs to no other plan stands in it. An objective
 * of a plan stands with its goal, wherever that is, so that a whole plan moves as one.
 */
export type Way = Readonly<v.InferOutput<typeof StoredWaySchema>> & { readonly id: string }

/** A plan, or null where this version cannot read it. */
export function readWay(id: string, stored: unknown): Way | null {
  const parsed = v.safeParse(StoredWaySchema, plainRecord(stored))
  return parsed.success && v.is(IdSchema, id) ? { ...parsed.output, id } : null
}
