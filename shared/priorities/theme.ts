import * as v from 'valibot'
import {
  HexIdSchema,
  IdSchema,
  LineSchema,
  MomentSchema,
  OptionalLineSchema,
} from '#shared/contract/values.ts'
import type { OtherValue } from '#shared/documents/concurrent.ts'
import { plainRecord, writtenApart } from '#shared/documents/record.ts'

const StoredThemeSchema = v.object({
  name: LineSchema,
  about: v.optional(OptionalLineSchema, ''),
  order: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
  archived: v.optional(v.boolean(), false),
  by: HexIdSchema,
  at: MomentSchema,
  /** Who changed, moved or put it away last, and when; null for what versions before this one wrote. */
  changed: v.optional(v.nullable(v.object({ by: HexIdSchema, at: MomentSchema })), null),
})

export type Theme = Readonly<v.InferOutput<typeof StoredThemeSchema>> & {
  readonly id: string
  readonly apart: ReadonlyMap<string, readonly OtherValue[]>
}

/** A theme with what was written apart, or null where this version cannot read it. */
export function readTheme(id: string, stored: unknown): Theme | null {
  const parsed = v.safeParse(StoredThemeSchema, plainRecord(stored))
  if (!parsed.success || !v.is(IdSchema, id)) return null
  return { ...parsed.output, id, apart: writtenApart(stored, ['name']) }
}
