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
import { type Shape, ShapeSchema } from './shape.ts'

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

export const MarkSchema = v.object({ by: HexIdSchema, at: MomentSchema })

/** Which import a record came with: the file, its row as a spreadsheet counts, the file's own id, and what it said then (see tracked.ts). */
export const SourceSchema = v.object({
  importId: IdSchema,
  file: LineSchema,
  row: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  id: v.optional(v.nullable(LineSchema), null),
  was: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,200}$/)),
})

/** Columns of a file that have no field here, as header and cell, so that nothing of a file is lost. Pairs, because a header may be any word. */
export const MoreSchema = v.pipe(
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
  /** Written with the place it belongs to: whoever moves the place takes it away. */
  shape: v.nullable(ShapeSchema),
  address: AddressSchema,
  home: v.boolean(),
  audience: v.picklist(audiences),
  phones: ListSchema,
  emails: ListSchema,
  web: ListSchema,
  hours: ListSchema,
  languages: ListSchema,
  accessibility: ListSchema,
  tags: ListSchema,
  /** Numbers others know it by, each with whose number it is: "UPRN 10092008082". */
  identifiers: ListSchema,
} as const

type AssetField = keyof typeof fieldSchemas

/** What is known about reaching and using it: each a list of lines, so that any file and any hand can write it. */
export const factFields = [
  'phones',
  'emails',
  'web',
  'hours',
  'languages',
  'accessibility',
  'tags',
  'identifiers',
] as const satisfies readonly AssetField[]

export type FactField = (typeof factFields)[number]

/** Fields people write one by one. */
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
  ...factFields,
] as const satisfies readonly AssetField[]

export type WrittenField = (typeof assetFields)[number]

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
  shape: v.optional(fieldSchemas.shape, null),
  address: v.optional(fieldSchemas.address, ''),
  home: v.optional(fieldSchemas.home, false),
  audience: v.optional(fieldSchemas.audience, 'coalition'),
  phones: v.optional(fieldSchemas.phones, []),
  emails: v.optional(fieldSchemas.emails, []),
  web: v.optional(fieldSchemas.web, []),
  hours: v.optional(fieldSchemas.hours, []),
  languages: v.optional(fieldSchemas.languages, []),
  accessibility: v.optional(fieldSchemas.accessibility, []),
  tags: v.optional(fieldSchemas.tags, []),
  identifiers: v.optional(fieldSchemas.identifiers, []),
  by: HexIdSchema,
  at: MomentSchema,
  changed: v.optional(v.nullable(MarkSchema), null),
  archived: v.optional(v.nullable(MarkSchema), null),
  source: v.optional(v.nullable(SourceSchema), null),
  /** Further files that say something about it, since people said that two records are one. */
  also: v.optional(v.pipe(v.array(SourceSchema), v.maxLength(50)), []),
  more: v.optional(MoreSchema, []),
  /** The meeting at which it was named. */
  meeting: v.optional(v.nullable(IdSchema), null),
})

/** Every field that may be left out, as it is read then. */
export const nothingSaid = v.getDefaults(StoredSchema)

/** One strength, gift, place or group that is already here. */
export type Asset = {
  readonly id: string
  readonly place: Place | null
  readonly shape: Shape | null
} & Readonly<Omit<v.InferOutput<typeof StoredSchema>, 'place' | 'shape'>>

export type Source = NonNullable<Asset['source']>

/** What an asset holds before it has an id and somebody who added it. */
export type AssetContent = Omit<
  Asset,
  'id' | 'by' | 'at' | 'changed' | 'archived' | 'source' | 'also' | 'meeting'
>

/**
 * Read one stored record; null where this version cannot read it, so that it is set aside and counted.
 *
 * A record that became a home or a person while somebody else set its point shows its area, whatever was stored.
 */
export function readAsset(id: string, stored: unknown): Asset | null {
  const parsed = v.safeParse(StoredSchema, plainRecord(stored))
  if (!parsed.success || !v.is(IdSchema, id)) return null
  const { place, shape, ...rest } = parsed.output
  const coarse = staysCoarse(rest)
  return {
    id,
    ...rest,
    place: place && coarse ? coarsen(place) : place,
    shape: coarse ? null : shape,
  }
}
