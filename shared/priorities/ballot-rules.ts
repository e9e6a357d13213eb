import { mostPoints } from './methods.ts'
import type { Counted } from './round-shapes.ts'
import { isScale, marksOn, needsReason } from './scales.ts'
import { type CountRules, marksOf, type Marks } from './tally/rules.ts'

/** What a ballot is held against: the options, the method and, for dots, how many there are. */
export type BallotRules = Pick<CountRules, 'options' | 'method' | 'answers'> & {
  readonly dots?: number
  readonly atMost?: number | null
}

/** Does it follow the rules it was asked under? Something or a pass, not both; known options; within the limits. */
export function follows(rules: BallotRules, ballot: Counted): boolean {
  const given = Object.keys(marksOf(ballot))
  const known = new Set(rules.options.map((option) => option.id))
  return (
    !(ballot.passed && given.length > 0) &&
    given.every((option) => known.has(option)) &&
    fits(rules, ballot)
  )
}

/** Ballots of the other kind do not fit, whatever is on them. */
function fits(rules: BallotRules, ballot: Counted): boolean {
  if (rules.method === 'dots') {
    const each = rules.dots ?? 0
    return (
      'dots' in ballot &&
      sumOf(ballot.dots) <= each &&
      Object.values(ballot.dots).every((dots) => dots <= (rules.atMost ?? each))
    )
  }
  if ('dots' in ballot) return false
  const marks = Object.values(ballot.marks)
  switch (rules.method) {
    case 'approval':
      return ballot.words === undefined && marks.every((mark) => mark === 1)
    case 'score':
    case 'star':
      return ballot.words === undefined && marks.every((score) => score <= mostPoints)
    case 'instant-runoff':
    case 'borda':
    case 'schulze':
      return (
        ballot.words === undefined &&
        marks.toSorted((a, b) => a - b).every((place, at) => place === at + 1)
      )
    case 'consent':
    case 'gradients':
    case 'fist-to-five':
    case 'temperature':
      return isAnswer(marksOn(rules.method, rules.answers), marks, ballot.words)
  }
}

/** One step of the scale, or none on a pass; words go with an answer only. */
function isAnswer(
  known: readonly number[],
  marks: readonly number[],
  words: string | undefined,
): boolean {
  const [mark, ...more] = marks
  if (mark === undefined) return words === undefined
  return more.length === 0 && known.includes(mark)
}

/** An objection without its reason: it is asked for before it is taken in. */
export const lacksReason = ({ method }: Pick<BallotRules, 'method'>, ballot: Counted): boolean =>
  isScale(method) &&
  wordsOf(ballot) === undefined &&
  Object.values(marksOf(ballot)).some((mark) => mark === needsReason(method))

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
    wordsOf(a) === wordsOf(b) &&
    'dots' in a === 'dots' in b &&
    left.length === right.size &&
    left.every(([option, given]) => right.get(option) === given)
  )
}

/** What was written with an answer. */
export const wordsOf = (ballot: Counted) => ('words' in ballot ? ballot.words : undefined)
