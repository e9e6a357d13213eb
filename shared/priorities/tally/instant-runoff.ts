import type { RunoffRound, Tally } from '../result.ts'
import type { Ranking, Rules } from './rules.ts'
import { firstPlaces, placeCounts } from './ranked.ts'
import { settle } from './settle.ts'

/**
 * Instant runoff (Ware 1871): every ballot counts for the option it has highest. While none has more than half of the
 * ballots that still name one, the option with the fewest goes and its ballots move to what they have next.
 *
 * Of several with the fewest, the one with fewer first places on all ballots goes, then with fewer second places, and so
 * on; where all of these are the same, the one listed later. Where everything still in has the same number of votes the
 * count ends, and the round's own rule for ties says what comes of it.
 */
export function countInstantRunoff({ options, tie }: Rules, rankings: readonly Ranking[]): Tally {
  const ids = options.map(({ id }) => id)
  const places = placeCounts(rankings)
  const rounds: RunoffRound[] = []
  const wentIn = new Map<string, number>()
  let standing: readonly string[] = ids
  let before: ReadonlyMap<string, number> = new Map()
  for (let isOver = standing.length === 0; !isOver;) {
    const { votes, resting } = votesFor(standing, rankings)
    const counts = standing.map((option) => votes.get(option) ?? 0)
    const needed = Math.floor((rankings.length - resting) / 2) + 1
    isOver = Math.max(...counts) >= needed || Math.max(...counts) === Math.min(...counts)
    const out = isOver ? null : leastOf(standing, votes, places)
    rounds.push({
      votes: standing.map((option) => {
        const now = votes.get(option) ?? 0
        return {
          option,
          votes: now,
          gained: rounds.length === 0 ? 0 : now - (before.get(option) ?? 0),
        }
      }),
      resting,
      needed,
      out,
    })
    if (out === null) break
    wentIn.set(out.option, rounds.length)
    standing = standing.filter((option) => option !== out.option)
    before = votes
  }
  return {
    ...placesOf(ids, tie, rounds, wentIn, firstPlaces(rankings)),
    steps: { method: 'instant-runoff', rounds },
  }
}

function votesFor(standing: readonly string[], rankings: readonly Ranking[]) {
  const isIn = new Set(standing)
  const votes = new Map<string, number>()
  let resting = 0
  for (const ranking of rankings) {
    const highest = ranking.find((option) => isIn.has(option))
    if (highest === undefined) resting += 1
    else votes.set(highest, (votes.get(highest) ?? 0) + 1)
  }
  return { votes, resting }
}

function leastOf(
  standing: readonly string[],
  votes: ReadonlyMap<string, number>,
  places: ReadonlyMap<string, readonly number[]>,
): NonNullable<RunoffRound['out']> {
  const fewest = Math.min(...standing.map((option) => votes.get(option) ?? 0))
  const tied = standing.filter((option) => (votes.get(option) ?? 0) === fewest)
  const deepest = Math.max(0, ...tied.map((option) => places.get(option)?.length ?? 0))
  let left: readonly string[] = tied
  for (let at = 0; at < deepest && left.length > 1; at += 1) {
    const here = (option: string) => places.get(option)?.[at] ?? 0
    const least = Math.min(...left.map(here))
    left = left.filter((option) => here(option) === least)
  }
  const by = tied.length === 1 ? 'fewest' : left.length === 1 ? 'places' : 'listed'
  return { option: left.at(-1) ?? '', tied: [...tied], by }
}

/** Those still in at the end by their votes, then the others, the one that went last first. */
function placesOf(
  ids: readonly string[],
  tie: Rules['tie'],
  rounds: readonly RunoffRound[],
  wentIn: ReadonlyMap<string, number>,
  first: ReadonlyMap<string, number>,
) {
  const listed = ids.map((option) => {
    const last = rounds[(wentIn.get(option) ?? rounds.length) - 1]
    const points = last?.votes.find((one) => one.option === option)?.votes ?? 0
    return { option, points, people: first.get(option) ?? 0, marks: [] }
  })
  return settle(
    listed,
    tie,
    ({ option, points }) => wentIn.get(option) ?? rounds.length + 1 + points,
  )
}
