import type { FrameFromVault } from './frames.ts'
import type { ViewSink } from './link.ts'

/** A frame carries at most so many items, so that a page's thread is never busy for long with one. */
const itemsPerFrame = 250
/** … and is closed once its items have so many characters, well below what a frame may have. */
const lengthPerFrame = 150_000

/** A view's items on their way to a page: in pieces, and changes that come close together as one. */
export type ViewFeed = ViewSink<unknown> & { readonly close: () => void }

/**
 * @param n the number the page watches under
 * @param send takes finished frames
 * @param later runs a function soon, once; until then further changes join it
 */
export function createViewFeed(
  n: number,
  send: (text: string) => void,
  later: (flush: () => void) => void,
): ViewFeed {
  let open = true
  let waiting = false
  const set = new Map<string, unknown>()
  const gone = new Set<string>()

  const flush = () => {
    waiting = false
    if (!open || (set.size === 0 && gone.size === 0)) return
    const left = [...gone]
    const pieces = cutItems([...set])
    set.clear()
    gone.clear()
    if (left.length > 0 || pieces.length === 0) send(changeFrame(n, [], left))
    for (const piece of pieces) send(changeFrame(n, piece, []))
  }

  return {
    items(chunk, last) {
      if (!open) return
      flush()
      const pieces = cutItems(chunk)
      if (pieces.length === 0 && last) send(itemsFrame(n, [], true))
      pieces.forEach((piece, at) => {
        send(itemsFrame(n, piece, last && at === pieces.length - 1))
      })
    },
    change(change) {
      for (const key of change.gone) {
        set.delete(key)
        gone.add(key)
      }
      for (const [key, item] of change.set) {
        gone.delete(key)
        set.set(key, item)
      }
      if (waiting || !open) return
      waiting = true
      later(flush)
    },
    fail(problem) {
      if (!open) return
      flush()
      open = false
      send(JSON.stringify({ t: 'failed', n, problem } satisfies FrameFromVault))
    },
    close() {
      open = false
    },
  }
}

const itemsFrame = (n: number, items: readonly string[], last: boolean) =>
  `{"t":"items","n":${n},"items":[${items.join(',')}],"last":${last}}`

const changeFrame = (n: number, set: readonly string[], gone: readonly string[]) =>
  `{"t":"change","n":${n},"set":[${set.join(',')}],"gone":${JSON.stringify(gone)}}`

/** Items as JSON, each once, in pieces that fit into a frame. */
function cutItems(items: readonly (readonly [string, unknown])[]): readonly (readonly string[])[] {
  const pieces: string[][] = []
  let piece: string[] = []
  let length = 0
  for (const item of items) {
    const text = JSON.stringify(item)
    if (
      piece.length > 0 &&
      (piece.length === itemsPerFrame || length + text.length > lengthPerFrame)
    ) {
      pieces.push(piece)
      piece = []
      length = 0
    }
    piece.push(text)
    length += text.length
  }
  if (piece.length > 0) pieces.push(piece)
  return pieces
}
