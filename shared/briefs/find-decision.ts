import type { Shelf } from '#shared/documents/desk.ts'
import { readDecision } from '#shared/priorities/decision.ts'
import { leading } from '#shared/priorities/leading.ts'
import { mapsOn } from '#shared/priorities/maps.ts'
import type { Outcome } from '#shared/priorities/result.ts'
import { countedAtClosing, resultAtClosing } from '#shared/priorities/round-count.ts'
import { readRound } from '#shared/priorities/round.ts'
import type { Found } from './find-record.ts'
import { countHeld } from './held-count.ts'
import type { ClosedCount } from './linked.ts'

/** A decision as it was recorded, with the closed count it came from. */
export function findDecision(shelf: Shelf, id: string): Found | null {
  const { decisions } = mapsOn(shelf)
  const decision = readDecision(id, decisions.get(id))
  if (decision === null) return null
  const { question, outcome, round, held, by, at } = decision
  const replaced = [...decisions.entries()].some(
    ([key, stored]) => key !== id && readDecision(key, stored)?.replaces === id,
  )
  return {
    record: {
      kind: 'decision',
      question,
      outcome: outcome.map(({ text }) => text),
      replaced,
      count: round === null ? countHeld(held?.count ?? null, outcome) : countOfRound(shelf, round),
      by,
      at,
    },
    archived: false,
  }
}

/** What the closing of a round counted, the same on every computer; an open round has no count to print. */
function countOfRound(shelf: Shelf, id: string): ClosedCount | null {
  const round = readRound(id, mapsOn(shelf).rounds.get(id), shelf.authorOf)
  if (round === null || round.closed === null) return null
  const { setup, closed } = round
  const counted = countedAtClosing(setup, closed)
  const result = resultAtClosing(setup, closed, counted)
  const texts = new Map(setup.options.map((option) => [option.id, option.text]))
  const first = leading(result)
  return {
    of: 'people',
    method: setup.method,
    rows: result.rows.map(({ option, points }) => ({
      text: texts.get(option) ?? '',
      answer: null,
      points,
      isFirst: first.has(option),
    })),
    took: result.gave + result.passed,
    people: result.people ?? counted.size,
    tie: tieIn(result.outcome),
    at: closed.at,
  }
}

function tieIn(outcome: Outcome): ClosedCount['tie'] {
  if (outcome.kind === 'settled') return 'settled'
  return outcome.kind === 'tied' ? 'shared' : 'none'
}
