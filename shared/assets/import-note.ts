import * as v from 'valibot'
import { HexIdSchema, LineSchema, MomentSchema } from '#shared/contract/values.ts'
import { plainRecord } from '#shared/documents/record.ts'

const CountSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** Written last of an import: it says that all of it is there, and its records show from then on. */
const ImportNoteSchema = v.object({
  file: LineSchema,
  by: HexIdSchema,
  at: MomentSchema,
  read: CountSchema,
  added: CountSchema,
  updated: CountSchema,
  skipped: CountSchema,
  /** Offers with more to them than a line that it added. */
  offers: v.optional(CountSchema, 0),
  undone: v.optional(v.nullable(v.object({ by: HexIdSchema, at: MomentSchema })), null),
})

export type ImportNote = Readonly<v.InferOutput<typeof ImportNoteSchema>>

/** Read the note of one import; null where this version cannot read it. */
export function readImportNote(_id: string, stored: unknown): ImportNote | null {
  const parsed = v.safeParse(ImportNoteSchema, plainRecord(stored))
  return parsed.success ? parsed.output : null
}
