import * as v from 'valibot'
import { MethodSchema } from '#shared/priorities/methods.ts'
import { leading } from '#shared/priorities/leading.ts'
import type { Result } from '#shared/priorities/result.ts'
import { mostCountRows } from '#shared/priorities/shapes.ts'
import { voteShapes } from '../activities/families/vote.ts'
import type { Outcome } from '../outcome.ts'
import { type Decided, lineOf, type Open, questionOf } from './decided.ts'

/** A vote between options as a decision, with what was counted; null where the step was none. */
export function votedIn(outcome: Outcome): Decided | null {
  const read = v.safeParse(voteShapes.outcome, outcome.result)
  if (!read.success) return null
  const { setup, result, gave, passed, paper } = read.output
  const texts = new Map(setup.options.map(({ id, text }) => [id, lineOf(text)]))
  const first = leading(result)
  const open = whyOpen(result)
  const rows = result.rows.slice(0, mostCountRows).map(({ option, points }) => ({
    key: option,
    text: texts.get(option) ?? '',
    points,
  }))
  const method = v.safeParse(MethodSchema, setup.method)
  const counted = v.safeParse(CountedSchema, { gave, passed, paper })
  return {
    id: outcome.id,
    question: questionOf(outcome),
    outcome:
      open === null
        ? [...first].flatMap((option) => texts.get(option) ?? []).filter((text) => text !== '')
        : [],
    open,
    concerns: [],
    review: null,
    anew: outcome.anew,
    count: counted.success
      ? {
          activity: outcome.activity,
          ...(method.success && { method: method.output }),
          of: setup.door === 'cards' ? 'people' : 'devices',
          ...counted.output,
          rows,
        }
      : null,
  }
}

const NumberSchema = v.pipe(v.number(), v.integer(), v.minValue(0))
const CountedSchema = v.object({ gave: NumberSchema, passed: NumberSchema, paper: NumberSchema })

function whyOpen({ outcome, quorum }: Result): Open | null {
  if (quorum?.met === false) return 'quorum'
  switch (outcome.kind) {
    case 'leads':
    case 'settled':
    case 'adopted':
      return null
    case 'tied':
      return outcome.rule === 'all-tied' ? null : 'tied'
    case 'nothing':
    case 'held':
    case 'read':
      return 'nothing'
  }
}
