import { useMemo, useState } from 'react'
import type { Found, NamedRecord } from '#shared/search/contract.ts'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'

type Answer = { readonly query: string; readonly found: readonly Found[] }

const none: Answer = { query: '', found: [] }

/** What a search over everything finds, in reading order. While the next answer is on its way the last one stays, so that nothing flickers. */
export function useFound(typed: string): Answer & { readonly isNow: boolean } {
  const query = typed.trim().slice(0, 200)
  const view = useView('search/all', { query })
  const isReady = useViewState(view) === 'ready'
  const items = useViewItems(view)
  const now = useMemo<Answer | null>(
    () => (isReady ? { query, found: items.toSorted((a, b) => a.rank - b.rank) } : null),
    [isReady, query, items],
  )
  const [last, setLast] = useState(none)
  if (now !== null && now !== last) setLast(now)
  return query === '' ? { ...none, isNow: true } : { ...(now ?? last), isNow: now !== null }
}

/** What some records are called now, in the order of their keys. */
export function useNamed(keys: readonly string[]): readonly NamedRecord[] {
  const records = useViewItems(useView('search/named', { keys: [...keys] }))
  return useMemo(
    () => keys.flatMap((key) => records.find(({ kind, id }) => `${kind}/${id}` === key) ?? []),
    [keys, records],
  )
}
