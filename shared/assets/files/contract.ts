import * as v from 'valibot'
import { command, view } from '#shared/contract/row.ts'
import { HexIdSchema, IdSchema, MomentSchema, NothingSchema } from '#shared/contract/values.ts'
import { fileFieldSchemas } from './file.ts'
import { documentTypes } from './file-kind.ts'
import { pictureTypes } from './pictures/picture.ts'

const TypeSchema = v.picklist([...pictureTypes, ...documentTypes])

const FileSchema = v.strictObject({
  id: IdSchema,
  kind: v.picklist(['photo', 'document']),
  type: TypeSchema,
  name: v.string(),
  bytes: v.number(),
  size: v.nullable(v.strictTuple([v.number(), v.number()])),
  ...fileFieldSchemas,
  /** Its place among those of its kind, from 0. */
  place: v.number(),
  /** Whether its bytes have come to this computer. */
  here: v.boolean(),
  archived: v.boolean(),
  by: HexIdSchema,
  at: MomentSchema,
})

/** A photo or an attachment, as it shows. */
export type FileItem = Readonly<v.InferOutput<typeof FileSchema>>

const ChangeSchema = v.partial(v.strictObject(fileFieldSchemas))

/** Commands about photos and attachments. The vault looks into what it is given, and takes out of photos what is none of them. */
export const assetFileCommands = {
  /** Keep a file that was given with a strength. Refuses what is neither a photo nor a document it knows, and what is too large. */
  'assets/file-add': command({
    who: 'member',
    input: v.strictObject({
      asset: IdSchema,
      file: IdSchema,
      name: v.pipe(v.string(), v.maxLength(400)),
      ...ChangeSchema.entries,
    }),
    output: v.strictObject({ id: IdSchema, kind: v.picklist(['photo', 'document']) }),
  }),
  'assets/file-edit': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema, change: ChangeSchema }),
    output: NothingSchema,
  }),
  /** To a place among those of its kind, from 0. */
  'assets/file-move': command({
    who: 'member',
    input: v.strictObject({
      id: IdSchema,
      to: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1000)),
    }),
    output: NothingSchema,
  }),
  'assets/file-archive': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema }),
    output: NothingSchema,
  }),
  'assets/file-restore': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema }),
    output: NothingSchema,
  }),
  /** The bytes, as a file to take. Refuses with `file-not-here` while they have not arrived. */
  'assets/file-open': command({
    who: 'member',
    undo: 'none',
    input: v.strictObject({ id: IdSchema }),
    output: v.strictObject({ file: IdSchema, name: v.string(), type: TypeSchema }),
  }),
} as const

const FirstPhotoSchema = v.strictObject({
  id: IdSchema,
  alt: v.string(),
  plain: v.boolean(),
})

/** What a long list shows of a photo. */
export type FirstPhoto = Readonly<v.InferOutput<typeof FirstPhotoSchema>>

export const assetFileViews = {
  /** The first photo of each strength that has one on this computer, under the strength's id. */
  'assets/first-photos': view({
    who: 'member',
    params: NothingSchema,
    item: FirstPhotoSchema,
  }),
  /** Photos and attachments of a strength, those that were taken off among them. */
  'assets/files-of': view({
    who: 'member',
    params: v.strictObject({ id: IdSchema }),
    item: FileSchema,
  }),
} as const
