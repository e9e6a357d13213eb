import type * as Y from 'yjs'
import { createListeners, type LiveView } from '#shared/contract/live.ts'
import { isTakenBack } from './record.ts'

/** Reads one stored record; null where this version cannot read it, so that it is set aside and counted. */
export type ReadRecord<T> = (id: string, stored: unknown) => T | null

export type LiveRecords<T> = LiveView<T> & {
  readonly get: (id: string) => T | undefined
  readonly size: () => number
  /** Ids of records that are there but could not be read. */
  readonly setAside: () => ReadonlySet<string>
}

const idPattern = /^[A-Za-z0-9_:/-]{1,120}$/

/**
 * Keep the records of a root map in step with its document. Only records an event names are read again, so the cost
 * of an edit does not grow with the number of records, and unchanged items keep their identity.
 */
export function liveRecords<T>(map: Y.Map<unknown>, read: ReadRecord<T>): LiveRecords<T> {
  const items = new Map<string, T>()
  const aside = new Set<string>()
  const listeners = createListeners<T>()

  const refresh = (id: string): boolean => {
    aside.delete(id)
    const stored = map.get(id)
    const item = stored === undefined || !idPattern.test(id) ? null : read(id, stored)
    if (item !== null) items.set(id, item)
    else {
      items.delete(id)
      if (stored !== undefined && !isTakenBack(stored)) aside.add(id)
    }
    return item !== null
  }

  const follow = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
    const set: (readonly [string, T])[] = []
    const gone: string[] = []
    for (const id of idsNamedBy(events, map)) {
      const had = items.has(id)
      refresh(id)
      const item = items.get(id)
      if (item !== undefined) set.push([id, item])
      else if (had) gone.push(id)
    }
    listeners.publish({ set, gone })
  }

  for (const id of map.keys()) refresh(id)
  map.observeDeep(follow)

  return {
    items: () => items.entries(),
    get: (id) => items.get(id),
    size: () => items.size,
    setAside: () => aside,
    subscribe: listeners.subscribe,
    close: () => {
      map.unobserveDeep(follow)
    },
  }
}

function idsNamedBy(
  events: readonly Y.YEvent<Y.AbstractType<unknown>>[],
  root: Y.Map<unknown>,
): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const event of events) {
    const [id] = event.path
    if (event.target === root) for (const key of event.changes.keys.keys()) ids.add(key)
    else if (typeof id === 'string') ids.add(id)
  }
  return ids
}
