import type { Tally } from '../result.ts'
import { gather, lineOf, none } from './marks-count.ts'
import type { Ranking, Rules } from './rules.ts'
import { firstPlaces } from './ranked.ts'
import { settle } from './settle.ts'

/**
 * Borda count (1770): of n options the first place on a ballot gives n - 1 points, the second n - 2, and so on; an
 * option that is not on a ballot gets none from it. The option with the most points leads.
 */
export function countBorda({ options, tie }: Rules, rankings: readonly Ranking[]): Tally {
  const first = firstPlaces(rankings)
  const points = gather(
    rankings.map((ranking) =>
      Object.fromEntries(ranking.map((option, at) => [option, options.length - 1 - at])),
    ),
  )
  const listed = options.map(({ id }) => ({
    ...lineOf(id, points.get(id) ?? none),
    people: first.get(id) ?? 0,
  }))
  return { ...settle(listed, tie), steps: { method: 'borda' } }
}
