import * as v from 'valibot'
import { HexIdSchema, IdSchema, MomentSchema } from '#shared/contract/values.ts'
import { plainRecord } from '#shared/documents/record.ts'

/** That somebody said two records are two things, so that nobody is asked again. */
const DistinctSchema = v.object({
  ends: v.strictTuple([IdSchema, IdSchema]),
  by: HexIdSchema,
  at: MomentSchema,
})

export type Distinct = Readonly<v.InferOutput<typeof DistinctSchema>>

/** Read one of them; null where this version cannot read it. */
export function readDistinct(_id: string, stored: unknown): Distinct | null {
  const parsed = v.safeParse(DistinctSchema, plainRecord(stored))
  return parsed.success ? parsed.output : null
}

/** The same for both orders. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a}/${b}` : `${b}/${a}`)
