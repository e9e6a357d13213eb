import type { BallotReading } from './ballot.ts'
import { wordsOf } from './ballot-rules.ts'
import type { RoundItem, RoundLine } from './items.ts'
import type { Round } from './round.ts'
import {
  compareWithClosing,
  countedAtClosing,
  createRoundCount,
  resultAtClosing,
  type RoundCount,
} from './round-count.ts'
import type { Counted } from './round-shapes.ts'
import { marksOf } from './tally/rules.ts'

type Readings = ReadonlyMap<string, BallotReading>

/** A round with its running count. */
export type RoundState = { readonly round: Round; readonly running: RoundCount }

export function startCounting(round: Round, readings: Readings): RoundState {
  const running = createRoundCount(round.setup)
  for (const [person, reading] of readings) running.set(person, reading)
  return { round, running }
}

/** Count again for these people only. */
export function countAgain(
  { running }: RoundState,
  people: readonly string[],
  readings: Readings,
): void {
  for (const person of people)
    running.set(person, readings.get(person) ?? { ballot: null, setAside: 0 })
}

/** A round as one line of a list. `me` is the person who looks. */
export function lineOf({ round, running }: RoundState, me: string): RoundLine {
  const { setup, closed } = round
  const counted = closed === null ? null : countedAtClosing(setup, closed)
  return {
    id: round.id,
    question: setup.question,
    method: setup.method,
    state: closed === null ? 'open' : 'closed',
    deadline: setup.deadline,
    at: setup.at,
    by: setup.by,
    took: counted?.size ?? running.took(),
    tookPart: counted?.has(me) ?? running.ballotOf(me) !== null,
  }
}

/** A round whole, with its result where it may be shown to `me`. */
export function itemOf(state: RoundState, readings: Readings, me: string): RoundItem {
  const { round, running } = state
  const { tookPart, ...line } = lineOf(state, me)
  const own = running.ballotOf(me)
  const open: RoundItem = {
    ...line,
    archived: round.archived,
    setup: round.setup,
    closed: null,
    alsoClosed: [],
    mine: own && mineOf(own, 'waiting'),
    result: round.closed === null && tookPart && !round.setup.hidden ? running.result() : null,
    late: 0,
    onTheWay: 0,
    setAside: running.setAside(),
  }
  return round.closed === null ? open : closedItem(open, round, round.closed, readings, me)
}

function closedItem(
  open: RoundItem,
  { setup, alsoClosed }: Round,
  closed: NonNullable<Round['closed']>,
  readings: Readings,
  me: string,
): RoundItem {
  const counted = countedAtClosing(setup, closed)
  const after = compareWithClosing(setup, counted, readings)
  const then = counted.get(me)
  const mine = open.mine ?? (then === undefined ? null : mineOf(then, 'counted'))
  return {
    ...open,
    closed: { at: closed.at, by: closed.by },
    alsoClosed: alsoClosed.map(({ at, by }) => ({ at, by })),
    mine: mine && { ...mine, fate: after.isLate(me) ? 'late' : 'counted' },
    result: resultAtClosing(setup, closed, counted),
    late: after.late,
    onTheWay: after.onTheWay,
  }
}

const mineOf = (ballot: Counted, fate: 'waiting' | 'counted') => ({
  given: marksOf(ballot),
  words: wordsOf(ballot) ?? '',
  passed: ballot.passed,
  fate,
})
