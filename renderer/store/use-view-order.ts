import { useMemo, useSyncExternalStore } from 'react'
import { useFormat } from '#renderer/ui/use-format.ts'
import { orderKeys, type ViewOrder } from './ordered-keys.ts'
import type { View } from './view.ts'

/** A long view's keys in order, by the collation of the language on screen. Keep `order` the same object while it means the same. */
export function useViewOrder<T>(view: View<T>, order: ViewOrder<T>): readonly string[] {
  const { collator } = useFormat()
  const ordered = useMemo(() => orderKeys(view, order, collator), [view, order, collator])
  return useSyncExternalStore(ordered.subscribe, ordered.keys)
}
