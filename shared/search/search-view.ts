import { createListeners, type LiveView } from '#shared/contract/live.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import type { Found, NamedRecord } from './contract.ts'
import { excerptOf } from './excerpt.ts'
import type { Findable } from './findable.ts'
import type { Hit, RoomIndex } from './room-index.ts'
import { roomIndexOf } from './rooms.ts'
import { searchedRooms, type SearchedRoom } from './rooms-list.ts'

/** More of one room than anybody reads in a list over everything; the room's own search shows all. */
const mostOfRoom = 12

/** Whose names may show: somebody who is no longer in is not found by name. */
export type IsIn = (person: string) => boolean

type Searched = { readonly room: SearchedRoom; readonly index: RoomIndex }

/** What is found in all rooms, kept in step while it is watched. */
export function searchView(shelf: Shelf, query: string, isIn: IsIn): LiveView<Found> {
  // Made now also where nothing is searched for yet, so that the first key does not wait for it.
  const rooms = roomsOn(shelf)
  return keptInStep(rooms, () => (query.trim() === '' ? new Map() : foundIn(rooms, query, isIn)))
}

/** What some records are called now. */
export function namedView(
  shelf: Shelf,
  keys: readonly string[],
  isIn: IsIn,
): LiveView<NamedRecord> {
  const rooms = roomsOn(shelf)
  const named = (key: string) =>
    rooms.flatMap(({ room, index }) => {
      const found = mayShow(room, key, isIn) ? index.source.get(key) : undefined
      return found === undefined ? [] : [{ ...namedIn(index, found), room }]
    })
  return keptInStep(
    rooms,
    () => new Map(keys.flatMap((key) => named(key).map((record) => [key, record] as const))),
  )
}

const roomsOn = (shelf: Shelf): readonly Searched[] =>
  searchedRooms.map((room) => ({ room, index: roomIndexOf(shelf, room) }))

const mayShow = (room: SearchedRoom, key: string, isIn: IsIn): boolean =>
  room !== 'people' || isIn(key.slice('person/'.length))

/** A view that is read again whenever a room has changed; what says the same as before is not sent again. */
function keptInStep<T>(
  rooms: readonly Searched[],
  read: () => ReadonlyMap<string, T>,
): LiveView<T> {
  const listeners = createListeners<T>()
  let shown = read()
  const stops = rooms.map(({ index }) =>
    index.subscribe(() => {
      const before = shown
      shown = read()
      listeners.publish({
        set: [...shown].filter(([key, item]) => !isSame(before.get(key), item)),
        gone: [...before.keys()].filter((key) => !shown.has(key)),
      })
    }),
  )
  return {
    items: () => shown.entries(),
    subscribe: (listener) => listeners.subscribe(listener),
    close: () => {
      for (const stop of stops) stop()
    },
  }
}

const isSame = <T>(before: T | undefined, now: T): boolean =>
  JSON.stringify(before) === JSON.stringify(now)

function foundIn(
  rooms: readonly Searched[],
  query: string,
  isIn: IsIn,
): ReadonlyMap<string, Found> {
  const exact = hitsIn(rooms, query, isIn, false)
  const found = exact.length > 0 ? exact : hitsIn(rooms, query, isIn, true)
  const byBest = found.toSorted((a, b) => b.best - a.best)
  const listed = byBest.flatMap(({ room, index, hits }) =>
    hits.slice(0, mostOfRoom).flatMap((hit) => {
      const item = itemOf(index, hit)
      return item === null ? [] : [[hit.key, { ...item, room, of: hits.length }] as const]
    }),
  )
  return new Map(listed.map(([key, item], rank) => [key, { ...item, rank }]))
}

function hitsIn(rooms: readonly Searched[], query: string, isIn: IsIn, loose: boolean) {
  return rooms.flatMap(({ room, index }) => {
    const all = index.find(query, loose).filter(({ key }) => mayShow(room, key, isIn))
    const hits = [...all.filter((hit) => !hit.archived), ...all.filter((hit) => hit.archived)]
    const best = Math.max(...all.map(({ score }) => score))
    return hits.length === 0 ? [] : [{ room, index, hits, best }]
  })
}

function itemOf(index: RoomIndex, { key, terms, byTitle }: Hit) {
  const found = index.source.get(key)
  if (found === undefined) return null
  const { near, words } = found
  const excerpt = byTitle ? '' : excerptOf([...near, ...words], terms)
  return { ...namedIn(index, found), excerpt }
}

function namedIn({ source }: RoomIndex, { kind, id, title, under, parent, archived }: Findable) {
  const above = parent === null ? under : (source.get(parent)?.title ?? '')
  return { kind, id, title, under: above, archived }
}
