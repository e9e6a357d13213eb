import type { Pair, Tally } from '../result.ts'
import type { Ranking, Rules } from './rules.ts'
import { firstPlaces } from './ranked.ts'
import { settle } from './settle.ts'

/**
 * Schulze method with winning votes (Schulze 2011, Social Choice and Welfare 36): options are compared one against one;
 * a path leads from one to another over comparisons that were won, and is as strong as its narrowest win. An option is
 * ahead of another where its strongest path there is stronger than the one back. What is not on a ballot stands below
 * everything on it. Points are how many of the others are not ahead of an option.
 */
export function countSchulze({ options, tie }: Rules, rankings: readonly Ranking[]): Tally {
  const ids = options.map(({ id }) => id)
  const wins = preferences(ids, rankings)
  const paths = strongestPaths(wins)
  const first = firstPlaces(rankings)
  const at = (table: readonly (readonly number[])[], from: number, to: number) =>
    table[from]?.[to] ?? 0
  const listed = ids.map((option, here) => {
    const others = ids.map((_, other) => other).filter((other) => other !== here)
    const notAhead = others.filter((other) => at(paths, other, here) <= at(paths, here, other))
    const points = rankings.length === 0 ? 0 : notAhead.length
    return { option, points, people: first.get(option) ?? 0, marks: [] }
  })
  const pairs = ids.flatMap((a, row) =>
    ids.slice(row + 1).map((b, next): Pair => {
      const column = row + 1 + next
      const [forA, forB] = [at(wins, row, column), at(wins, column, row)]
      return { a, b, forA, forB, pathA: at(paths, row, column), pathB: at(paths, column, row) }
    }),
  )
  return { ...settle(listed, tie), steps: { method: 'schulze', pairs } }
}

/** How many ballots have the option of the row above the option of the column. */
function preferences(ids: readonly string[], rankings: readonly Ranking[]): number[][] {
  const indexOf = new Map(ids.map((id, index) => [id, index]))
  const table = ids.map(() => ids.map(() => 0))
  for (const ranking of rankings) {
    const below = new Set(ids.keys())
    for (const option of ranking) {
      const above = indexOf.get(option)
      if (above === undefined) continue
      below.delete(above)
      const row = table[above] ?? []
      for (const other of below) row[other] = (row[other] ?? 0) + 1
    }
  }
  return table
}

/** Widest paths by Floyd and Warshall; a comparison that was not won is no way at all. */
function strongestPaths(wins: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const paths = wins.map((row, a) => row.map((forA, b) => (forA > (wins[b]?.[a] ?? 0) ? forA : 0)))
  for (const [over, ways] of paths.entries())
    for (const [from, row] of paths.entries()) {
      const there = row[over] ?? 0
      if (from === over || there === 0) continue
      for (const [to, onward] of ways.entries())
        if (to !== from) row[to] = Math.max(row[to] ?? 0, Math.min(there, onward))
    }
  return paths
}
