import type { Ranking } from './rules.ts'

/** How many ballots put each option first; options that nobody put first are left out. */
export function firstPlaces(rankings: readonly Ranking[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [first] of rankings)
    if (first !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1)
  return counts
}

/** For each option how many ballots have it in the first, the second … place. */
export function placeCounts(rankings: readonly Ranking[]): ReadonlyMap<string, readonly number[]> {
  const counts = new Map<string, number[]>()
  for (const ranking of rankings)
    for (const [at, option] of ranking.entries()) {
      const places = counts.get(option) ?? []
      counts.set(option, places)
      places[at] = (places[at] ?? 0) + 1
    }
  return counts
}
