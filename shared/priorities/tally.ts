import type { Outcome, Result } from './items.ts'
import type { Ballot, Setup } from './shapes.ts'

/** The parts of a ballot that are counted: dots by option, or a pass. */
export type Counted = Pick<Ballot, 'dots' | 'passed'>

/** What a count needs to know of how the round was set up. */
export type Rules = Pick<Setup, 'options' | 'tie' | 'quorum'>

/** A count that ballots can be put into and taken out of, so that one more ballot costs one ballot, not all of them. */
export type DotCount = {
  readonly put: (ballot: Counted) => void
  readonly takeOut: (ballot: Counted) => void
  readonly gave: () => number
  readonly passed: () => number
  /** Dots to how many people gave that many, for one option. */
  readonly marks: (option: string) => ReadonlyMap<number, number>
}

export function createDotCount(): DotCount {
  const byOption = new Map<string, Map<number, number>>()
  let gave = 0
  let passed = 0
  const add = (ballot: Counted, people: 1 | -1) => {
    const dots = Object.entries(ballot.dots)
    if (ballot.passed) passed += people
    else if (dots.length > 0) gave += people
    for (const [option, given] of dots) {
      const marks = byOption.get(option) ?? new Map<number, number>()
      byOption.set(option, marks)
      const left = (marks.get(given) ?? 0) + people
      if (left > 0) marks.set(given, left)
      else marks.delete(given)
    }
  }
  return {
    put: (ballot) => {
      add(ballot, 1)
    },
    takeOut: (ballot) => {
      add(ballot, -1)
    },
    gave: () => gave,
    passed: () => passed,
    marks: (option) => byOption.get(option) ?? none,
  }
}

const none: ReadonlyMap<number, number> = new Map()

type Row = Result['rows'][number]

/**
 * The result of a round by dots (cumulative voting): the option with the most dots leads; a tie is settled by the
 * rule chosen when the round was opened, and by nothing else. Who gave which dots plays no part.
 *
 * @param people how many could take part; null where that is not known yet
 */
export function countDots(rules: Rules, count: DotCount, people: number | null): Result {
  const listed = rules.options.map((option) => rowOf(option.id, count.marks(option.id)))
  const rows = placed(listed, rules.tie)
  const took = count.gave() + count.passed()
  return {
    rows,
    outcome: outcomeOf(rows, rules.tie),
    people,
    gave: count.gave(),
    passed: count.passed(),
    quorum: rules.quorum === null ? null : { needed: rules.quorum, met: took >= rules.quorum },
  }
}

function rowOf(option: string, marks: ReadonlyMap<number, number>): Omit<Row, 'place'> {
  const heaviestFirst = [...marks]
    .toSorted(([a], [b]) => b - a)
    .map(([dots, people]) => ({ dots, people }))
  return {
    option,
    marks: heaviestFirst,
    dots: heaviestFirst.reduce((sum, mark) => sum + mark.dots * mark.people, 0),
    people: heaviestFirst.reduce((sum, mark) => sum + mark.people, 0),
  }
}

/** Most dots first. Options the rule does not tell apart share a place, and stand in the order they were listed. */
function placed(listed: readonly Omit<Row, 'place'>[], tie: Rules['tie']): Row[] {
  const ahead = (a: Omit<Row, 'place'>, b: Omit<Row, 'place'>) =>
    b.dots - a.dots || (tie === 'most-people' ? b.people - a.people : 0)
  const rows: Row[] = []
  for (const [at, row] of listed.toSorted(ahead).entries()) {
    const above = rows.at(-1)
    const shares = tie !== 'earlier-listed' && above !== undefined && ahead(above, row) === 0
    rows.push({ ...row, place: shares ? above.place : at + 1 })
  }
  return rows
}

function outcomeOf(rows: readonly Row[], tie: Rules['tie']): Outcome {
  const [first] = rows
  if (first === undefined || first.dots === 0) return { kind: 'no-dots' }
  const tied = rows.filter((row) => row.dots === first.dots).map((row) => row.option)
  const still = rows.filter((row) => row.place === 1).map((row) => row.option)
  if (tied.length === 1) return { kind: 'leads', option: first.option }
  switch (tie) {
    case 'all-tied':
    case 'another-round':
      return { kind: 'tied', options: tied, rule: tie }
    case 'most-people':
    case 'earlier-listed':
      return still.length === 1
        ? { kind: 'settled', option: first.option, tied, rule: tie }
        : { kind: 'tied', options: still, rule: 'most-people' }
  }
}
