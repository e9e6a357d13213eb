import { createListeners, type LiveView } from '#shared/contract/live.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { searchIndexOf } from './search-index.ts'

type Hit = { readonly rank: number; readonly of: number }

/** More than anybody scrolls through; the list says how many there are in all. */
const mostHits = 500

/** What a search finds, kept in step while it is watched. */
export function searchView(shelf: Shelf, query: string): LiveView<{ rank: number; of: number }> {
  // Made now also where nothing is searched for yet, so that the first key does not wait for it.
  const index = searchIndexOf(shelf)
  if (query.trim() === '') return nothing
  const listeners = createListeners<{ rank: number; of: number }>()
  const find = () => {
    const ids = index.find(query)
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
