import * as v from 'valibot'
import { MarkSchema } from '#shared/assets/asset.ts'
import { fileFieldSchemas } from '#shared/assets/files/file.ts'
import { fileLimits } from '#shared/assets/files/limits.ts'
import { pictureTypes } from '#shared/assets/files/pictures/picture.ts'
import {
  blobNameOf,
  countSchema,
  PictureSizeSchema,
  StoredBlobSchema,
} from '#shared/assets/files/stored-blob.ts'
import { HexIdSchema, IdSchema, LineSchema, MomentSchema } from '#shared/contract/values.ts'
import { plainRecord } from '#shared/documents/record.ts'
import type { BlobName } from '#shared/sealed-log/blob.ts'

/** Photos and floor plans a coalition can have as maps at one time. */
export const mostSheets = 24

/** What people say about it; each is edited on its own. */
export const sheetFieldSchemas = { name: LineSchema, alt: fileFieldSchemas.alt } as const

const StoredSchema = v.object({
  name: sheetFieldSchemas.name,
  alt: v.optional(sheetFieldSchemas.alt, ''),
  type: v.picklist(pictureTypes),
  bytes: countSchema(fileLimits.photoBytes),
  size: PictureSizeSchema,
  blob: StoredBlobSchema,
  by: HexIdSchema,
  at: MomentSchema,
  changed: v.optional(v.nullable(MarkSchema), null),
  archived: v.optional(v.nullable(MarkSchema), null),
})

/** A photo or floor plan on which strengths stand. */
export type Sheet = { readonly id: string; readonly blob: BlobName } & Readonly<
  Omit<v.InferOutput<typeof StoredSchema>, 'blob'>
>

/** Read one stored sheet; null where this version cannot read it, so that it is set aside and counted. */
export function readSheet(id: string, stored: unknown): Sheet | null {
  const parsed = v.safeParse(StoredSchema, plainRecord(stored))
  if (!parsed.success || !v.is(IdSchema, id)) return null
  const blob = blobNameOf(parsed.output.blob, parsed.output.bytes)
  return blob && { id, ...parsed.output, blob }
}
