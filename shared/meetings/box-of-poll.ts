import * as v from 'valibot'
import { isScale } from '#shared/priorities/scales.ts'
import { publishedBox } from '#shared/priorities/tally/publish-box.ts'
import type { PublishedBox } from '#shared/priorities/tally/published-box.ts'
import type { Shuffle } from './activities/machine.ts'
import { type PollOutcome, pollShapes } from './activities/families/poll.ts'
import { lineOf, questionOf } from './carry/decided.ts'
import type { Outcome } from './outcome.ts'

/** Marks of answers that are steps of the scale of their name; any other answers stand in the box by their names. */
const stepMarks: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'fist-to-five': { 5: 5, 4: 4, 3: 3, 2: 2, 1: 1, 0: 0 },
  temperature: { warm: 3, mild: 2, cold: 1 },
}

/**
 * The answers to a question that a meeting asked on a scale, for anybody to count again (priorities/tally/PUBLISHED-BOX.md): each
 * by itself, with what was written with it and without the name somebody may have put there, in an order that tells nothing.
 * Null where a step came to something else.
 */
export function boxOfPoll(outcome: Outcome, shuffle: Shuffle): PublishedBox | null {
  const { activity, result } = outcome
  const read = v.safeParse(pollShapes.outcome, result)
  if (!isScale(activity) || !read.success) return null
  const { counts, words, passed, paper, proposal } = read.output
  const offered = counts.map(({ answer }) => answer)
  const steps = stepMarks[activity] ?? {}
  const isOfSteps = offered.every((answer) => steps[answer] !== undefined)
  const markOf = (answer: string, at: number) => (isOfSteps ? (steps[answer] ?? 0) : at + 1)
  const proposed = lineOf(proposal === '' ? outcome.proposal : proposal)
  const question = proposed === '' ? questionOf(outcome) : proposed
  const given = counts.flatMap((one, at) =>
    ballotsOf(one, words).map((said) => ({
      marks: { [asked]: markOf(one.answer, at) },
      passed: false,
      ...(said !== null && { words: said }),
    })),
  )
  const passes = Array.from({ length: passed }, () => ({ marks: {}, passed: true }))
  return publishedBox(
    {
      question,
      options: [{ id: asked, text: question }],
      method: activity,
      ...(!isOfSteps && { answers: offered }),
      tie: 'all-tied',
      quorum: null,
    },
    { of: 'devices', could: null, paper },
    shuffle([...given, ...passes]),
  )
}

const asked = 'asked'

/** One of each time an answer was given: what was written with it, or null. */
function ballotsOf(
  { answer, count }: PollOutcome['counts'][number],
  words: PollOutcome['words'],
): readonly (string | null)[] {
  const said = words.filter((one) => one.answer === answer).map((one) => one.words)
  return [...said, ...Array.from({ length: Math.max(0, count - said.length) }, () => null)]
}
