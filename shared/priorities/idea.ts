import * as v from 'valibot'
import {
  HexIdSchema,
  IdSchema,
  LineSchema,
  MomentSchema,
  OptionalLineSchema,
} from '#shared/contract/values.ts'
import { plainRecord, writtenApart } from '#shared/documents/record.ts'
import type { OtherValue } from '#shared/documents/concurrent.ts'

const StoredIdeaSchema = v.object({
  text: LineSchema,
  from: v.optional(OptionalLineSchema, ''),
  theme: v.nullable(IdSchema),
  order: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
  /** The idea it was merged into. Both stay; the other speaks for it. */
  into: v.optional(v.nullable(IdSchema), null),
  archived: v.optional(v.boolean(), false),
  by: HexIdSchema,
  at: MomentSchema,
  /** Who changed, moved or put it away last, and when; null for what versions before this one wrote. */
  changed: v.optional(v.nullable(v.object({ by: HexIdSchema, at: MomentSchema })), null),
})

export type Idea = Readonly<v.InferOutput<typeof StoredIdeaSchema>> & {
  readonly id: string
  readonly apart: ReadonlyMap<string, readonly OtherValue[]>
}

/** An idea with what was written apart, or null where this version cannot read it. */
export function readIdea(id: string, stored: unknown): Idea | null {
  const parsed = v.safeParse(StoredIdeaSchema, plainRecord(stored))
  if (!parsed.success || !v.is(IdSchema, id)) return null
  return { ...parsed.output, id, apart: writtenApart(stored, ['text', 'theme']) }
}
