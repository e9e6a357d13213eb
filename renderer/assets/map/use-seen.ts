import { useCallback, useEffect, useRef, useState } from 'react'
import type { Filter } from '#renderer/assets/filter.ts'
import type { MapView } from './map-view.ts'

type Seen = {
  /** Null until the map has fitted itself to what there is. */
  readonly view: MapView | null
  /** Somebody moved the map: from now on it is theirs, until they filter anew. */
  readonly move: (view: MapView) => void
  /** The map fitted itself. */
  readonly fit: (view: MapView) => void
}

/** What part of the map is seen: all that a filter leaves, also what a search finds a moment later, until somebody moves it. */
export function useSeen(filter: Filter, keys: readonly string[]): Seen {
  const [view, setView] = useState<MapView | null>(null)
  const last = useRef({ filter, keys, isTheirs: false })
  const move = useCallback((next: MapView) => {
    last.current.isTheirs = true
    setView(next)
  }, [])
  useEffect(() => {
    const { current: before } = last
    const isNew = before.filter !== filter
    const isTheirs = before.isTheirs && !isNew
    last.current = { filter, keys, isTheirs }
    if (!isTheirs && (isNew || before.keys !== keys)) setView(null)
  }, [filter, keys])
  return { view, move, fit: setView }
}
