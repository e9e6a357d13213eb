import type { ByteWindow } from './byte-window.ts'
import { frameAt, frameOfLength, headAt, type FramePlace } from './frame-at.ts'
import { FRAME_OVERHEAD, MAX_PAYLOAD_BYTES, readHead, viewOf } from './frame.ts'

const SEARCH_BYTES = 1024 * 1024
/** How far a sequence may be ahead of what the damaged bytes could have held: room for losses noted earlier. */
const KNOWN_LOSSES = 2 ** 20

/**
 * The first good frame at or after a bad one at `offset` whose sequence comes after `last`; null when
 * there is none and the rest is a tail.
 *
 * The place the bad frame's own length points to is tried before every byte, so that bytes inside a
 * payload that look like a frame are not taken for one. Where only the length field was hit, the frame
 * itself is found again by the length that reaches to the next frame or to the end of the file.
 */
export async function findNextFrame(
  window: ByteWindow,
  offset: number,
  last: number,
): Promise<FramePlace | null> {
  const head = await headAt(window, offset)
  if (head === null) return null
  const neighbour =
    head.length <= MAX_PAYLOAD_BYTES
      ? await frameAt(window, offset + FRAME_OVERHEAD + head.length, last)
      : null
  if (neighbour !== null) return neighbour
  const next = await search(window, offset + 1, last)
  const length = (next?.offset ?? window.size) - offset - FRAME_OVERHEAD
  return (await frameOfLength(window, offset, last, length)) ?? next
}

async function search(window: ByteWindow, from: number, last: number): Promise<FramePlace | null> {
  for (let base = from; base + FRAME_OVERHEAD < window.size; base += SEARCH_BYTES) {
    // A copy: checking a candidate below may move the window.
    const bytes = (await window.at(base, SEARCH_BYTES + FRAME_OVERHEAD)).slice()
    const view = viewOf(bytes)
    const stop = Math.min(SEARCH_BYTES, bytes.length - FRAME_OVERHEAD)
    for (let at = 0; at < stop; at += 1) {
      const { length, sequence } = readHead(view, at)
      const fits = length > 0 && length <= MAX_PAYLOAD_BYTES
      const furthest = last + (base + at - from) / FRAME_OVERHEAD + KNOWN_LOSSES
      if (!fits || sequence <= last || sequence > furthest) continue
      const found = await frameAt(window, base + at, last)
      if (found !== null) return found
    }
  }
  return null
}
