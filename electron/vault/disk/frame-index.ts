import type { FramePlace } from './frame-at.ts'
import { FRAME_OVERHEAD, HEADER_BYTES } from './frame.ts'

type Indexed = Pick<FramePlace, 'sequence' | 'offset' | 'length' | 'checksum'>

/** Where each durable frame of a log lies, by rising sequence. */
export type FrameIndex = {
  readonly add: (frame: Indexed) => void
  readonly find: (sequence: number) => Indexed | null
  /** The first frame whose sequence is above `sequence`. */
  readonly after: (sequence: number) => Indexed | null
  /** The last frame; null in an empty log. */
  readonly newest: () => Indexed | null
  readonly last: () => number
  /** Offset in bytes at which the next frame goes. */
  readonly end: () => number
  /** Sequences below the last one that no frame has. */
  readonly missing: () => number
}

export function createFrameIndex(frames: readonly Indexed[]): FrameIndex {
  const rows: Indexed[] = frames.map(asRow)
  const firstAbove = (sequence: number) => {
    let low = 0
    let high = rows.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((rows[middle]?.sequence ?? 0) > sequence) high = middle
      else low = middle + 1
    }
    return low
  }
  return {
    add: (frame) => rows.push(asRow(frame)),
    find: (sequence) => {
      const row = rows[firstAbove(sequence) - 1]
      return row?.sequence === sequence ? row : null
    },
    after: (sequence) => rows[firstAbove(sequence)] ?? null,
    newest: () => rows.at(-1) ?? null,
    last: () => rows.at(-1)?.sequence ?? 0,
    end: () => {
      const row = rows.at(-1)
      return row === undefined ? HEADER_BYTES : row.offset + FRAME_OVERHEAD + row.length
    },
    missing: () => (rows.at(-1)?.sequence ?? 0) - rows.length,
  }
}

function asRow({ sequence, offset, length, checksum }: Indexed): Indexed {
  return { sequence, offset, length, checksum }
}
