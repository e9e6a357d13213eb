import type { Tally } from '../result.ts'
import { gather, lineOf, none } from './marks-count.ts'
import type { Marks, Rules } from './rules.ts'
import { settle } from './settle.ts'

/**
 * Score (range) vote: everybody scores options from 0 to 5; the option with the highest sum leads. An option somebody
 * left without a score gets 0 from them.
 */
export function countScore({ options, tie }: Rules, ballots: readonly Marks[]): Tally {
  const scores = gather(ballots)
  const listed = options.map(({ id }) => lineOf(id, scores.get(id) ?? none))
  return { ...settle(listed, tie), steps: { method: 'score' } }
}
