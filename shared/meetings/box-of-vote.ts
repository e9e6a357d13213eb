import * as v from 'valibot'
import { TieRuleSchema } from '#shared/priorities/round-shapes.ts'
import { MethodSchema } from '#shared/priorities/methods.ts'
import { publishedBox } from '#shared/priorities/tally/publish-box.ts'
import type { PublishedBox } from '#shared/priorities/tally/published-box.ts'
import { voteShapes } from './activities/families/vote.ts'
import type { Outcome } from './outcome.ts'

const RulesSchema = v.object({ method: MethodSchema, tie: TieRuleSchema })

/**
 * The ballots of a vote of a meeting, for anybody to count again (priorities/tally/PUBLISHED-BOX.md): without seats, in the order that
 * tells nothing in which they were kept, with the receipts people have. How many were on paper stands there, and not which.
 * Null where a step came to something else than a vote.
 */
export function boxOfVote({ prompt, title, result }: Outcome): PublishedBox | null {
  const read = v.safeParse(voteShapes.outcome, result)
  if (!read.success) return null
  const { setup, ballots, passed, paper } = read.output
  const rules = v.safeParse(RulesSchema, setup)
  if (!rules.success) return null
  // Where ballots lie in the journal whoever passed gave none; in a box a pass is one.
  const passes = passed - ballots.filter((ballot) => ballot.passed).length
  const empty = { marks: {}, passed: true, receipt: null }
  return publishedBox(
    { ...setup, ...rules.output, question: prompt === '' ? title : prompt },
    { of: setup.door === 'devices' ? 'devices' : 'people', could: null, paper },
    [...ballots, ...Array.from({ length: Math.max(0, passes) }, () => empty)],
  )
}
