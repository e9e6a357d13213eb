import * as v from 'valibot'
import { ConcernSchema, mostCountRows } from '#shared/priorities/shapes.ts'
import { pollShapes } from '../activities/families/poll.ts'
import type { Outcome } from '../outcome.ts'
import { type Decided, lineOf, questionOf } from './decided.ts'

/** Scales on which a proposal is answered; a temperature check decides nothing. */
const deciding: readonly string[] = ['consent', 'gradients', 'fist-to-five']

/** A proposal that people answered on a scale, as a decision; whether that is enough, the group says itself. */
export function answeredIn(outcome: Outcome): Decided | null {
  const read = v.safeParse(pollShapes.outcome, outcome.result)
  if (!deciding.includes(outcome.activity) || !read.success) return null
  const { counts, gave, passed, paper, words, proposal } = read.output
  const proposed = lineOf(proposal === '' ? outcome.proposal : proposal)
  const concerns = words.flatMap(({ words: text }) => {
    const concern = v.safeParse(ConcernSchema, { text, by: null })
    return concern.success ? [concern.output.text] : []
  })
  return {
    id: outcome.id,
    question: proposed === '' ? questionOf(outcome) : proposed,
    outcome: [],
    open: 'scale',
    concerns: [...new Set(concerns)].slice(0, mostConcerns),
    review: null,
    anew: outcome.anew,
    count: {
      activity: outcome.activity,
      of: 'devices',
      gave,
      passed,
      paper,
      rows: counts
        .slice(0, mostCountRows)
        .map(({ answer, count }) => ({ key: answer, text: '', points: count })),
    },
  }
}

/** As many as a decision holds. */
const mostConcerns = 50
