import type { Desk } from '#shared/documents/desk.ts'
import { keptOn, type KeptOf } from '../kept.ts'
import { type Outcome, outcomesOn } from '../outcome.ts'
import { type Decided, lineOf } from './decided.ts'
import { answeredIn } from './polls.ts'
import { votedIn } from './votes.ts'

type Reads = Pick<Desk, 'read'>

/** What a meeting came to: its votes and the questions answered on a scale as they were run, then what was written down as decided. */
export function decidedOn(shelf: Reads, meeting: string, title: string): readonly Decided[] {
  const outcomes = outcomesOn(shelf, meeting)
  return [
    ...outcomes.flatMap((outcome) => votedIn(outcome) ?? answeredIn(outcome) ?? []),
    ...keptOn(shelf, meeting)
      .filter((one) => one.kind === 'decided')
      .map((one) => writtenDown(one, outcomes, title)),
  ]
}

function writtenDown(
  { id, text, review, step }: KeptOf<'decided'>,
  outcomes: readonly Outcome[],
  title: string,
): Decided {
  const during = lineOf(outcomes.find((outcome) => outcome.id === step)?.title ?? '')
  const question = during === '' ? title : during
  return { id, question, outcome: [text], open: null, concerns: [], review, count: null, anew: 0 }
}

/** What somebody took on, or would be welcome to. */
export const agreedOn = (shelf: Reads, meeting: string): readonly KeptOf<'agreed'>[] =>
  keptOn(shelf, meeting).filter((one) => one.kind === 'agreed')
