import { createListeners, type LiveView } from '#shared/contract/live.ts'

/** A view of a single item under one key, read again when one of its sources says so. */
export function oneItemView<T>(
  key: string,
  read: () => T,
  follow: readonly ((refresh: () => void) => () => void)[],
): LiveView<T> {
  return keyedView(() => new Map([[key, read()]]), follow)
}

/** A view of a few items that are all read again when one of its sources says so; only what differs is told. */
export function keyedView<T>(
  read: () => ReadonlyMap<string, T>,
  follow: readonly ((refresh: () => void) => () => void)[],
): LiveView<T> {
  const listeners = createListeners<T>()
  let items = read()
  const refresh = () => {
    const before = items
    const now = read()
    const gone = [...before.keys()].filter((key) => !now.has(key))
    const set = [...now].filter(
      ([key, item]) => JSON.stringify(before.get(key)) !== JSON.stringify(item),
    )
    items = now
    listeners.publish({ set, gone })
  }
  const stops = follow.map((source) => source(refresh))
  return {
    items: () => items.entries(),
    subscribe: listeners.subscribe,
    close: () => {
      for (const stop of stops) stop()
    },
  }
}
