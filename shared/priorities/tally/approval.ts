import type { Tally } from '../result.ts'
import { gather, lineOf, none } from './marks-count.ts'
import type { Marks, Rules } from './rules.ts'
import { settle } from './settle.ts'

/**
 * Approval: everybody ticks whatever they can support; the option ticked by most people leads (Brams and Fishburn
 * 1978). Every tick counts one, however many others stand on the same ballot.
 */
export function countApproval({ options, tie }: Rules, ballots: readonly Marks[]): Tally {
  const ticks = gather(ballots)
  const listed = options.map(({ id }) => lineOf(id, ticks.get(id) ?? none))
  return { ...settle(listed, tie), steps: { method: 'approval' } }
}
