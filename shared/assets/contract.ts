import * as v from 'valibot'
import { command, view } from '#shared/contract/row.ts'
import {
  HexIdSchema,
  IdSchema,
  LineSchema,
  MomentSchema,
  NothingSchema,
} from '#shared/contract/values.ts'
import { assetFields, fieldSchemas } from './asset.ts'
import { encodings } from './csv/encoding.ts'
import { importReasons, importTargets } from './import/targets.ts'
import { introductionViews } from './introductions/contract.ts'
import { assetLinkCommands, assetLinkViews } from './links/contract.ts'
import { offerSchemas } from './offers/offer.ts'
import { PlaceSchema } from './place.ts'
import { ShapeSchema } from './shape.ts'

const CountSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const ChangeSchema = v.partial(v.strictObject(fieldSchemas))

const IdsSchema = v.pipe(v.array(IdSchema), v.minLength(1), v.maxLength(20_000))

const MappingSchema = v.pipe(v.array(v.picklist(importTargets)), v.maxLength(1000))

const ProblemsSchema = v.array(
  v.strictObject({
    file: v.string(),
    row: CountSchema,
    field: v.string(),
    reason: v.picklist(importReasons),
  }),
)

const ReasonCountsSchema = v.array(
  v.strictObject({ reason: v.picklist(importReasons), count: CountSchema }),
)

/** Counts of an import: read = added + updated + skipped. */
const counts = { read: CountSchema, added: CountSchema, updated: CountSchema, skipped: CountSchema }

const MarkSchema = v.strictObject({ by: HexIdSchema, at: MomentSchema })

/** What a row of the list, a marker on the map and a search hit show. Lists are cut to their first three. */
const LightSchema = v.strictObject({
  id: IdSchema,
  name: v.string(),
  kind: fieldSchemas.kind,
  organization: v.string(),
  address: v.string(),
  place: v.nullable(PlaceSchema),
  shape: v.nullable(ShapeSchema),
  home: v.boolean(),
  offers: v.array(v.string()),
  offersCount: CountSchema,
  welcomes: v.array(v.string()),
  welcomesCount: CountSchema,
  tags: v.array(v.string()),
  audience: fieldSchemas.audience,
  /** From which file it came; '' where somebody wrote it here. */
  file: v.string(),
  by: HexIdSchema,
  /** When it was last changed, or added. */
  at: MomentSchema,
})

export type LightAsset = Readonly<v.InferOutput<typeof LightSchema>>

/** A value written at the same time as the one that counts; `by` is null where the log does not know the writer. */
const ApartSchema = v.strictObject({
  field: v.picklist(assetFields),
  key: v.string(),
  by: v.nullable(HexIdSchema),
  value: v.union([v.string(), v.boolean(), v.null(), v.array(v.string()), PlaceSchema]),
})

export type ApartValue = Readonly<v.InferOutput<typeof ApartSchema>>

const FromSchema = v.strictObject({
  importId: IdSchema,
  file: v.string(),
  row: CountSchema,
  id: v.string(),
})

const MoreSchema = v.array(v.strictTuple([v.string(), v.string()]))

const OfferSchema = v.strictObject({
  id: IdSchema,
  ...offerSchemas,
  archived: v.boolean(),
  file: v.string(),
  more: MoreSchema,
})

export type FullOffer = Readonly<v.InferOutput<typeof OfferSchema>>

const FullSchema = v.strictObject({
  id: IdSchema,
  ...fieldSchemas,
  by: HexIdSchema,
  at: MomentSchema,
  changed: v.nullable(MarkSchema),
  archived: v.nullable(MarkSchema),
  source: v.nullable(FromSchema),
  also: v.array(FromSchema),
  more: MoreSchema,
  /** Offers with more to them than a line, those that were put away last. */
  detailed: v.array(OfferSchema),
  apart: v.array(ApartSchema),
})

export type FullAsset = Readonly<v.InferOutput<typeof FullSchema>>

/** Commands of the asset map. Those about files are carried out by the vault, which holds the files; the others in the document. */
export const assetCommands = {
  ...assetLinkCommands,
  'assets/add': command({
    who: 'member',
    input: v.strictObject({
      ...ChangeSchema.entries,
      name: fieldSchemas.name,
      kind: fieldSchemas.kind,
    }),
    output: v.strictObject({ id: IdSchema }),
  }),
  'assets/edit': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema, change: ChangeSchema }),
    output: NothingSchema,
  }),
  /** Choose one of the values written apart; `key` null keeps the one that counts. */
  'assets/settle': command({
    who: 'member',
    input: v.strictObject({
      id: IdSchema,
      field: v.picklist(assetFields),
      key: v.nullable(v.pipe(v.string(), v.maxLength(60))),
    }),
    output: NothingSchema,
  }),
  /** Answers with the ids that were not archived before. */
  'assets/archive': command({
    who: 'member',
    input: v.strictObject({ ids: IdsSchema }),
    output: v.strictObject({ ids: v.array(IdSchema) }),
  }),
  'assets/restore': command({
    who: 'member',
    input: v.strictObject({ ids: IdsSchema }),
    output: v.strictObject({ ids: v.array(IdSchema) }),
  }),
  /** Say more about something a strength offers than one line of its list holds. */
  'assets/offer-add': command({
    who: 'member',
    input: v.strictObject({
      asset: IdSchema,
      ...v.partial(v.strictObject(offerSchemas)).entries,
      name: offerSchemas.name,
    }),
    output: v.strictObject({ id: IdSchema }),
  }),
  'assets/offer-edit': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema, change: v.partial(v.strictObject(offerSchemas)) }),
    output: NothingSchema,
  }),
  'assets/offer-archive': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema }),
    output: NothingSchema,
  }),
  'assets/offer-restore': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema }),
    output: NothingSchema,
  }),
  /** Look into a file that was given; with a mapping, also say what bringing it in would do. Changes nothing. */
  'assets/import-look': command({
    who: 'member',
    input: v.strictObject({
      file: IdSchema,
      fileName: LineSchema,
      mapping: v.optional(MappingSchema),
      kind: v.optional(fieldSchemas.kind),
    }),
    output: v.strictObject({
      columns: v.array(v.string()),
      separator: v.string(),
      encoding: v.picklist(encodings),
      rows: CountSchema,
      sample: v.array(v.array(v.string())),
      mapping: MappingSchema,
      ...counts,
      problems: ProblemsSchema,
      reasons: ReasonCountsSchema,
    }),
  }),
  'assets/import': command({
    who: 'member',
    input: v.strictObject({
      file: IdSchema,
      fileName: LineSchema,
      mapping: MappingSchema,
      kind: fieldSchemas.kind,
    }),
    output: v.strictObject({
      importId: IdSchema,
      ...counts,
      problems: ProblemsSchema,
      reasons: ReasonCountsSchema,
    }),
  }),
  /** Stop the import under way and add nothing; too late for it once its records are being shown. */
  'assets/import-stop': command({ who: 'member', input: NothingSchema, output: NothingSchema }),
  /** Archive what an import added; what people have edited since stays and is named. */
  'assets/import-undo': command({
    who: 'member',
    input: v.strictObject({ importId: IdSchema }),
    output: v.strictObject({
      archived: CountSchema,
      kept: v.array(v.strictObject({ id: IdSchema, name: v.string() })),
    }),
  }),
  /** Make a file of the strengths that are not archived; `audience` public leaves out what is only for the coalition. */
  'assets/export': command({
    who: 'member',
    input: v.strictObject({
      format: v.picklist(['csv', 'json']),
      audience: v.optional(fieldSchemas.audience, 'coalition'),
    }),
    output: v.strictObject({ file: IdSchema, name: v.string(), count: CountSchema }),
  }),
} as const

export const assetViews = {
  ...assetLinkViews,
  ...introductionViews,
  'assets/list': view({ who: 'member', params: NothingSchema, item: LightSchema }),
  /** One item under its id; none where no such record is or can be read. */
  'assets/one': view({
    who: 'member',
    params: v.strictObject({ id: IdSchema }),
    item: FullSchema,
  }),
  'assets/archived': view({
    who: 'member',
    params: NothingSchema,
    item: v.strictObject({
      id: IdSchema,
      name: v.string(),
      kind: fieldSchemas.kind,
      archived: MarkSchema,
    }),
  }),
  /** The best matches under their ids, best first by `rank`; `of` is how many there are in all. */
  'assets/search': view({
    who: 'member',
    params: v.strictObject({ query: v.pipe(v.string(), v.maxLength(200)) }),
    item: v.strictObject({ rank: CountSchema, of: CountSchema }),
  }),
  'assets/imports': view({
    who: 'member',
    params: NothingSchema,
    item: v.strictObject({
      id: IdSchema,
      file: v.string(),
      by: HexIdSchema,
      at: MomentSchema,
      /** `arriving`: records have come whose import is not whole yet; they do not show. */
      state: v.picklist(['arriving', 'done', 'undone']),
      ...counts,
      /** Records of it that are here now and not archived, and how many of them people have edited. */
      here: CountSchema,
      edited: CountSchema,
    }),
  }),
  /** The import under way on this computer, one item under the key `importing`. */
  'assets/importing': view({
    who: 'member',
    params: NothingSchema,
    item: v.strictObject({
      fileName: v.string(),
      stage: v.picklist(['reading', 'checking', 'writing']),
      done: CountSchema,
      total: CountSchema,
    }),
  }),
} as const
