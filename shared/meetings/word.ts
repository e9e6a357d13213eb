import * as v from 'valibot'
import { IdSchema } from '#shared/contract/values.ts'
import { plainRecord } from '#shared/documents/record.ts'
import { OrderSchema, recordEntries, wordFields } from './fields.ts'

const StoredWordSchema = v.object({
  en: v.optional(wordFields.en, ''),
  es: v.optional(wordFields.es, ''),
  ar: v.optional(wordFields.ar, ''),
  order: OrderSchema,
  ...recordEntries,
})

/** A word of a meeting in the languages it is held in, so that whoever interprets says it as the group does. */
export type Word = Readonly<v.InferOutput<typeof StoredWordSchema>> & { readonly id: string }

/** A word, or null where this version cannot read it. */
export function readWord(id: string, stored: unknown): Word | null {
  const parsed = v.safeParse(StoredWordSchema, plainRecord(stored))
  return parsed.success && v.is(IdSchema, id) ? { ...parsed.output, id } : null
}
