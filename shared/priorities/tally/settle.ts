import type { Outcome, Row } from '../result.ts'
import type { Rules } from './rules.ts'

/** An option with what was counted for it, before it has a place. */
export type Counted = Omit<Row, 'place'>

/**
 * Places and outcome from what was counted. A tie is settled by the rule chosen when the round was opened, and by
 * nothing else; options the rule does not tell apart share a place, and stand in the order they were listed.
 *
 * @param listed in the order of the round's options
 * @param strength what decides before the tie rule does; more comes first
 */
export function settle(
  listed: readonly Counted[],
  tie: Rules['tie'],
  strength: (row: Counted) => number = ({ points }) => points,
): { readonly rows: Row[]; readonly outcome: Outcome } {
  const ahead = (a: Counted, b: Counted) =>
    strength(b) - strength(a) || (tie === 'most-people' ? b.people - a.people : 0)
  const rows: Row[] = []
  for (const [at, row] of listed.toSorted(ahead).entries()) {
    const above = rows.at(-1)
    const shares = tie !== 'earlier-listed' && above !== undefined && ahead(above, row) === 0
    rows.push({ ...row, place: shares ? above.place : at + 1 })
  }
  const [first] = rows
  const level = rows.filter((row) => first !== undefined && strength(row) === strength(first))
  return { rows, outcome: outcomeOf(rows, level, tie) }
}

function outcomeOf(rows: readonly Row[], level: readonly Row[], tie: Rules['tie']): Outcome {
  const [first] = rows
  if (first === undefined || first.points === 0) return { kind: 'nothing' }
  if (level.length === 1) return { kind: 'leads', option: first.option }
  const tied = level.map((row) => row.option)
  switch (tie) {
    case 'all-tied':
    case 'another-round':
      return { kind: 'tied', options: tied, rule: tie }
    case 'most-people':
    case 'earlier-listed': {
      const still = rows.filter((row) => row.place === 1).map((row) => row.option)
      return still.length === 1
        ? { kind: 'settled', option: first.option, tied, rule: tie }
        : { kind: 'tied', options: still, rule: 'most-people' }
    }
  }
}
