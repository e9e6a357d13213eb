import * as v from 'valibot'
import { IdSchema } from '#shared/contract/values.ts'
import { plainRecord } from '#shared/documents/record.ts'
import {
  itemFields,
  KindSchema,
  meetingFields,
  MinutesSchema,
  mostItems,
  recordEntries,
  StoredSettingsSchema,
  templateFields,
} from './fields.ts'

/** An item as a template keeps it: without whoever led it. */
export const OutlinedItemSchema = v.object({
  activity: KindSchema,
  title: itemFields.title,
  prompt: v.optional(itemFields.prompt, ''),
  minutes: MinutesSchema,
  locked: v.optional(itemFields.locked, false),
  settings: v.optional(StoredSettingsSchema, {}),
  contentNote: v.optional(itemFields.contentNote, ''),
})

const StoredTemplateSchema = v.object({
  name: templateFields.name,
  purpose: v.optional(templateFields.purpose, ''),
  length: v.optional(meetingFields.length, 90),
  items: v.pipe(v.array(OutlinedItemSchema), v.maxLength(mostItems)),
  ...recordEntries,
})

/** A whole agenda this coalition keeps, to begin other meetings with. */
export type Template = Readonly<v.InferOutput<typeof StoredTemplateSchema>> & {
  readonly id: string
}

/** A template, or null where this version cannot read it. */
export function readTemplate(id: string, stored: unknown): Template | null {
  const parsed = v.safeParse(StoredTemplateSchema, plainRecord(stored))
  return parsed.success && v.is(IdSchema, id) ? { ...parsed.output, id } : null
}
