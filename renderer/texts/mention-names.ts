/** How a mention shows while it is written: by its record's name now. */
export type MentionShown = { readonly name: string; readonly isAway: boolean }

/** Names of what a text mentions, for an editor to draw; it hears when they change. */
export type MentionNames = {
  /** null where the record cannot be seen here; undefined while nobody knows yet. */
  readonly get: (key: string) => MentionShown | null | undefined
  readonly set: (shown: ReadonlyMap<string, MentionShown | null>) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createMentionNames(): MentionNames {
  let names: ReadonlyMap<string, MentionShown | null> = new Map()
  const listeners = new Set<() => void>()
  return {
    get: (key) => names.get(key),
    set: (shown) => {
      names = shown
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
