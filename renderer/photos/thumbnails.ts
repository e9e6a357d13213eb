/** Whole photos that are drawn small at the same time: scrolling stays smooth. */
const atOnce = 2
/** Small pictures kept, of some kilobytes each. */
const mostKept = 300

/** Photos drawn small, each once, however often its row comes into sight. */
export type Thumbnails = {
  /** Its address; null where it cannot be drawn, undefined before anybody knows. */
  readonly known: (photo: string) => string | null | undefined
  /** Asks for one, and hears when it is known. Who no longer waits, because a row went out of sight, stops it. */
  readonly wait: (photo: string, told: () => void) => () => void
}

type Drawing = {
  /** Rejects for what is no picture. */
  readonly draw: (photo: string) => Promise<string>
  /** Lets go of an address. */
  readonly drop: (address: string) => void
}

/** Draws what was asked for last first: that is what is in sight. */
export function createThumbnails({ draw, drop }: Drawing): Thumbnails {
  /** The one that came last stands last. */
  const kept = new Map<string, string | null>()
  const waiting = new Map<string, Set<() => void>>()
  const going = new Set<string>()

  const keep = (photo: string, address: string | null) => {
    kept.set(photo, address)
    const [oldest] = kept
    if (kept.size <= mostKept || oldest === undefined) return
    kept.delete(oldest[0])
    if (oldest[1] !== null) drop(oldest[1])
  }
  const one = async (photo: string) => {
    going.add(photo)
    keep(photo, await draw(photo).catch(() => null))
    going.delete(photo)
    const told = waiting.get(photo) ?? []
    waiting.delete(photo)
    for (const tell of told) tell()
    next()
  }
  const next = () => {
    while (going.size < atOnce) {
      const photo = [...waiting.keys()].findLast((asked) => !going.has(asked))
      if (photo === undefined) return
      void one(photo)
    }
  }
  return {
    known: (photo) => kept.get(photo),
    wait(photo, told) {
      if (kept.has(photo)) return () => undefined
      const those = waiting.get(photo) ?? new Set()
      those.add(told)
      waiting.set(photo, those)
      next()
      return () => {
        those.delete(told)
        if (those.size === 0 && waiting.get(photo) === those) waiting.delete(photo)
      }
    },
  }
}
