import * as v from 'valibot'
import { MarkSchema } from '#shared/assets/asset.ts'
import {
  HexIdSchema,
  IdSchema,
  KeyIdSchema,
  LineSchema,
  MomentSchema,
  OptionalLineSchema,
  TextSchema,
} from '#shared/contract/values.ts'
import { plainRecord } from '#shared/documents/record.ts'
import type { BlobName } from '#shared/sealed-log/blob.ts'
import { readEnvelopeId, readLogId } from '#shared/sealed-log/ids.ts'
import { limits } from '#shared/sealed-log/limits.ts'
import { documentTypes } from './file-kind.ts'
import { safeFileName } from './file-name.ts'
import { fileLimits } from './limits.ts'
import { pictureTypes } from './pictures/picture.ts'

const countSchema = (most: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(most))

/** What people write about a photo or an attachment; every field is edited on its own. */
export const fileFieldSchemas = {
  /** What can be seen, for who does not see it. */
  alt: v.pipe(TextSchema, v.trim(), v.maxLength(1000)),
  /** It only decorates: there is nothing to describe. */
  plain: v.boolean(),
  caption: OptionalLineSchema,
} as const

const SizeSchema = v.strictTuple([countSchema(16_000), countSchema(16_000)])

const StoredSchema = v.object({
  asset: IdSchema,
  type: v.picklist([...pictureTypes, ...documentTypes]),
  name: LineSchema,
  bytes: countSchema(fileLimits.documentBytes),
  /** Width and height of a photo, in points. */
  size: v.optional(v.nullable(SizeSchema), null),
  alt: v.optional(fileFieldSchemas.alt, ''),
  plain: v.optional(fileFieldSchemas.plain, false),
  caption: v.optional(fileFieldSchemas.caption, ''),
  order: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
  /** Where its bytes are: the name of a blob (PROTOCOL.md). */
  blob: v.object({
    log: HexIdSchema,
    last: countSchema(limits.seq),
    id: KeyIdSchema,
    pieces: countSchema(limits.blobPieces),
  }),
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
  const named = nameOf(blob)
  const fits =
    (kind === 'photo') === (rest.size !== null) &&
    blob.pieces === Math.ceil(rest.bytes / limits.blobPieceBytes)
  if (!fits || named === null) return null
  return { id, kind, ...rest, name: safeFileName(name, rest.type), blob: named }
}

function nameOf(stored: v.InferOutput<typeof StoredSchema>['blob']): BlobName | null {
  const log = readLogId(stored.log)
  const id = readEnvelopeId(stored.id)
  const { last, pieces } = stored
  return log === null || id === null || last < pieces ? null : { log, last, id, pieces }
}
