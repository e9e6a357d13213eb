import * as v from 'valibot'
import { MarkSchema } from '#shared/assets/asset.ts'
import { PointSchema } from '#shared/assets/place.ts'
import {
  HexIdSchema,
  IdSchema,
  LineSchema,
  MomentSchema,
  OptionalLineSchema,
} from '#shared/contract/values.ts'
import { plainRecord } from '#shared/documents/record.ts'

/** Layers a coalition can have under its map at one time. */
export const mostUnderlays = 12

const CountSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** What people say about a layer; where it is from and under which licence stands on the map. */
export const underlayFields = {
  name: LineSchema,
  source: LineSchema,
  licence: LineSchema,
} as const

export const underlayFacts = {
  /** The file it came from. */
  file: OptionalLineSchema,
  lines: CountSchema,
  areas: CountSchema,
  /** Its south-western and north-eastern corner. */
  box: v.strictTuple([PointSchema, PointSchema]),
  /** How many metres it may be off, after it was made to fit. */
  detail: CountSchema,
} as const

const StoredSchema = v.object({
  ...underlayFields,
  ...underlayFacts,
  by: HexIdSchema,
  at: MomentSchema,
  changed: v.optional(v.nullable(MarkSchema), null),
  archived: v.optional(v.nullable(MarkSchema), null),
})

/** Streets, rivers or borders from a file somebody brought, drawn under the map. What is drawn lies in a document of its own: see piece.ts. */
export type Underlay = { readonly id: string } & Readonly<v.InferOutput<typeof StoredSchema>>

/** Read one stored layer; null where this version cannot read it, so that it is set aside and counted. */
export function readUnderlay(id: string, stored: unknown): Underlay | null {
  const parsed = v.safeParse(StoredSchema, plainRecord(stored))
  return parsed.success && v.is(IdSchema, id) ? { id, ...parsed.output } : null
}
