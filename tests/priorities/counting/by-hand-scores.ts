/**
 * STAR a second time, slow and plain, as one would do it with slips of paper and chairs for the finalists. Nothing here is
 * shared with what it checks.
 */

/** A slip with scores: what is not on it has 0. */
export type Scored = Readonly<Record<string, number>>

const scoreOn = (slip: Scored, option: string) => slip[option] ?? 0
const sumOf = (slips: readonly Scored[], option: string) =>
  slips.reduce((sum, slip) => sum + scoreOn(slip, option), 0)
const fivesOf = (slips: readonly Scored[], option: string) =>
  slips.filter((slip) => scoreOn(slip, option) === 5).length
/** More than 0 where more slips have `a` above `b`. */
const lead = (slips: readonly Scored[], a: string, b: string) =>
  slips.reduce((sum, slip) => sum + Math.sign(scoreOn(slip, a) - scoreOn(slip, b)), 0)

/** What may come first: every pair of finalists that the rules leave open, each with its runoff. */
export function starByHand(options: readonly string[], slips: readonly Scored[]): string[] {
  if (options.every((option) => sumOf(slips, option) === 0)) return []
  const most = (of: readonly string[]) => {
    const highest = Math.max(...of.map((option) => sumOf(slips, option)))
    return of.filter((option) => sumOf(slips, option) === highest)
  }
  const top = most(options)
  const [alone] = top
  const pairs =
    top.length > 1 || alone === undefined
      ? chairs(2, top, slips)
      : chairs(1, most(options.filter((option) => option !== alone)), slips).map((one) => [
          alone,
          ...one,
        ])
  const won = pairs.flatMap(([a = '', b = '']) => {
    const better =
      lead(slips, a, b) ||
      sumOf(slips, a) - sumOf(slips, b) ||
      fivesOf(slips, a) - fivesOf(slips, b)
    if (better === 0) return [a, b]
    return better > 0 ? [a] : [b]
  })
  return [...new Set(won)].toSorted()
}

/** Every way to fill so many chairs from options with the same points. */
function chairs(free: number, group: readonly string[], slips: readonly Scored[]): string[][] {
  if (group.length <= free) return [[...group]]
  const losses = group.map((one) => group.filter((other) => lead(slips, one, other) < 0).length)
  const fives = group.map((one) => fivesOf(slips, one))
  const strike = (isWorst: (at: number) => boolean) => group.filter((_, at) => isWorst(at))
  const byLosses = strike((at) => losses[at] === Math.max(...losses))
  const byFives = strike((at) => fives[at] === Math.min(...fives))
  const struck = byLosses.length < group.length ? byLosses : byFives
  if (struck.length === group.length)
    return free === 1
      ? group.map((one) => [one])
      : group.flatMap((one, at) => group.slice(at + 1).map((other) => [one, other]))
  const kept = group.filter((one) => !struck.includes(one))
  return kept.length >= free
    ? chairs(free, kept, slips)
    : chairs(free - kept.length, struck, slips).map((more) => [...kept, ...more])
}
