import type { Outcome, Tally } from '../result.ts'
import { marksOn, needsReason, type Scale, stepsOf } from '../scales.ts'
import type { CountRules } from './rules.ts'

/** One answer: a step of the scale, and what somebody wrote with it. */
export type Answer = { readonly mark: number; readonly words: string }

/**
 * How many gave each answer to one question. By consent a proposal is adopted where nobody objects with a reason and
 * nobody needs to hear more first; an objection without a reason is taken for wanting to be heard. The other scales are
 * read and decide nothing, and neither do answers that are not the steps of the scale: on which side each stands, the group says.
 *
 * What people wrote comes in the order of the scale and of its letters, so that it says nothing of who wrote it or when.
 */
export function countScale(
  scale: Scale,
  { options, answers: offered }: Pick<CountRules, 'options' | 'answers'>,
  answers: readonly Answer[],
): Tally {
  const people = (mark: number) => answers.filter((answer) => answer.mark === mark).length
  const steps = marksOn(scale, offered).map((mark) => ({ mark, people: people(mark) }))
  const place = new Map(steps.map(({ mark }, at) => [mark, at]))
  const words = answers
    .filter((answer) => answer.words !== '')
    .map((answer) => ({ mark: answer.mark, words: answer.words }))
    .toSorted(
      (a, b) =>
        (place.get(a.mark) ?? 0) - (place.get(b.mark) ?? 0) ||
        (a.words < b.words ? -1 : Number(a.words > b.words)),
    )
  const carries = (offered ? [] : stepsOf[scale])
    .filter(({ side }) => side === 'for')
    .reduce((sum, { mark }) => sum + people(mark), 0)
  const option = options[0]?.id ?? ''
  return {
    rows: [{ option, place: 1, points: carries, people: answers.length, marks: [] }],
    outcome: offered && answers.length > 0 ? { kind: 'read' } : outcomeOf(scale, option, answers),
    steps: { method: scale, steps, words },
  }
}

function outcomeOf(scale: Scale, option: string, answers: readonly Answer[]): Outcome {
  if (answers.length === 0) return { kind: 'nothing' }
  if (scale !== 'consent') return { kind: 'read' }
  const objections = answers.filter(({ mark }) => mark === needsReason(scale))
  if (objections.some(({ words }) => words !== '')) return { kind: 'held', by: 'objection' }
  const wantsMore = (mark: number) =>
    stepsOf.consent.some((one) => one.mark === mark && one.side === 'between')
  if (objections.length > 0 || answers.some(({ mark }) => wantsMore(mark)))
    return { kind: 'held', by: 'more' }
  return { kind: 'adopted', option }
}
