import * as v from 'valibot'
import { IdSchema, LineSchema } from '#shared/contract/values.ts'
import { plainRecord } from '#shared/documents/record.ts'
import { MarkSchema, OrderSchema, recordEntries } from '../fields.ts'

const StoredWaySchema = v.object({
  text: LineSchema,
  /** By whom and when it was said to be done; null: it is still to come. */
  done: v.optional(v.nullable(MarkSchema), null),
  order: OrderSchema,
  ...recordEntries,
})

/** One way in which the page goes back to those who came: "Printed, 40 copies at the library". */
export type Way = Readonly<v.InferOutput<typeof StoredWaySchema>> & { readonly id: string }

/** A way, or null where this version cannot read it. */
export function readWay(id: string, stored: unknown): Way | null {
  const parsed = v.safeParse(StoredWaySchema, plainRecord(stored))
  return parsed.success && v.is(IdSchema, id) ? { ...parsed.output, id } : null
}
