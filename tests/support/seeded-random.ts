export type SeededRandom = {
  /** A whole number from 0 up to, not including, `limit`. */
  readonly below: (limit: number) => number
  readonly pick: <T>(from: readonly T[]) => T
  readonly bytes: (length: number) => Uint8Array<ArrayBuffer>
}

/** The same numbers for the same seed, on every machine (mulberry32). */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (limit: number) => Math.floor((next() / 2 ** 32) * limit)
  return {
    below,
    pick: (from) => {
      const [chosen] = from.slice(below(from.length))
      if (chosen === undefined) throw new RangeError('nothing to pick from')
      return chosen
    },
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
  }
}
