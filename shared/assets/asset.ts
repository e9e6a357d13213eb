import * as v from 'valibot'
import {
  HexIdSchema,
  IdSchema,
  LineSchema,
  MomentSchema,
  OptionalLineSchema,
  TextSchema,
} from '#shared/contract/values.ts'
import { plainRecord } from '#shared/documents/record.ts'
import { coarsen, staysCoarse } from './coarse-place.ts'
import { assetKinds, audiences } from './kinds.ts'
import { type Place, PlaceSchema } from './place.ts'

export const longestAddress = 400
export const mostListItems = 60
export const mostExtraColumns = 200

const ListSchema = v.pipe(v.array(LineSchema), v.maxLength(mostListItems))

const AddressSchema = v.pipe(
  TextSchema,
  v.trim(),
  v.maxLength(longestAddress),
  v.check((words) => !/[\n\t]/.test(words)),
)

const MarkSchema = v.object({ by: HexIdSchema, at: MomentSchema })

/** Which import a record came with: the file, its row as a spreadsheet counts, the file's own id, and what it said then (see tracked.ts). */
export const SourceSchema = v.object({
  importId: IdSchema,
  file: LineSchema,
  row: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  id: v.optional(v.nullable(LineSchema), null),
  was: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,200}$/)),
})

/** Columns of a file that have no field here, as header and cell, so that nothing of a file is lost. Pairs, because a header may be any word. */
const MoreSchema = v.pipe(
  v.array(v.strictTuple([LineSchema, TextSchema])),
  v.maxLength(mostExtraColumns),
)

/** What people write about a strength; every field is edited on its own. */
export const fieldSchemas = {
  name: LineSchema,
  kind: v.picklist(assetKinds),
  strong: v.pipe(TextSchema, v.trim()),
  strongText: v.nullable(IdSchema),
  offers: ListSchema,
  welcomes: ListSchema,
  organization: OptionalLineSchema,
  place: v.nullable(PlaceSchema),
  address: AddressSchema,
  home: v.boolean(),
  audience: v.picklist(audiences),
} as const

export type AssetField = keyof typeof fieldSchemas

export const assetFields = [
  'name',
  'kind',
  'strong',
  'strongText',
  'offers',
  'welcomes',
  'organization',
  'place',
  'address',
  'home',
  'audience',
] as const satisfies readonly AssetField[]

/** What is not said is left out of the document, so that ten thousand imported records stay small. */
const StoredSchema = v.object({
  name: fieldSchemas.name,
  kind: fieldSchemas.kind,
  strong: v.optional(fieldSchemas.strong, ''),
  /** Id of the shared text that took the place of `strong` once people wrote it together. */
  strongText: v.optional(fieldSchemas.strongText, null),
  offers: v.optional(fieldSchemas.offers, []),
  welcomes: v.optional(fieldSchemas.welcomes, []),
  organization: v.optional(fieldSchemas.organization, ''),
  place: v.optional(fieldSchemas.place, null),
  address: v.optional(fieldSchemas.address, ''),
  home: v.optional(fieldSchemas.home, false),
  audience: v.optional(fieldSchemas.audience, 'coalition'),
  by: HexIdSchema,
  at: MomentSchema,
  changed: v.optional(v.nullable(MarkSchema), null),
  archived: v.optional(v.nullable(MarkSchema), null),
  source: v.optional(v.nullable(SourceSchema), null),
  more: v.optional(MoreSchema, []),
})

/** One strength, gift, place or group that is already here. */
export type Asset = { readonly id: string; readonly place: Place | null } & Readonly<
  Omit<v.InferOutput<typeof StoredSchema>, 'place'>
>

/** What an asset holds before it has an id and somebody who added it. */
export type AssetContent = Omit<Asset, 'id' | 'by' | 'at' | 'changed' | 'archived' | 'source'>

/**
 * Read one stored record; null where this version cannot read it, so that it is set aside and counted.
 *
 * A record that became a home or a person while somebody else set its point shows its area, whatever was stored.
 */
export function readAsset(id: string, stored: unknown): Asset | null {
  const parsed = v.safeParse(StoredSchema, plainRecord(stored))
  if (!parsed.success || !v.is(IdSchema, id)) return null
  const { place, ...rest } = parsed.output
  return { id, ...rest, place: place && staysCoarse(rest) ? coarsen(place) : place }
}
