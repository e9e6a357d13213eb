import { createListeners, type LiveView } from '#shared/contract/live.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { roomIndexOf } from '#shared/search/rooms.ts'

type Hit = { readonly rank: number; readonly of: number }

/** More than anybody scrolls through; the list says how many there are in all. */
const mostHits = 500

const prefix = 'asset/'

/** Ids of the strengths a search finds, best first, without those that were put away. */
export function findAssets(shelf: Shelf, query: string): readonly string[] {
  const index = roomIndexOf(shelf, 'assets')
  const exact = index.find(query)
  const found = exact.length > 0 ? exact : index.find(query, true)
  return found.flatMap(({ key, archived }) => (archived ? [] : [key.slice(prefix.length)]))
}

/** What a search finds on the asset map, kept in step while it is watched. */
export function searchView(shelf: Shelf, query: string): LiveView<{ rank: number; of: number }> {
  // Made now also where nothing is searched for yet, so that the first key does not wait for it.
  const index = roomIndexOf(shelf, 'assets')
  if (query.trim() === '') return nothing
  const listeners = createListeners<{ rank: number; of: number }>()
  const find = () => {
    const ids = findAssets(shelf, query)
    return new Map(
      ids.slice(0, mostHits).map((id, rank) => [id, { rank, of: ids.length }] as const),
    )
  }
  let hits = find()
  const close = index.subscribe(() => {
    const before = hits
    hits = find()
    const moved = [...hits].filter(([id, hit]) => !same(before.get(id), hit))
    listeners.publish({ set: moved, gone: [...before.keys()].filter((id) => !hits.has(id)) })
  })
  return {
    items: () => hits.entries(),
    subscribe: (listener) => listeners.subscribe(listener),
    close,
  }
}

const nothing: LiveView<Hit> = { items: () => [], subscribe: () => () => {}, close: () => {} }

const same = (before: Hit | undefined, hit: Hit) =>
  before?.rank === hit.rank && before.of === hit.of
