/** What moved in a view since the last word: items set under their key, and keys that are gone. */
export type ViewChange<T> = {
  readonly set: readonly (readonly [key: string, item: T])[]
  readonly gone: readonly string[]
}

/** A view kept in step by events. Unchanged items keep their identity; `close` unsubscribes from its sources. */
export type LiveView<T> = {
  readonly items: () => Iterable<readonly [key: string, item: T]>
  readonly subscribe: (listener: (change: ViewChange<T>) => void) => () => void
  readonly close: () => void
}

/** The one place listeners of a live view are kept. */
export function createListeners<T>() {
  const listeners = new Set<(change: ViewChange<T>) => void>()
  return {
    subscribe: (listener: (change: ViewChange<T>) => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    publish: (change: ViewChange<T>): void => {
      if (change.set.length === 0 && change.gone.length === 0) return
      for (const listener of listeners) listener(change)
    },
  }
}
