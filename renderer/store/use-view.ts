import { useCallback, useSyncExternalStore } from 'react'
import type { ViewItem, ViewName, ViewParams } from '#shared/contract/table.ts'
import { useVault } from './vault-context.ts'
import type { View, ViewState } from './view.ts'

/** A view of the vault, shared by all who ask for the same name and parameters. Read it with the hooks below. */
export function useView<V extends ViewName>(name: V, params: ViewParams<V>): View<ViewItem<V>> {
  return useVault().views.open(name, params)
}

export function useViewState<T>(view: View<T>): ViewState {
  return useSyncExternalStore(view.onState, view.state)
}

/** All keys, in the order they came; renders again when one comes or goes, not when an item changes. */
export function useViewKeys<T>(view: View<T>): readonly string[] {
  return useSyncExternalStore(view.onKeys, view.keys)
}

/** One item; renders again only when this one changes. `undefined` where there is none (yet). */
export function useViewItem<T>(view: View<T>, key: string): T | undefined {
  const subscribe = useCallback((listener: () => void) => view.onItem(key, listener), [view, key])
  return useSyncExternalStore(
    subscribe,
    useCallback(() => view.item(key), [view, key]),
  )
}

/** All items of a short list; renders again with every change. For long lists use keys and items. */
export function useViewItems<T>(view: View<T>): readonly T[] {
  return useSyncExternalStore(view.onItems, view.items)
}
