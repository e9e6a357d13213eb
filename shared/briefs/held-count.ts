import type { Decision, HeldCount } from '#shared/priorities/shapes.ts'
import { type ClosedCount, countWays } from './linked.ts'

/** What was counted at the meeting where it was decided; null where nothing was. */
export function countHeld(
  count: HeldCount | null,
  outcome: Decision['outcome'],
): ClosedCount | null {
  if (count === null) return null
  const { of, gave, passed, rows } = count
  const asked = count.method ?? count.activity
  const decided = new Set(outcome.map(({ text }) => text))
  return {
    of,
    method: countWays.find((way) => way === asked) ?? null,
    rows: rows.map(({ key, text, points }) => ({
      text,
      answer: text === '' ? key : null,
      points,
      isFirst: text !== '' && decided.has(text),
    })),
    took: gave + passed,
    people: null,
    tie: 'none',
    at: null,
  }
}
