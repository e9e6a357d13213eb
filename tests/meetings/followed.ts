import { createListeners, type LiveView } from '#shared/contract/live.ts'

/** A view that is read anew, and sent whole, whenever something is told. */
export function followed<T>(
  listeners: Set<() => void>,
  read: () => ReadonlyMap<string, T>,
): LiveView<T> {
  const own = createListeners<T>()
  const tell = () => {
    const now = read()
    own.publish({ set: [...now], gone: now.size === 0 ? ['screen', 'own'] : [] })
  }
  listeners.add(tell)
  return {
    items: () => read(),
    subscribe: own.subscribe,
    close: () => {
      listeners.delete(tell)
    },
  }
}
