import * as v from 'valibot'
import { MarkSchema } from '#shared/assets/asset.ts'
import { HexIdSchema, IdSchema, MomentSchema } from '#shared/contract/values.ts'
import { plainRecord } from '#shared/documents/record.ts'

const PartSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

/** A spot of a picture: from its left edge and from its top, each as a part of the whole. */
export const SpotSchema = v.strictTuple([PartSchema, PartSchema])

export type SheetSpot = Readonly<v.InferOutput<typeof SpotSchema>>

const StoredSchema = v.object({
  sheet: IdSchema,
  asset: IdSchema,
  spot: SpotSchema,
  by: HexIdSchema,
  at: MomentSchema,
  changed: v.optional(v.nullable(MarkSchema), null),
  archived: v.optional(v.nullable(MarkSchema), null),
})

/** Where one strength stands on one photo or floor plan. */
export type Stand = { readonly id: string } & Readonly<v.InferOutput<typeof StoredSchema>>

/** Read one stored stand; null where this version cannot read it, so that it is set aside and counted. */
export function readStand(id: string, stored: unknown): Stand | null {
  const parsed = v.safeParse(StoredSchema, plainRecord(stored))
  return parsed.success && v.is(IdSchema, id) ? { id, ...parsed.output } : null
}

/** Of several for one strength on one sheet, put there at the same time, the one that was moved last. */
export function lastOf(stands: readonly Stand[]): Stand | undefined {
  return stands.reduce<Stand | undefined>(
    (last, one) => (last === undefined || isLater(one, last) ? one : last),
    undefined,
  )
}

const movedAt = ({ changed, at }: Stand) => changed?.at ?? at

function isLater(one: Stand, other: Stand): boolean {
  const [mine, theirs] = [movedAt(one), movedAt(other)]
  return mine === theirs ? one.id > other.id : mine > theirs
}
