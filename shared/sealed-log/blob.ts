import { ByteReader, concat, uint } from './bytes.ts'
import type { EnvelopeId, LogId } from './ids.ts'
import { limits } from './limits.ts'

/** The document name under which pieces are sealed. */
const blobDocument = 'blobs'

/** A piece as the content of an envelope; `bytes` as `cutBlob` gives them. */
export const pieceOf = (bytes: Uint8Array) =>
  ({ kind: 'blob', document: blobDocument, bytes }) as const

const layout = 1

/** The name of a blob, which a record keeps: where its last piece stands. By `prev` that fixes all of them. */
export type BlobName = {
  readonly log: LogId
  /** The seq of the last piece. */
  readonly last: number
  readonly id: EnvelopeId
  readonly pieces: number
}

/** The contents of the envelopes that hold these bytes. `bytes`: 1 … `limits.blobPieces` pieces. */
export function cutBlob(bytes: Uint8Array): readonly Uint8Array[] {
  const pieces = Math.ceil(bytes.length / limits.blobPieceBytes)
  if (pieces < 1 || pieces > limits.blobPieces) throw new RangeError('no size for a blob')
  return Array.from({ length: pieces }, (_, at) => {
    const start = at * limits.blobPieceBytes
    const part = bytes.subarray(start, start + limits.blobPieceBytes)
    return concat(uint(layout, 1), uint(at, 2), uint(pieces, 2), part)
  })
}

/** Put the contents of a blob's envelopes together; null where they are not one blob, whole and in order. */
export function joinBlob(contents: readonly Uint8Array[]): Uint8Array | null {
  const parts: Uint8Array[] = []
  for (const [at, content] of contents.entries()) {
    const reader = new ByteReader(content)
    const isPlaced =
      reader.uint(1) === layout && reader.uint(2) === at && reader.uint(2) === contents.length
    const part = reader.rest()
    const fits = part.length > 0 && part.length <= limits.blobPieceBytes
    if (reader.failed || !isPlaced || !fits) return null
    parts.push(part)
  }
  return parts.length === 0 ? null : concat(...parts)
}

/** Whether an envelope says that it holds a piece, before anything of it is checked. */
export const isBlobEnvelope = (envelope: Uint8Array): boolean =>
  envelope[0] === 1 && envelope[1] === 5
