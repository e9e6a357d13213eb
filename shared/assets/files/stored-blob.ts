import * as v from 'valibot'
import { HexIdSchema, KeyIdSchema } from '#shared/contract/values.ts'
import type { BlobName } from '#shared/sealed-log/blob.ts'
import { readEnvelopeId, readLogId } from '#shared/sealed-log/ids.ts'
import { limits } from '#shared/sealed-log/limits.ts'

export const countSchema = (most: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(most))

/** Width and height of a picture, in points. */
export const PictureSizeSchema = v.strictTuple([countSchema(16_000), countSchema(16_000)])

/** Where the bytes of a record are: the name of a blob (PROTOCOL.md). */
export const StoredBlobSchema = v.object({
  log: HexIdSchema,
  last: countSchema(limits.seq),
  id: KeyIdSchema,
  pieces: countSchema(limits.blobPieces),
})

/** The name of a blob of so many bytes; null where no blob is called that. */
export function blobNameOf(
  { log, last, id, pieces }: v.InferOutput<typeof StoredBlobSchema>,
  bytes: number,
): BlobName | null {
  const [ofLog, ofEnvelope] = [readLogId(log), readEnvelopeId(id)]
  const fits = last >= pieces && pieces === Math.ceil(bytes / limits.blobPieceBytes)
  return ofLog === null || ofEnvelope === null || !fits
    ? null
    : { log: ofLog, last, id: ofEnvelope, pieces }
}
