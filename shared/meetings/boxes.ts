import type { Desk } from '#shared/documents/desk.ts'
import type { PublishedBox } from '#shared/priorities/tally/published-box.ts'
import type { Shuffle } from './activities/machine.ts'
import { boxOfPoll } from './box-of-poll.ts'
import { boxOfVote } from './box-of-vote.ts'
import { type Outcome, outcomesOn } from './outcome.ts'

/** What people gave in a step, for anybody to count again; null where nothing in it can be counted. */
export const boxOf = (outcome: Outcome, shuffle: Shuffle): PublishedBox | null =>
  boxOfVote(outcome) ?? boxOfPoll(outcome, shuffle)

/** The ballots of a meeting's steps that can be published, as the steps were run; not in the order in which they leave. */
export const boxesOn = (
  shelf: Pick<Desk, 'read'>,
  meeting: string,
): readonly { readonly id: string; readonly box: PublishedBox }[] =>
  outcomesOn(shelf, meeting).flatMap((outcome) => {
    const box = boxOf(outcome, (things) => things)
    return box === null ? [] : [{ id: outcome.id, box }]
  })
