import * as v from 'valibot'
import { MarkSchema } from '#shared/assets/asset.ts'
import {
  HexIdSchema,
  IdSchema,
  LineSchema,
  MomentSchema,
  OptionalLineSchema,
  TextSchema,
} from '#shared/contract/values.ts'
import { plainRecord } from '#shared/documents/record.ts'
import type { BlobName } from '#shared/sealed-log/blob.ts'
import { documentTypes } from './file-kind.ts'
import { safeFileName } from './file-name.ts'
import { fileLimits } from './limits.ts'
import { pictureTypes } from './pictures/picture.ts'
import { blobNameOf, countSchema, PictureSizeSchema, StoredBlobSchema } from './stored-blob.ts'

/** What people write about a photo or an attachment; every field is edited on its own. */
export const fileFieldSchemas = {
  /** What can be seen, for who does not see it. */
  alt: v.pipe(TextSchema, v.trim(), v.maxLength(1000)),
  /** It only decorates: there is nothing to describe. */
  plain: v.boolean(),
  caption: OptionalLineSchema,
} as const

const StoredSchema = v.object({
  asset: IdSchema,
  type: v.picklist([...pictureTypes, ...documentTypes]),
  name: LineSchema,
  bytes: countSchema(fileLimits.documentBytes),
  /** Width and height of a photo, in points. */
  size: v.optional(v.nullable(PictureSizeSchema), null),
  alt: v.optional(fileFieldSchemas.alt, ''),
  plain: v.optional(fileFieldSchemas.plain, false),
  caption: v.optional(fileFieldSchemas.caption, ''),
  order: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
  blob: StoredBlobSchema,
  by: HexIdSchema,
  at: MomentSchema,
  changed: v.optional(v.nullable(MarkSchema), null),
  archived: v.optional(v.nullable(MarkSchema), null),
})

/** A photo of a strength, or a document kept with it. */
export type AssetFile = {
  readonly id: string
  readonly kind: 'photo' | 'document'
  readonly blob: BlobName
} & Readonly<Omit<v.InferOutput<typeof StoredSchema>, 'blob'>>

/** Read one stored file; null where this version cannot read it, so that it is set aside and counted. */
export function readFile(id: string, stored: unknown): AssetFile | null {
  const parsed = v.safeParse(StoredSchema, plainRecord(stored))
  if (!parsed.success || !v.is(IdSchema, id)) return null
  const { blob, name, ...rest } = parsed.output
  const kind = pictureTypes.some((type) => type === rest.type) ? 'photo' : 'document'
  const named = blobNameOf(blob, rest.bytes)
  if ((kind === 'photo') !== (rest.size !== null) || named === null) return null
  return { id, kind, ...rest, name: safeFileName(name, rest.type), blob: named }
}
