import type { ByteWindow } from './byte-window.ts'
import { FRAME_OVERHEAD, isIntact, MAX_PAYLOAD_BYTES, readHead, viewOf } from './frame.ts'

/** Where a good frame lies; `length` is its payload's. */
export type FramePlace = {
  readonly sequence: number
  readonly place: number
  readonly checksum: number
  readonly offset: number
  readonly length: number
  /** Whether the frame is good but its length field is not. */
  readonly mended: boolean
}

/** The good frame at exactly `offset`, if there is one that comes after sequence `last`. */
export async function frameAt(
  window: ByteWindow,
  offset: number,
  last: number,
): Promise<FramePlace | null> {
  const head = await headAt(window, offset)
  return head === null ? null : frameOfLength(window, offset, last, head.length)
}

/** The same, taking `length` for its payload's whatever its length field says. */
export async function frameOfLength(
  window: ByteWindow,
  offset: number,
  last: number,
  length: number,
): Promise<FramePlace | null> {
  if (length <= 0 || length > MAX_PAYLOAD_BYTES) return null
  const frame = await window.at(offset, FRAME_OVERHEAD + length)
  if (frame.length < FRAME_OVERHEAD + length) return null
  const head = readHead(viewOf(frame), 0)
  if (head.sequence <= last || !isIntact(head, frame)) return null
  return { ...head, offset, length, mended: head.length !== length }
}

/** The 16 bytes at `offset` read as a frame's head, good or not; null at the end of the file. */
export async function headAt(window: ByteWindow, offset: number) {
  const start = await window.at(offset, FRAME_OVERHEAD)
  return start.length < FRAME_OVERHEAD ? null : readHead(viewOf(start), 0)
}
