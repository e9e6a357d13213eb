import type { BallotRules } from '../ballot-rules.ts'
import type { Counted } from '../round-shapes.ts'
import type { BoxBallot, PublishedBox } from './published-box.ts'
import type { CountRules } from './rules.ts'

/** A box under the numbers its ballots use: options are called 1, 2, 3 … */
export function boxRules(
  box: Omit<PublishedBox, 'ballots'>,
): BallotRules &
  CountRules & { readonly options: readonly { readonly id: string; readonly text: string }[] } {
  const { options, method, tie, quorum, dots, answers } = box
  return {
    options: options.map((text, at) => ({ id: String(at + 1), text })),
    method,
    tie: tie ?? 'all-tied',
    quorum,
    ...(dots !== null && { dots: dots.each, atMost: dots.atMost }),
    ...(answers !== undefined && { answers }),
  }
}

/** A ballot of a box as the counts take it: its marks by the number of the option, from 1. */
export function countedOf(
  { marks, words }: BoxBallot,
  { method }: Pick<PublishedBox, 'method'>,
): Counted {
  const given = Object.fromEntries(
    (marks ?? []).flatMap((mark, at) => (mark === null ? [] : [[String(at + 1), mark] as const])),
  )
  const passed = marks === null
  if (method === 'dots') return { dots: given, passed }
  return words === undefined ? { marks: given, passed } : { marks: given, passed, words }
}
