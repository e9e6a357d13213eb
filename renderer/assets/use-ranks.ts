import { useMemo, useState } from 'react'
import { useView, useViewItems, useViewKeys, useViewState } from '#renderer/store/use-view.ts'
import type { Ranks } from './filter.ts'

export type Found = {
  readonly ranks: Ranks
  /** How many there are in all; more than are ranked where very many were found. */
  readonly of: number
}

const nothing: Found = { ranks: null, of: 0 }

/** What a search finds, best first. While the next answer is on its way the last one stays, so that nothing flickers. */
export function useRanks(query: string): Found {
  const words = query.trim().slice(0, 200)
  const view = useView('assets/search', { query: words })
  const isReady = useViewState(view) === 'ready'
  const keys = useViewKeys(view)
  const hits = useViewItems(view)
  const now = useMemo<Found | null>(
    () =>
      isReady
        ? {
            ranks: new Map(keys.map((key, at) => [key, hits[at]?.rank ?? at])),
            of: hits[0]?.of ?? 0,
          }
        : null,
    [isReady, keys, hits],
  )
  const [last, setLast] = useState(now)
  if (now !== null && now !== last) setLast(now)
  return words === '' ? nothing : (now ?? last ?? nothing)
}
