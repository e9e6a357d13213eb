import * as v from 'valibot'
import { fieldSchemas } from '#shared/assets/asset.ts'
import { encodings } from '#shared/assets/csv/encoding.ts'
import { trackedFields } from '#shared/assets/tracked.ts'
import { command, view } from '#shared/contract/row.ts'
import {
  HexIdSchema,
  IdSchema,
  LineSchema,
  MomentSchema,
  NothingSchema,
} from '#shared/contract/values.ts'
import { importReasons, importTargets } from './targets.ts'

const CountSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

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

const ChangesSchema = v.array(
  v.strictObject({
    id: IdSchema,
    name: v.string(),
    /** `taken` where the record follows the file; else it stays as people wrote it. */
    fields: v.array(
      v.strictObject({
        field: v.picklist(trackedFields),
        here: v.string(),
        inFile: v.string(),
        taken: v.boolean(),
      }),
    ),
  }),
)

/** Counts of an import: read = added + updated + skipped. */
const counts = { read: CountSchema, added: CountSchema, updated: CountSchema, skipped: CountSchema }

const OfferCountsSchema = v.strictObject({
  added: CountSchema,
  updated: CountSchema,
  skipped: CountSchema,
})

/** The files of a directory that comes as several: `file` is one of them, and `fileName` what they are called together. */
const PartsSchema = v.optional(
  v.pipe(v.array(v.strictObject({ file: IdSchema, fileName: LineSchema })), v.maxLength(200)),
)

/** Commands about files that are brought in, carried out by the vault, which holds them. */
export const assetImportCommands = {
  /** Look into a file that was given; with a mapping, also say what bringing it in would do. Changes nothing. */
  'assets/import-look': command({
    who: 'member',
    input: v.strictObject({
      file: IdSchema,
      fileName: LineSchema,
      parts: PartsSchema,
      mapping: v.optional(MappingSchema),
      kind: v.optional(fieldSchemas.kind),
    }),
    output: v.strictObject({
      form: v.picklist(['table', 'geojson', 'directory']),
      /** What a directory holds. */
      found: v.strictObject({
        organizations: CountSchema,
        places: CountSchema,
        offers: CountSchema,
      }),
      /** Files of a package that carry nothing that becomes a record. */
      notRead: v.array(v.string()),
      columns: v.array(v.string()),
      separator: v.string(),
      encoding: v.picklist(encodings),
      rows: CountSchema,
      sample: v.array(v.array(v.string())),
      mapping: MappingSchema,
      ...counts,
      offers: OfferCountsSchema,
      changes: ChangesSchema,
      problems: ProblemsSchema,
      reasons: ReasonCountsSchema,
    }),
  }),
  'assets/import': command({
    who: 'member',
    input: v.strictObject({
      file: IdSchema,
      fileName: LineSchema,
      parts: PartsSchema,
      mapping: MappingSchema,
      kind: fieldSchemas.kind,
    }),
    output: v.strictObject({
      importId: IdSchema,
      ...counts,
      offers: OfferCountsSchema,
      changes: ChangesSchema,
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
} as const

export const assetImportViews = {
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
      /** Offers with more to them than a line that it added. */
      offers: CountSchema,
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
