import * as v from 'valibot'
import { HexIdSchema, IdSchema, LineSchema, MomentSchema } from '#shared/contract/values.ts'
import { plainRecord } from '#shared/documents/record.ts'
import { OptionsSchema } from './round-shapes.ts'

const StoredWeighingSchema = v.object({
  question: LineSchema,
  options: OptionsSchema,
  archived: v.optional(v.boolean(), false),
  by: HexIdSchema,
  at: MomentSchema,
})

/** Options that are weighed by criteria before a round. The group agrees on every number together. */
export type Weighing = Readonly<v.InferOutput<typeof StoredWeighingSchema>> & {
  readonly id: string
}

/** A weighing, or null where this version cannot read it. */
export function readWeighing(id: string, stored: unknown): Weighing | null {
  const parsed = v.safeParse(StoredWeighingSchema, plainRecord(stored))
  return parsed.success && v.is(IdSchema, id) ? { ...parsed.output, id } : null
}
