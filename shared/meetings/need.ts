import * as v from 'valibot'
import { IdSchema } from '#shared/contract/values.ts'
import { plainRecord } from '#shared/documents/record.ts'
import { needFields, OrderSchema, recordEntries } from './fields.ts'

const StoredNeedSchema = v.object({
  kind: needFields.kind,
  words: v.optional(needFields.words, ''),
  count: v.optional(needFields.count, 0),
  helper: v.optional(needFields.helper, null),
  how: v.optional(needFields.how, ''),
  order: OrderSchema,
  ...recordEntries,
})

/** What some people need to take part: how many asked, and who looks after it. Nothing here says who they are. */
export type Need = Readonly<v.InferOutput<typeof StoredNeedSchema>> & { readonly id: string }

/** A need, or null where this version cannot read it. */
export function readNeed(id: string, stored: unknown): Need | null {
  const parsed = v.safeParse(StoredNeedSchema, plainRecord(stored))
  return parsed.success && v.is(IdSchema, id) ? { ...parsed.output, id } : null
}
