import type { Shelf } from '#shared/documents/desk.ts'
import { ballotKey, readBallot, readBallotKey } from './ballot.ts'
import { mapsOn } from './maps.ts'
import { readRound } from './round.ts'
import { countedBallot } from './round-count.ts'

/**
 * Which ballots `me` may be told of, by their keys, in whatever form: those of closed rounds, the own one, and those of
 * an open round whose totals show to who took part. A copy of everything must not tell what the room agreed to wait for.
 */
export function ballotsToTell(shelf: Shelf, me: string): (key: string) => boolean {
  const { ballots, rounds } = mapsOn(shelf)
  const told = new Map<string, boolean>()
  const showsTotals = (id: string): boolean => {
    const round = readRound(id, rounds.get(id), shelf.authorOf)
    if (round === null) return false
    if (round.closed !== null) return true
    if (round.setup.hidden) return false
    const mine = readBallot(ballots, ballotKey(id, me), me, shelf.authorOf)
    return countedBallot(round.setup, mine) !== null
  }
  return (key) => {
    const named = readBallotKey(key)
    if (named === null) return false
    const shows = told.get(named.round) ?? showsTotals(named.round)
    told.set(named.round, shows)
    return shows || named.person === me
  }
}
