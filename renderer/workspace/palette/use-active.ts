import { type KeyboardEvent, useEffect, useState } from 'react'
import { listKeys, stepFor } from '#renderer/ui/list-keys.ts'

/** Rows a page key moves by. */
const page = 6

export type Active = {
  /** The line that Enter chooses; null while nothing is typed and no arrow was pressed. */
  readonly key: string | null
  readonly set: (key: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/**
 * Which line of the palette is active. The first one, until somebody moves; whatever arrives later, and with every letter,
 * that holds again.
 */
export function useActive(
  keys: readonly string[],
  query: string,
  idOf: (key: string) => string,
  choose: (key: string) => void,
): Active {
  const [moved, setMoved] = useState<{ readonly query: string; readonly key: string } | null>(null)
  const chosen = moved !== null && moved.query === query && keys.includes(moved.key)
  const key = chosen ? moved.key : query === '' ? null : (keys[0] ?? null)
  const set = (next: string) => {
    setMoved({ query, key: next })
  }
  useEffect(() => {
    if (key !== null) document.getElementById(idOf(key))?.scrollIntoView({ block: 'nearest' })
  }, [key, idOf])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && key !== null) {
      event.preventDefault()
      choose(key)
      return
    }
    // Home and End belong to the field.
    if (!listKeys.has(event.key) || event.key === 'Home' || event.key === 'End') return
    const next = stepFor(event.key, key === null ? -1 : keys.indexOf(key), keys.length, page)
    const to = next === null ? undefined : keys[next]
    if (to === undefined) return
    event.preventDefault()
    set(to)
  }
  return { key, set, onKeyDown }
}
