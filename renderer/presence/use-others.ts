import { useSyncExternalStore } from 'react'
import type { ViewItem } from '#shared/contract/table.ts'
import { useView } from '#renderer/store/use-view.ts'

/** Somebody else who is here now. */
export type Other = ViewItem<'presence/people'>

type Others = readonly Other[]

const nobody: Others = []

/** Who is on which record and who holds which card, put together once for all who ask. */
type Sorted = {
  readonly on: ReadonlyMap<string, Others>
  readonly holding: ReadonlyMap<string, Other>
}

const sorted = new WeakMap<Others, Sorted>()

/** Who else has this record open. Renders again only when somebody comes, goes or moves. */
export function useOthersOn(record: string): Others {
  return useSorted(({ on }) => on.get(record) ?? nobody)
}

/** Who else is moving this card; the one who took it up last. */
export function useHolder(card: string): Other | null {
  return useSorted(({ holding }) => holding.get(card) ?? null)
}

/** Cards that others are moving, and who. */
export function useHolders(): ReadonlyMap<string, Other> {
  return useSorted(({ holding }) => holding)
}

function useSorted<T>(choose: (sorted: Sorted) => T): T {
  const view = useView('presence/people', {})
  return useSyncExternalStore(view.onItems, () => choose(sortedOf(view.items())))
}

function sortedOf(others: Others): Sorted {
  const known = sorted.get(others)
  if (known) return known
  const on = new Map<string, Others>()
  const holding = new Map<string, Other>()
  for (const other of others) {
    const records = new Set(other.places.flatMap(({ record }) => record ?? []))
    for (const record of records) on.set(record, [...(on.get(record) ?? nobody), other])
    for (const { holds } of other.places) if (holds !== null) holding.set(holds, other)
  }
  const made = { on, holding }
  sorted.set(others, made)
  return made
}
