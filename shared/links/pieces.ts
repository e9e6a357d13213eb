import { concat } from '#shared/sealed-log/bytes.ts'
import { limits } from '#shared/sealed-log/limits.ts'

/**
 * Frames over a WebRTC data channel, cut into pieces: larger messages stall or get lost without a word (y-webrtc 10.3.0
 * and Chromium, measured above 256 KiB). The first byte of a piece tells whether more of the same frame follows.
 */
export const pieceBytes = 16 * 1024

const isLast = 0
const moreFollow = 1

/** A frame as pieces of at most `pieceBytes`, to be sent in this order with nothing between them. */
export function cutFrame(frame: Uint8Array): readonly Uint8Array[] {
  const room = pieceBytes - 1
  const count = Math.max(1, Math.ceil(frame.length / room))
  return Array.from({ length: count }, (_, at) => {
    const part = frame.subarray(at * room, (at + 1) * room)
    const piece = new Uint8Array(part.length + 1)
    piece[0] = at === count - 1 ? isLast : moreFollow
    piece.set(part, 1)
    return piece
  })
}

export type PieceStep =
  | { readonly kind: 'frame'; readonly bytes: Uint8Array }
  | { readonly kind: 'more' }
  /** No piece, or more than any frame may have: the other end does not speak this protocol. */
  | { readonly kind: 'wrong' }

/** Puts the pieces of one direction of one channel together again; never holds more than one frame. */
export class PieceJoiner {
  #parts: Uint8Array[] = []
  #bytes = 0

  push(piece: Uint8Array): PieceStep {
    const [mark] = piece
    const isPiece = mark === isLast || mark === moreFollow
    this.#bytes += Math.max(0, piece.length - 1)
    if (!isPiece || piece.length > pieceBytes || this.#bytes > limits.frameBytes) {
      this.#reset()
      return { kind: 'wrong' }
    }
    this.#parts.push(piece.subarray(1))
    if (mark === moreFollow) return { kind: 'more' }
    const bytes = concat(...this.#parts)
    this.#reset()
    return { kind: 'frame', bytes }
  }

  #reset(): void {
    this.#parts = []
    this.#bytes = 0
  }
}
