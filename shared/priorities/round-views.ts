import { createListeners, type LiveView } from '#shared/contract/live.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { liveRecords } from '#shared/documents/live-records.ts'
import type { RoundItem, RoundLine } from './items.ts'
import { liveBallots } from './live-ballots.ts'
import { mapsOn } from './maps.ts'
import { readRound, type Round } from './round.ts'
import { countAgain, itemOf, lineOf, startCounting, type RoundState } from './round-state.ts'

/** All rounds that are not archived, one line each, as `me` may see them. */
export const viewRounds = (shelf: Shelf, me: string): LiveView<RoundLine> =>
  viewStates(shelf, undefined, (state) => (state.round.archived ? null : lineOf(state, me)))

/** One round whole, as `me` may see it. */
export const viewRound = (shelf: Shelf, id: string, me: string): LiveView<RoundItem> =>
  viewStates(shelf, id, (state, readings) => itemOf(state, readings, me))

type Show<T> = (state: RoundState, readings: Parameters<typeof itemOf>[1]) => T | null

/** Rounds in step with their records and ballots. A ballot costs counting one ballot, however many there are. */
function viewStates<T>(shelf: Shelf, only: string | undefined, show: Show<T>): LiveView<T> {
  const rounds = liveRecords<Round>(mapsOn(shelf).rounds, (id, stored) =>
    only === undefined || only === id ? readRound(id, stored, shelf.authorOf) : null,
  )
  const ballots = liveBallots(shelf, only)
  const listeners = createListeners<T>()
  const states = new Map<string, RoundState>()
  const shown = new Map<string, T>()

  const start = (id: string, round: Round) => {
    states.set(id, startCounting(round, ballots.of(id)))
  }
  const refresh = (id: string) => {
    const state = states.get(id)
    const item = state === undefined ? null : show(state, ballots.of(id))
    const had = shown.delete(id)
    if (item !== null) shown.set(id, item)
    return item === null
      ? { set: [], gone: had ? [id] : [] }
      : { set: [[id, item] as const], gone: [] }
  }
  const publish = (ids: Iterable<string>) => {
    const changes = [...ids].map(refresh)
    listeners.publish({
      set: changes.flatMap((change) => change.set),
      gone: changes.flatMap((change) => change.gone),
    })
  }

  for (const [id, round] of rounds.items()) {
    start(id, round)
    refresh(id)
  }
  const stop = rounds.subscribe(({ set, gone }) => {
    for (const [id, round] of set) start(id, round)
    for (const id of gone) states.delete(id)
    publish([...set.map(([id]) => id), ...gone])
  })
  ballots.subscribe((touched) => {
    for (const [id, people] of touched) {
      const state = states.get(id)
      if (state !== undefined) countAgain(state, people, ballots.of(id))
    }
    publish(touched.keys())
  })

  return {
    items: () => shown.entries(),
    subscribe: (listener) => listeners.subscribe(listener),
    close: () => {
      stop()
      rounds.close()
      ballots.close()
    },
  }
}
