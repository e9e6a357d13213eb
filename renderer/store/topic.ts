/** Listeners to one thing that can change. */
export type Topic = {
  readonly subscribe: (listener: () => void) => () => void
  readonly tell: () => void
}

export function createTopic(): Topic {
  const listeners = new Set<() => void>()
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    tell() {
      for (const listener of listeners) listener()
    },
  }
}
