import { Refusal } from '#shared/contract/problem.ts'
import { type CountMethod, isRanked, isScored, rankedMethods, scoredMethods } from '../methods.ts'
import type { Result } from '../result.ts'
import type { TieRule } from '../round-shapes.ts'
import { createBallotBox } from './ballot-box.ts'
import { boxRules, countedOf } from './box-rules.ts'
import type { PublishedBox } from './published-box.ts'

/** Methods that can count the ballots of a box: rankings and scores can be counted in more than one way. */
export function methodsFor({ method }: Pick<PublishedBox, 'method'>): readonly CountMethod[] {
  if (isRanked(method)) return rankedMethods
  return isScored(method) ? scoredMethods : [method]
}

/**
 * Count a box again: as it was agreed or, where its ballots allow it, by another method or another rule for ties.
 *
 * @param by the method; null: the one that was agreed
 * @param tie null: the rule that was agreed
 */
export function recount(
  box: PublishedBox,
  by: CountMethod | null = null,
  tie: TieRule | null = null,
): Result {
  const method = by ?? box.method
  const known = methodsFor(box)
  if (!known.includes(method))
    throw new Refusal('box-other-ballots', { method, known: known.join(', ') })
  const rules = boxRules(box)
  const counting = createBallotBox({ ...rules, method, tie: tie ?? rules.tie })
  for (const ballot of box.ballots) counting.put(countedOf(ballot, box))
  return counting.result(box.turnout.could)
}
