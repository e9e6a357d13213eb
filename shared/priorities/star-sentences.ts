import type { SeatStep, StarRunoff, Tally } from './result.ts'
import { sentence, type Sentence } from './sentence.ts'

type Words = (option: string) => string
type Steps = Extract<Tally['steps'], { method: 'star' }>

/** What a result by STAR is based on, in a sentence or two. */
export function starSupport({ runoffs }: Steps, text: Words): readonly Sentence[] {
  const front = new Set(runoffs.flatMap(({ first }) => first))
  const [only, ...more] = runoffs
  if (only === undefined) return []
  if (front.size > 1) return [sentence('support-tied-star')]
  if (more.length > 0) return [sentence('support-first-star-each')]
  const isA = only.first.includes(only.a)
  const values = {
    option: text(isA ? only.b : only.a),
    higher: isA ? only.forA : only.forB,
    lower: isA ? only.forB : only.forA,
  }
  return [sentence('support-first-star', values), ...settledBy(only, text)]
}

/** The whole way of STAR after the points: who is in the runoff, and what came of it. */
export function starSteps({ seats, open, runoffs }: Steps, text: Words): readonly Sentence[] {
  const [only, ...more] = runoffs
  if (only === undefined) return []
  const options = open.map(text)
  return [
    ...seats.map((step) => seatStep(step, text)),
    more.length === 0
      ? sentence('star-two', { a: text(only.a), b: text(only.b) })
      : sentence('star-open', { options }),
    ...runoffs.flatMap((runoff) => [oneRunoff(runoff, text), ...settledBy(runoff, text)]),
  ]
}

const seatStep = ({ by, counts, kept }: SeatStep, text: Words): Sentence =>
  sentence(`star-seat-${by}`, {
    options: counts.map(({ option }) => text(option)),
    kept: kept.map(text),
  })

function oneRunoff({ a, b, forA, forB, alike, first, by }: StarRunoff, text: Words): Sentence {
  const isA = first.includes(a)
  return sentence(by === 'preferred' ? 'star-runoff' : 'star-runoff-level', {
    a: text(isA ? a : b),
    b: text(isA ? b : a),
    higher: isA ? forA : forB,
    lower: isA ? forB : forA,
    alike,
  })
}

function settledBy({ first, by }: StarRunoff, text: Words): readonly Sentence[] {
  if (by === 'preferred') return []
  return [sentence(`star-by-${by}`, { option: text(first[0] ?? '') })]
}
