import * as v from 'valibot'
import type * as Y from 'yjs'
import type { Shelf } from '#shared/documents/desk.ts'
import { BallotSchema, type Ballot, type Dots, type Setup } from './shapes.ts'
import { writings } from './writings.ts'

/** The key a person's ballot lies under: one value per round and person, so nobody has two. */
export const ballotKey = (round: string, person: string) => `${round}/${person}`

const keyPattern = /^([A-Za-z0-9_-]{16})\/([0-9a-f]{32})$/

/** Whose ballot, in which round; null for a key this version cannot read. */
export function readBallotKey(
  key: string,
): { readonly round: string; readonly person: string } | null {
  const [, round, person] = keyPattern.exec(key) ?? []
  return round === undefined || person === undefined ? null : { round, person }
}

/** What stands under one ballot key. */
export type BallotReading = {
  /** The last one this person's own devices wrote; null where they wrote none that can be read. */
  readonly ballot: Ballot | null
  /** Writings set aside: in this person's name by somebody else, or unreadable. */
  readonly setAside: number
}

/**
 * The last ballot a person's own devices wrote, whatever others wrote over it or removed: nobody can vote for
 * another person, nor make their vote disappear.
 */
export function readBallot(
  ballots: Y.Map<unknown>,
  key: string,
  person: string,
  authorOf: Shelf['authorOf'],
): BallotReading {
  let ballot: Ballot | null = null
  let setAside = 0
  for (const { value, client } of writings(ballots, key)) {
    const parsed = v.safeParse(BallotSchema, value)
    if (authorOf(client) !== person || !parsed.success) setAside += 1
    else ballot = parsed.output
  }
  return { ballot, setAside }
}

/** Does it follow the rules the round was opened with? Dots or a pass, not both; known options; within the limits. */
export function follows(setup: Setup, ballot: Pick<Ballot, 'dots' | 'passed'>): boolean {
  const given = Object.entries(ballot.dots)
  const known = new Set(setup.options.map((option) => option.id))
  const mostOnOne = setup.atMost ?? setup.dots
  return (
    !(ballot.passed && given.length > 0) &&
    given.every(([option, dots]) => known.has(option) && dots <= mostOnOne) &&
    sumOf(ballot.dots) <= setup.dots
  )
}

/** Neither dots nor a pass: the person has taken their ballot back. */
export const isTakenBack = (ballot: Pick<Ballot, 'dots' | 'passed'>) =>
  !ballot.passed && Object.keys(ballot.dots).length === 0

export const sumOf = (dots: Dots) => Object.values(dots).reduce((sum, one) => sum + one, 0)

/** Do two ballots say the same? The order in which options were given dots does not matter. */
export function saysTheSame(
  a: Pick<Ballot, 'dots' | 'passed'>,
  b: Pick<Ballot, 'dots' | 'passed'>,
): boolean {
  const left = Object.entries(a.dots)
  const right = new Map(Object.entries(b.dots))
  return (
    a.passed === b.passed &&
    left.length === right.size &&
    left.every(([option, dots]) => right.get(option) === dots)
  )
}
