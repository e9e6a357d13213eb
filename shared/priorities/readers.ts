import type * as Y from 'yjs'
import type { Shelf } from '#shared/documents/desk.ts'
import { readBallot, readBallotKey } from './ballot.ts'
import { readCriterion } from './criterion.ts'
import { readDecision } from './decision.ts'
import { readIdea } from './idea.ts'
import { mapsOn } from './maps.ts'
import { readRound } from './round.ts'
import { readTheme } from './theme.ts'
import { readWeighing } from './weighing.ts'

/** For each root map of the document `priorities`: can this version read what stands under a key? */
export function prioritiesReaders(shelf: Shelf) {
  const rounds = () => mapsOn(shelf).rounds
  const round = (id: string) => readRound(id, rounds().get(id), shelf.authorOf)
  const reads =
    (read: (id: string, stored: unknown) => object | null) => (key: string, map: Y.Map<unknown>) =>
      read(key, map.get(key)) !== null
  return {
    ideas: reads(readIdea),
    themes: reads(readTheme),
    rounds: (key: string) => round(key) !== null,
    ballots: (key: string, map: Y.Map<unknown>) => {
      const named = readBallotKey(key)
      if (named === null || round(named.round) === null) return false
      return readBallot(map, key, named.person, shelf.authorOf).ballot !== null
    },
    decisions: reads(readDecision),
    weighings: reads(readWeighing),
    criteria: reads(readCriterion),
  } as const
}
