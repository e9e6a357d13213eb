import { mostPoints } from '../methods.ts'
import type { StarRunoff, Tally } from '../result.ts'
import { highest, scoreHigher } from './head-to-head.ts'
import { gather, lineOf, none } from './marks-count.ts'
import type { Marks, Rules } from './rules.ts'
import { settle } from './settle.ts'
import { type Seated, seatTwo } from './star-seats.ts'

/**
 * STAR, score then automatic runoff (Equal Vote Coalition, https://www.starvoting.org): everybody scores options from 0 to
 * 5; the two with the most points go into a runoff, which the one wins that more ballots score higher than the other.
 *
 * A tie in the runoff goes to the one with more points, then to the one with more scores of 5. Where all of this is the
 * same, or where several are alike for a place in the runoff and it comes out differently with each, what may win is
 * tied, and the round's own rule for ties says what comes of it. So nothing hangs on the order of the list.
 */
export function countStar({ options, tie }: Rules, ballots: readonly Marks[]): Tally {
  const scores = gather(ballots)
  const listed = options.map(({ id }) => lineOf(id, scores.get(id) ?? none))
  const points = new Map(listed.map((row) => [row.option, row.points]))
  const most = Math.max(0, ...points.values())
  const seated: Seated = most === 0 ? { sure: [], open: [], steps: [] } : seatTwo(points, ballots)
  const runoffs = pairsOf(seated).map(([a, b]) => runoff(a, b, points, ballots))
  const front = new Set(runoffs.flatMap(({ first }) => first))
  const [only, ...more] = runoffs
  const second = new Set(only === undefined || more.length > 0 ? [] : [only.a, only.b])
  return {
    ...settle(listed, tie, ({ option, points: sum }) =>
      front.has(option) ? most + 2 : second.has(option) ? most + 1 : sum,
    ),
    steps: { method: 'star', seats: [...seated.steps], open: [...seated.open], runoffs },
  }
}

/** Each runoff there may be: one, unless options are alike in everything. */
function pairsOf({ sure, open }: Seated): readonly (readonly [string, string])[] {
  const [first, second] = sure
  if (first !== undefined && second !== undefined) return [[first, second]]
  if (first !== undefined) return open.map((other) => [first, other])
  return open.flatMap((a, at) => open.slice(at + 1).map((b) => [a, b] as const))
}

function runoff(
  a: string,
  b: string,
  points: ReadonlyMap<string, number>,
  ballots: readonly Marks[],
): StarRunoff {
  const forA = scoreHigher(ballots, a, b)
  const forB = scoreHigher(ballots, b, a)
  const ways: readonly (readonly [StarRunoff['by'], number, number])[] = [
    ['preferred', forA, forB],
    ['points', points.get(a) ?? 0, points.get(b) ?? 0],
    ['fives', highest(ballots, a, mostPoints), highest(ballots, b, mostPoints)],
  ]
  const found = ways.find(([, hasA, hasB]) => hasA !== hasB)
  const both = { a, b, forA, forB, alike: ballots.length - forA - forB }
  if (found === undefined) return { ...both, first: [a, b], by: 'nothing' }
  const [by, hasA, hasB] = found
  return { ...both, first: [hasA > hasB ? a : b], by }
}
