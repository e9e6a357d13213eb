import { mostPoints } from './methods.ts'
import type { Counted, Setup } from './round-shapes.ts'
import { marksOf, type Marks } from './tally/rules.ts'

/** Does it follow the rules the round was opened with? Something or a pass, not both; known options; within the limits. */
export function follows(setup: Setup, ballot: Counted): boolean {
  const given = Object.keys(marksOf(ballot))
  const known = new Set(setup.options.map((option) => option.id))
  return (
    !(ballot.passed && given.length > 0) &&
    given.every((option) => known.has(option)) &&
    fits(setup, ballot)
  )
}

/** Ballots of the other kind do not fit, whatever is on them. */
function fits(setup: Setup, ballot: Counted): boolean {
  if (setup.method === 'dots')
    return (
      'dots' in ballot &&
      sumOf(ballot.dots) <= setup.dots &&
      Object.values(ballot.dots).every((dots) => dots <= (setup.atMost ?? setup.dots))
    )
  if ('dots' in ballot) return false
  const marks = Object.values(ballot.marks)
  switch (setup.method) {
    case 'approval':
      return marks.every((mark) => mark === 1)
    case 'score':
    case 'star':
      return marks.every((score) => score <= mostPoints)
    case 'instant-runoff':
    case 'borda':
    case 'schulze':
      return marks.toSorted((a, b) => a - b).every((place, at) => place === at + 1)
  }
}

/** Nothing given and no pass: the person has taken their ballot back. */
export const isTakenBack = (ballot: Counted) =>
  !ballot.passed && Object.keys(marksOf(ballot)).length === 0

export const sumOf = (marks: Marks) => Object.values(marks).reduce((sum, one) => sum + one, 0)

/** Do two ballots say the same? The order in which options were given something does not matter. */
export function saysTheSame(a: Counted, b: Counted): boolean {
  const left = Object.entries(marksOf(a))
  const right = new Map(Object.entries(marksOf(b)))
  return (
    a.passed === b.passed &&
    'dots' in a === 'dots' in b &&
    left.length === right.size &&
    left.every(([option, given]) => right.get(option) === given)
  )
}
