import * as v from 'valibot'
import type * as Y from 'yjs'
import type { Shelf } from '#shared/documents/desk.ts'
import { BallotSchema, type Ballot } from './round-shapes.ts'
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
