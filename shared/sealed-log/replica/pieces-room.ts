import { isBlobEnvelope } from '../blob.ts'
import type { Membership } from '../counts/membership.ts'
import { limits } from '../limits.ts'
import { placeOf } from '../sync/place.ts'
import type { LogBook } from './log-book.ts'

type Batch = readonly Uint8Array[]

/** What came together, and the pieces of blobs in it apart: who may bring them is known once the rest is taken in. */
export function piecesApart(batch: Iterable<Uint8Array>): readonly [content: Batch, pieces: Batch] {
  const all = [...batch]
  return [all.filter((bytes) => !isBlobEnvelope(bytes)), all.filter(isBlobEnvelope)]
}

/**
 * Says of pieces of blobs whether there is room for them: only of devices that were ever let in, and of each no more
 * than its share. Of what has no log here yet, that is said when it is opened.
 */
export const roomForPieces =
  (logs: LogBook, { everLetIn }: Pick<Membership, 'everLetIn'>) =>
  (bytes: Uint8Array): boolean => {
    const place = placeOf(bytes)
    const held = place && logs.get(place.log)
    if (!held) return true
    const { device } = held
    if (device === null || !everLetIn(device)) return false
    return logs.blobBytesOf(device) + bytes.length <= limits.blobDeviceBytes
  }
