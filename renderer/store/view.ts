import type { ViewChange } from '#shared/contract/live.ts'
import type { ViewSink } from '#shared/contract/link.ts'
import type { Problem } from '#shared/contract/problem.ts'
import { createTopic, type Topic } from './topic.ts'

/** `loading` until the last of the first items has come; a problem where the view could not be shown. */
export type ViewState = 'loading' | 'ready' | { readonly problem: Problem }

/**
 * What a page holds of one of the vault's views. Nothing is asked for before somebody subscribes; all subscribers
 * share one watch, which ends a little after the last has left. Getters return the same object until it changes.
 */
export type View<T> = {
  readonly state: () => ViewState
  /** In the order in which items came. */
  readonly keys: () => readonly string[]
  readonly items: () => readonly T[]
  readonly item: (key: string) => T | undefined
  readonly onState: (listener: () => void) => () => void
  readonly onKeys: (listener: () => void) => () => void
  readonly onItems: (listener: () => void) => () => void
  readonly onItem: (key: string, listener: () => void) => () => void
  /** Every change with its content, for stores that follow this one. Call after reading `items`. */
  readonly onChange: (listener: (change: ViewChange<T>) => void) => () => void
}

/** How long a view stays watched after its last subscriber left, so that going back and forth costs nothing. */
const lingerMilliseconds = 4_000

export function createView<T>(
  watch: (sink: ViewSink<T>) => () => void,
  linger = lingerMilliseconds,
): View<T> {
  const held = new Map<string, T>()
  let keys: readonly string[] | null = null
  let items: readonly T[] | null = null
  let state: ViewState = 'loading'
  let subscribers = 0
  let stop: (() => void) | null = null
  let leaving: ReturnType<typeof setTimeout> | undefined

  const stateTopic = createTopic()
  const keysTopic = createTopic()
  const itemsTopic = createTopic()
  const itemTopics = new Map<string, Topic>()
  const changeListeners = new Set<(change: ViewChange<T>) => void>()

  function apply(change: ViewChange<T>): void {
    let keysMoved = false
    for (const key of change.gone) keysMoved = held.delete(key) || keysMoved
    for (const [key, item] of change.set) {
      keysMoved ||= !held.has(key)
      held.set(key, item)
    }
    if (keysMoved) keys = null
    items = null
    for (const listener of changeListeners) listener(change)
    for (const key of change.gone) itemTopics.get(key)?.tell()
    for (const [key] of change.set) itemTopics.get(key)?.tell()
    if (keysMoved) keysTopic.tell()
    itemsTopic.tell()
  }

  function become(next: ViewState): void {
    if (state === next) return
    state = next
    stateTopic.tell()
  }

  const sink: ViewSink<T> = {
    items(chunk, last) {
      if (chunk.length > 0) apply({ set: chunk, gone: [] })
      if (last) become('ready')
    },
    change: apply,
    fail(problem) {
      become({ problem })
    },
  }

  function close(): void {
    stop?.()
    stop = null
    held.clear()
    keys = null
    items = null
    state = 'loading'
  }

  function counted(subscribe: () => () => void): () => void {
    subscribers += 1
    clearTimeout(leaving)
    const unsubscribe = subscribe()
    stop ??= watch(sink)
    return () => {
      unsubscribe()
      subscribers -= 1
      if (subscribers === 0) leaving = setTimeout(close, linger)
    }
  }

  return {
    state: () => state,
    keys: () => (keys ??= [...held.keys()]),
    items: () => (items ??= [...held.values()]),
    item: (key) => held.get(key),
    onState: (listener) => counted(() => stateTopic.subscribe(listener)),
    onKeys: (listener) => counted(() => keysTopic.subscribe(listener)),
    onItems: (listener) => counted(() => itemsTopic.subscribe(listener)),
    onItem: (key, listener) => counted(() => subscribeItem(itemTopics, key, listener)),
    onChange: (listener) =>
      counted(() => {
        changeListeners.add(listener)
        return () => {
          changeListeners.delete(listener)
        }
      }),
  }
}

function subscribeItem(topics: Map<string, Topic>, key: string, listener: () => void): () => void {
  const topic = topics.get(key) ?? createTopic()
  topics.set(key, topic)
  return topic.subscribe(listener)
}
