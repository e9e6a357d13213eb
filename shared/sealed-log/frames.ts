import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { ByteReader, concat, uint } from './bytes.ts'
import { decodeHave, encodeHave, readAscending, type Have, type WantEntry } from './have.ts'
import { idBytes, logIdOf } from './ids.ts'
import { limits } from './limits.ts'

/** SHA-256 of a sealed piece of a blob, as lowercase hex. */
export type BlobId = string & { readonly __brand: 'BlobId' }
export const blobIdOf = (hash: Uint8Array): BlobId => bytesToHex(hash) as BlobId

/** What travels between holders (PROTOCOL.md section 9). Byte fields of a decoded frame are views on it. */
export type Frame =
  | { readonly kind: 'have'; readonly have: Have }
  | {
      readonly kind: 'want'
      readonly logs: readonly WantEntry[]
      readonly blobs: readonly BlobId[]
    }
  | { readonly kind: 'envelopes'; readonly envelopes: readonly Uint8Array[] }
  | { readonly kind: 'blob'; readonly id: BlobId; readonly piece: Uint8Array }
  /** Sealed notes: see sealed-note.ts. */
  | { readonly kind: 'presence'; readonly note: Uint8Array }
  | { readonly kind: 'member-have'; readonly note: Uint8Array }
  /** Between a laptop that runs a meeting and one that stands by: never passed on. */
  | { readonly kind: 'room'; readonly message: Uint8Array }

export type FrameReading =
  | { readonly ok: true; readonly frame: Frame }
  | { readonly ok: false; readonly why: 'size' | 'unknown-type' | 'malformed' }

/** The type byte is the place here plus one. */
const types = [
  'have',
  'want',
  'envelopes',
  'blob',
  'presence',
  'member-have',
  'room',
] as const satisfies readonly Frame['kind'][]

/** Write a frame. The caller keeps within `limits`; `fitsInFrame` helps with envelopes. */
export function encodeFrame(frame: Frame): Uint8Array {
  return concat(uint(types.indexOf(frame.kind) + 1, 1), ...frameParts(frame))
}

function frameParts(frame: Frame): readonly Uint8Array[] {
  switch (frame.kind) {
    case 'have':
      return [encodeHave(frame.have)]
    case 'want':
      return [
        uint(frame.logs.length, 2),
        ...frame.logs
          .toSorted((a, b) => (a.log < b.log ? -1 : 1))
          .flatMap(({ log, from }) => [idBytes(log), uint(from, 6)]),
        uint(frame.blobs.length, 2),
        ...frame.blobs.toSorted().map((id) => hexToBytes(id)),
      ]
    case 'envelopes':
      return [
        uint(frame.envelopes.length, 2),
        ...frame.envelopes.flatMap((envelope) => [uint(envelope.length, 4), envelope]),
      ]
    case 'blob':
      return [hexToBytes(frame.id), frame.piece]
    case 'presence':
    case 'member-have':
      return [frame.note]
    case 'room':
      return [frame.message]
  }
}

/** Read one whole frame from a peer. */
export function decodeFrame(bytes: Uint8Array): FrameReading {
  if (bytes.length === 0 || bytes.length > limits.frameBytes) return { ok: false, why: 'size' }
  const reader = new ByteReader(bytes)
  const kind = types[reader.uint(1) - 1]
  if (!kind) return { ok: false, why: 'unknown-type' }
  const frame = readFrame(kind, reader)
  return frame && reader.finished ? { ok: true, frame } : { ok: false, why: 'malformed' }
}

function readFrame(kind: Frame['kind'], reader: ByteReader): Frame | null {
  switch (kind) {
    case 'have': {
      const have = decodeHave(reader.rest())
      return have && { kind, have }
    }
    case 'want': {
      const logs = readAscending(reader, 22, (entry) => ({
        key: entry.subarray(0, 16),
        value: readWantEntry(new ByteReader(entry)),
      }))
      const blobs = readAscending(reader, 32, (key) => ({ key, value: blobIdOf(key) }))
      return logs && blobs && { kind, logs, blobs }
    }
    case 'envelopes': {
      const envelopes = readEnvelopes(reader)
      return envelopes && { kind, envelopes }
    }
    case 'blob': {
      const id = blobIdOf(reader.take(32))
      const piece = reader.rest()
      return piece.length > 0 && piece.length <= limits.blobBytes ? { kind, id, piece } : null
    }
    case 'presence':
    case 'member-have': {
      const note = reader.rest()
      return note.length > 0 ? { kind, note } : null
    }
    case 'room': {
      const message = reader.rest()
      return message.length > 0 ? { kind, message } : null
    }
  }
}

const readWantEntry = (reader: ByteReader): WantEntry => ({
  log: logIdOf(reader.take(16)),
  from: reader.uint(6),
})

function readEnvelopes(reader: ByteReader): readonly Uint8Array[] | null {
  const count = reader.uint(2)
  if (count === 0 || count > limits.frameEnvelopes) return null
  const envelopes: Uint8Array[] = []
  for (let at = 0; at < count && !reader.failed; at++) {
    const length = reader.uint(4)
    if (length === 0 || length > limits.envelopeBytes) return null
    envelopes.push(reader.take(length))
  }
  return envelopes
}

/**
 * How many of the first `envelopes` go into one ENVELOPES frame of at most `bytes` (a pipe may want less than the
 * limit). At least one, since an envelope is never cut at this level; 0 only for an empty list.
 */
export function fitsInFrame(
  envelopes: readonly Uint8Array[],
  bytes: number = limits.frameBytes,
): number {
  let total = 3
  let count = 0
  for (const envelope of envelopes) {
    total += 4 + envelope.length
    if (count > 0 && (total > bytes || count === limits.frameEnvelopes)) break
    count++
  }
  return count
}
