import * as v from 'valibot'
import { IdSchema } from '#shared/contract/values.ts'
import { plainRecord } from '#shared/documents/record.ts'
import {
  itemFields,
  KindSchema,
  MinutesSchema,
  OrderSchema,
  recordEntries,
  StoredSettingsSchema,
} from './fields.ts'

const StoredItemSchema = v.object({
  activity: KindSchema,
  title: itemFields.title,
  prompt: v.optional(itemFields.prompt, ''),
  minutes: MinutesSchema,
  locked: v.optional(itemFields.locked, false),
  lead: v.optional(itemFields.lead, null),
  order: OrderSchema,
  settings: v.optional(StoredSettingsSchema, {}),
  contentNote: v.optional(itemFields.contentNote, ''),
  ...recordEntries,
})

/**
 * A timed step of a meeting. Its activity may be one that only a newer version knows: then it shows as its title, and
 * its settings stay as they are.
 */
export type AgendaItem = Readonly<v.InferOutput<typeof StoredItemSchema>> & { readonly id: string }

/** An item, or null where this version cannot read it. */
export function readItem(id: string, stored: unknown): AgendaItem | null {
  const parsed = v.safeParse(StoredItemSchema, plainRecord(stored))
  return parsed.success && v.is(IdSchema, id) ? { ...parsed.output, id } : null
}
