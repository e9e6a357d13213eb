import type { ByteWindow } from './byte-window.ts'
import { frameAt, type FramePlace } from './frame-at.ts'
import { findNextFrame } from './frame-resync.ts'
import { FRAME_OVERHEAD, HEADER_BYTES } from './frame.ts'

/** Bytes that are no frame although good frames follow; `missing` counts the sequences lost in them. */
export type Damage = { readonly at: number; readonly bytes: number; readonly missing: number }

export type Scan = {
  readonly frames: readonly FramePlace[]
  readonly damage: readonly Damage[]
  /** Where the good frames end. Beyond it lies, up to the end of the file, what a cut-off write left. */
  readonly end: number
}

/** Find every good frame of a log, what lies damaged between them, and where a torn tail begins. */
export async function scanFrames(window: ByteWindow): Promise<Scan> {
  const frames: FramePlace[] = []
  const damage: Damage[] = []
  let end = HEADER_BYTES
  let last = 0
  while (end < window.size) {
    const found = (await frameAt(window, end, last)) ?? (await findNextFrame(window, end, last))
    if (found === null) break
    if (found.offset > end || found.mended) {
      const missing = found.sequence - last - 1
      damage.push({ at: end, bytes: found.offset - end, missing })
    }
    frames.push(found)
    last = found.sequence
    end = found.offset + FRAME_OVERHEAD + found.length
  }
  return (await withoutTornWrite(window, frames, damage)) ?? { frames, damage, end }
}

/**
 * A power cut may keep the later sectors of the last write and lose earlier ones. It looks like damage
 * followed by good frames, but nothing of that write was acknowledged, so all of it goes.
 *
 * It is told from bit rot in the last write by what was lost reading as zeros: the rest of the sector in
 * which the write began, or 32 in a row anywhere, which no sealed payload holds (etcd tells torn records
 * in a like way, server/storage/wal/decoder.go, isTornEntry). When in doubt it is damage, and the frames
 * after it are kept.
 */
async function withoutTornWrite(
  window: ByteWindow,
  frames: readonly FramePlace[],
  damage: readonly Damage[],
): Promise<Scan | null> {
  const newest = frames.at(-1)
  if (newest === undefined) return null
  const firstOfWrite = newest.sequence - newest.place
  for (const hole of damage) {
    const before = frames.filter((frame) => frame.offset < hole.at)
    const firstMissing = (before.at(-1)?.sequence ?? 0) + 1
    if (hole.bytes === 0 || firstMissing < firstOfWrite) continue
    if (!(await hasLostBytes(window, hole))) continue
    const earlier = damage.filter((other) => other.at < hole.at)
    return { frames: before, damage: earlier, end: hole.at }
  }
  return null
}

const SECTOR_BYTES = 512
const LOST_ZEROS = 32
const PIECE_BYTES = 64 * 1024

async function hasLostBytes(window: ByteWindow, { at, bytes }: Damage): Promise<boolean> {
  const restOfSector = SECTOR_BYTES - (at % SECTOR_BYTES)
  const beginning = await window.at(at, Math.min(bytes, restOfSector))
  if (beginning.every((byte) => byte === 0)) return true
  let run = 0
  for (let start = at; start < at + bytes;) {
    const part = await window.at(start, Math.min(PIECE_BYTES, at + bytes - start))
    for (const byte of part) {
      run = byte === 0 ? run + 1 : 0
      if (run === LOST_ZEROS) return true
    }
    start += part.length
  }
  return false
}
