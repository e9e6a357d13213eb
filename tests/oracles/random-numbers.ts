/** Whole numbers below a bound, the same for the same seed everywhere (mulberry32). */
export type Dice = (below: number) => number

export function dice(seed: number): Dice {
  let state = Math.imul(seed + 1, 0x9e3779b1)
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

/** One of a list, or undefined of an empty one. */
export const pick = <T>(roll: Dice, list: readonly T[]): T | undefined => list[roll(list.length)]

/** The same things in another order. */
export function shuffle<T>(roll: Dice, list: readonly T[]): T[] {
  return list
    .map((item) => ({ item, at: roll(2 ** 30) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
