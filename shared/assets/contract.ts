import * as v from 'valibot'
import { command, view } from '#shared/contract/row.ts'
import { HexIdSchema, IdSchema, MomentSchema, NothingSchema } from '#shared/contract/values.ts'
import { alikeCommands, alikeViews } from './alike/contract.ts'
import { assetFields, fieldSchemas } from './asset.ts'
import { editManyCommands } from './edit-many-contract.ts'
import { assetFileCommands, assetFileViews } from './files/contract.ts'
import { sheetCommands, sheetFileCommands, sheetViews } from './sheets/contract.ts'
import { introductionViews } from './introductions/contract.ts'
import { exportFormats } from './export-file.ts'
import { assetImportCommands, assetImportViews } from './import/contract.ts'
import { lookedViews } from './looked/contract.ts'
import { assetLinkCommands, assetLinkViews } from './links/contract.ts'
import { assetOfferCommands } from './offers/contract.ts'
import { offerFields, offerSchemas } from './offers/offer.ts'
import { PlaceSchema } from './place.ts'
import { ShapeSchema } from './shape.ts'
import { underlayCommands, underlayFileCommands, underlayViews } from './underlay/contract.ts'

const CountSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const ChangeSchema = v.partial(v.strictObject(fieldSchemas))

const IdsSchema = v.pipe(v.array(IdSchema), v.minLength(1), v.maxLength(20_000))

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

const ApartOfferSchema = v.strictObject({
  field: v.picklist(offerFields),
  key: v.string(),
  by: v.nullable(HexIdSchema),
  value: v.union([v.string(), v.array(v.string())]),
})

export type ApartOffer = Readonly<v.InferOutput<typeof ApartOfferSchema>>

/** Where what a field says is from; `at` is null where no time was written down, `row` 0 where no file brought it. */
const FieldOriginSchema = v.strictObject({
  field: v.picklist(assetFields),
  from: v.picklist(['file', 'written']),
  by: v.nullable(HexIdSchema),
  at: v.nullable(MomentSchema),
  file: v.string(),
  row: CountSchema,
  id: v.string(),
})

export type FieldOrigin = Readonly<v.InferOutput<typeof FieldOriginSchema>>

const OfferSchema = v.strictObject({
  id: IdSchema,
  ...offerSchemas,
  archived: v.boolean(),
  file: v.string(),
  more: MoreSchema,
  apart: v.array(ApartOfferSchema),
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
  /** The meeting at which it was named. */
  meeting: v.nullable(IdSchema),
  also: v.array(FromSchema),
  more: MoreSchema,
  /** Offers with more to them than a line, those that were put away last. */
  detailed: v.array(OfferSchema),
  apart: v.array(ApartSchema),
  origins: v.array(FieldOriginSchema),
})

export type FullAsset = Readonly<v.InferOutput<typeof FullSchema>>

/** Commands of the asset map. Those about files are carried out by the vault, which holds the files; the others in the document. */
export const assetCommands = {
  ...assetLinkCommands,
  ...assetOfferCommands,
  ...assetFileCommands,
  ...sheetFileCommands,
  ...sheetCommands,
  ...alikeCommands,
  ...assetImportCommands,
  ...editManyCommands,
  ...underlayCommands,
  ...underlayFileCommands,
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
  /** Make a file of the strengths that are not archived. Whom it is for has to be said; see leaving.ts for what stays here. */
  'assets/export': command({
    who: 'member',
    input: v.strictObject({
      format: v.picklist(exportFormats),
      audience: fieldSchemas.audience,
    }),
    output: v.strictObject({
      file: IdSchema,
      name: v.string(),
      count: CountSchema,
      check: v.strictObject({
        count: CountSchema,
        closed: CountSchema,
        coarse: CountSchema,
        addresses: CountSchema,
      }),
    }),
  }),
} as const

export const assetViews = {
  ...assetLinkViews,
  ...introductionViews,
  ...lookedViews,
  ...assetFileViews,
  ...sheetViews,
  ...assetImportViews,
  ...alikeViews,
  ...underlayViews,
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
} as const
