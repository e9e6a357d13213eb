import type * as Y from 'yjs'
import type { Shelf } from '#shared/documents/desk.ts'
import { readBallot, readBallotKey, type BallotReading } from './ballot.ts'
import { mapsOn } from './maps.ts'

/** Ballots by round and person, read again only where an event names them. */
export type LiveBallots = {
  readonly of: (round: string) => ReadonlyMap<string, BallotReading>
  /** Called once per change with the people concerned, by round. */
  readonly subscribe: (listener: (touched: ReadonlyMap<string, readonly string[]>) => void) => void
  readonly close: () => void
}

/** Follow the ballots of one round, or, without one, of all of them. */
export function liveBallots(shelf: Shelf, only?: string): LiveBallots {
  const { ballots } = mapsOn(shelf)
  const rounds = new Map<string, Map<string, BallotReading>>()
  const listeners = new Set<(touched: ReadonlyMap<string, readonly string[]>) => void>()

  const readAgain = (key: string) => {
    const named = readBallotKey(key)
    if (named === null || (only !== undefined && named.round !== only)) return null
    const people = rounds.get(named.round) ?? new Map<string, BallotReading>()
    rounds.set(named.round, people)
    people.set(named.person, readBallot(ballots, key, named.person, shelf.authorOf))
    return named
  }

  const follow = (event: Y.YMapEvent<unknown>) => {
    const touched = new Map<string, string[]>()
    const keys: ReadonlySet<unknown> = event.keysChanged
    for (const key of keys) {
      const named = typeof key === 'string' ? readAgain(key) : null
      if (named === null) continue
      const people = touched.get(named.round)
      if (people) people.push(named.person)
      else touched.set(named.round, [named.person])
    }
    if (touched.size > 0) for (const listener of listeners) listener(touched)
  }

  // Keys whose value somebody removed count too, so this reads Yjs's own table rather than the map's keys.
  for (const key of ballots._map.keys()) readAgain(key)
  ballots.observe(follow)

  return {
    of: (round) => rounds.get(round) ?? nobody,
    subscribe: (listener) => {
      listeners.add(listener)
    },
    close: () => {
      ballots.unobserve(follow)
      listeners.clear()
    },
  }
}

const nobody: ReadonlyMap<string, BallotReading> = new Map()
