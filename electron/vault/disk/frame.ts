import { crc32 } from 'node:zlib'

/*
 * The bytes of a space's log, little-endian. Version 1; final.
 *
 * header, 32 bytes   "CWLG" · version u16 · zero u16 · space id 16 · zero u32 · CRC-32 u32 of the 28 before
 * frame, 16 bytes    payload length u32 · CRC-32 u32 of all that follows · sequence u48 · place u16 · payload
 *
 * Sequences begin at 1 and only rise; a jump marks frames that were lost for good. `place` is the frame's
 * number within the one write it came in: frames of one write may be torn together, while a frame of an
 * earlier write was synced before the later write began. That is how a torn tail is told from damage.
 */

export const HEADER_BYTES = 32
export const FRAME_OVERHEAD = 16
/** A payload's largest size. The protocol's largest envelope is half of it. */
export const MAX_PAYLOAD_BYTES = 4 * 1024 * 1024
/** Frames in one write: `place` has 16 bits. */
export const MAX_FRAMES_PER_WRITE = 0xffff

const MAGIC = 0x474c5743
const VERSION = 1
const SPACE_ID_BYTES = 16

export type FrameHead = {
  readonly length: number
  readonly checksum: number
  readonly sequence: number
  readonly place: number
}

export function encodeHeader(spaceId: Uint8Array): Uint8Array<ArrayBuffer> {
  if (spaceId.length !== SPACE_ID_BYTES) throw new RangeError('a space id has 16 bytes')
  const bytes = new Uint8Array(HEADER_BYTES)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint16(4, VERSION, true)
  bytes.set(spaceId, 8)
  view.setUint32(28, crc32(bytes.subarray(0, 28)), true)
  return bytes
}

export type HeaderReading =
  | { readonly kind: 'good' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'other-space' }
  | { readonly kind: 'newer-version'; readonly version: number }

/** Judge 32 bytes that should be the header of this space's log. */
export function readHeader(bytes: Uint8Array, spaceId: Uint8Array): HeaderReading {
  const view = viewOf(bytes)
  if (view.getUint32(0, true) !== MAGIC) return { kind: 'damaged' }
  if (view.getUint32(28, true) !== crc32(bytes.subarray(0, 28))) return { kind: 'damaged' }
  const version = view.getUint16(4, true)
  if (version !== VERSION) return { kind: 'newer-version', version }
  const same = spaceId.every((byte, at) => bytes[8 + at] === byte)
  return same ? { kind: 'good' } : { kind: 'other-space' }
}

/** One write: payloads as frames with rising sequences from `first`, places from 0. */
export function encodeFrames(
  payloads: readonly Uint8Array[],
  first: number,
): Uint8Array<ArrayBuffer> {
  const size = payloads.reduce((sum, payload) => sum + FRAME_OVERHEAD + payload.length, 0)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  let offset = 0
  for (const [place, payload] of payloads.entries()) {
    const end = offset + FRAME_OVERHEAD + payload.length
    view.setUint32(offset, payload.length, true)
    setUint48(view, offset + 8, first + place)
    view.setUint16(offset + 14, place, true)
    bytes.set(payload, offset + FRAME_OVERHEAD)
    view.setUint32(offset + 4, crc32(bytes.subarray(offset + 8, end)), true)
    offset = end
  }
  return bytes
}

/** The head at `offset` of a view with at least 16 bytes from there. Says nothing about whether it is good. */
export function readHead(view: DataView, offset: number): FrameHead {
  return {
    length: view.getUint32(offset, true),
    checksum: view.getUint32(offset + 4, true),
    sequence: view.getUint32(offset + 8, true) + view.getUint16(offset + 12, true) * 2 ** 32,
    place: view.getUint16(offset + 14, true),
  }
}

/** Whether a head's checksum fits the bytes of its frame (head and payload). */
export function isIntact(head: FrameHead, frame: Uint8Array): boolean {
  return crc32(frame.subarray(8)) === head.checksum
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function setUint48(view: DataView, offset: number, value: number): void {
  view.setUint32(offset, value % 2 ** 32, true)
  view.setUint16(offset + 4, Math.floor(value / 2 ** 32), true)
}
