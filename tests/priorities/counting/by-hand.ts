/**
 * The same counts a second time, slow and plain, as one would do them with slips of paper on a table. Nothing here is
 * shared with what it checks: other shapes, other ways, no import.
 */

/** A slip names options from the best down. */
export type Slip = readonly string[]

/** Slips on which the first of these options that is named at all is `option`. */
const pile = (slips: readonly Slip[], left: readonly string[], option: string) =>
  slips.filter((slip) => slip.filter((named) => left.includes(named))[0] === option).length

export type RunoffByHand = {
  /** Each round as "option:votes option:votes …" in the order the options are listed. */
  readonly rounds: readonly string[]
  readonly gone: readonly string[]
  /** What is left at the end with the most votes. */
  readonly front: readonly string[]
}

/** Take the smallest pile away until one has more than half of the slips in piles, or all piles are the same. */
export function runoffByHand(options: readonly string[], slips: readonly Slip[]): RunoffByHand {
  const rounds: string[] = []
  const gone: string[] = []
  let left = [...options]
  for (;;) {
    const piles = left.map((option) => pile(slips, left, option))
    rounds.push(left.map((option, at) => `${option}:${String(piles[at])}`).join(' '))
    const inPiles = piles.reduce((sum, one) => sum + one, 0)
    const biggest = Math.max(...piles)
    const smallest = Math.min(...piles)
    if (biggest * 2 > inPiles || biggest === smallest)
      return { rounds, gone, front: left.filter((_, at) => piles[at] === biggest) }
    const least = left.filter((_, at) => piles[at] === smallest)
    // Fewer first places, then fewer second ones, … written as a text that sorts that way; the later listed goes.
    const key = (option: string) =>
      options
        .map((_, place) => slips.filter((slip) => slip[place] === option).length)
        .map((count) => String(count).padStart(7, '0'))
        .join(',')
    const lowest = least.map(key).toSorted()[0]
    const goes = least.filter((option) => key(option) === lowest).at(-1) ?? ''
    gone.push(goes)
    left = left.filter((option) => option !== goes)
  }
}

/** One point for every option that stands below on the slip or is missing from it, for options that are on it. */
export function bordaByHand(options: readonly string[], slips: readonly Slip[]): readonly number[] {
  return options.map((option) => {
    let points = 0
    for (const slip of slips) {
      if (!slip.includes(option)) continue
      for (const other of options) {
        const isBelow = !slip.includes(other) || slip.indexOf(other) > slip.indexOf(option)
        if (other !== option && isBelow) points += 1
      }
    }
    return points
  })
}

/** How many slips have `a` above `b`. */
export const preferByHand = (slips: readonly Slip[], a: string, b: string) =>
  slips.filter((slip) => slip.includes(a) && !slip.slice(0, slip.indexOf(a)).includes(b)).length

/** The strongest way from one option to another, by walking every way there is. */
export function pathByHand(
  options: readonly string[],
  slips: readonly Slip[],
  from: string,
  to: string,
  seen: readonly string[] = [],
): number {
  let strongest = 0
  for (const next of options) {
    if (next === from || seen.includes(next)) continue
    const there = preferByHand(slips, from, next)
    if (there <= preferByHand(slips, next, from)) continue
    const onward = next === to ? Infinity : pathByHand(options, slips, next, to, [...seen, from])
    strongest = Math.max(strongest, Math.min(there, onward))
  }
  return strongest
}

/** Options that no other one is ahead of by its strongest way. */
export function schulzeByHand(options: readonly string[], slips: readonly Slip[]) {
  return options.filter((option) =>
    options.every(
      (other) =>
        other === option ||
        pathByHand(options, slips, other, option) <= pathByHand(options, slips, option, other),
    ),
  )
}
