import { createTopic } from './topic.ts'
import type { View } from './view.ts'

/** How to put a view's items in order. Make it once (useMemo); a new object sorts everything anew. */
export type ViewOrder<T> = {
  /** What to compare by; null comes last, whichever way round. */
  readonly by: (item: T) => string | number | null
  readonly down?: boolean
  /** Leave out items for which this is false. */
  readonly keep?: (item: T) => boolean
}

export type OrderedKeys = {
  readonly keys: () => readonly string[]
  readonly subscribe: (listener: () => void) => () => void
}

type Place = { readonly key: string; readonly value: string | number | null }

/**
 * A view's keys in order, kept so as items change: only what changed is compared again, so that 10,000 names stay
 * sorted without sorting them anew. Names compare as the language's collator says; equal ones by key.
 */
export function orderKeys<T>(
  view: View<T>,
  order: ViewOrder<T>,
  collator: Intl.Collator,
): OrderedKeys {
  let places: readonly Place[] = []
  let keys: readonly string[] = []
  let held = new Map<string, Place>()
  let unsubscribe: (() => void) | null = null
  let listeners = 0
  const topic = createTopic()
  const compare = comparePlaces(order.down === true, collator)

  const placeOf = (key: string, item: T): Place | null =>
    order.keep === undefined || order.keep(item) ? { key, value: order.by(item) } : null

  function take(set: readonly (readonly [string, T])[], gone: readonly string[]): void {
    const leaving = new Set<Place>()
    const coming: Place[] = []
    const move = (key: string, next: Place | null) => {
      const before = held.get(key)
      if (before !== undefined && next !== null && before.value === next.value) return
      if (before !== undefined) leaving.add(before)
      if (next === null) held.delete(key)
      else {
        held.set(key, next)
        coming.push(next)
      }
    }
    for (const key of gone) move(key, null)
    for (const [key, item] of set) move(key, placeOf(key, item))
    if (leaving.size === 0 && coming.length === 0) return
    const staying = leaving.size === 0 ? places : places.filter((place) => !leaving.has(place))
    places = merge(staying, coming.toSorted(compare), compare)
    const now = places.map((place) => place.key)
    // What was changed last often stands first already: nobody has to draw a whole list anew for that.
    if (now.length === keys.length && now.every((key, at) => key === keys[at])) return
    keys = now
    topic.tell()
  }

  function start(): void {
    held = new Map()
    places = []
    const now = view.keys().flatMap((key) => {
      const item = view.item(key)
      return item === undefined ? [] : [[key, item] as const]
    })
    keys = []
    take(now, [])
    unsubscribe = view.onChange((change) => {
      take(change.set, change.gone)
    })
  }

  return {
    keys: () => keys,
    subscribe(listener) {
      listeners += 1
      if (unsubscribe === null) start()
      const leave = topic.subscribe(listener)
      return () => {
        leave()
        listeners -= 1
        if (listeners > 0) return
        unsubscribe?.()
        unsubscribe = null
      }
    },
  }
}

function comparePlaces(down: boolean, collator: Intl.Collator) {
  const compareValues = (a: string | number, b: string | number) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
  return (a: Place, b: Place): number => {
    const byKey = a.key < b.key ? -1 : a.key > b.key ? 1 : 0
    if (a.value === null || b.value === null) {
      return Number(a.value === null) - Number(b.value === null) || byKey
    }
    const byValue = compareValues(a.value, b.value)
    return (down ? -byValue : byValue) || byKey
  }
}

/** Two ordered lists as one. A few among many are placed by halving; many are merged side by side. */
function merge(
  many: readonly Place[],
  few: readonly Place[],
  compare: (a: Place, b: Place) => number,
): readonly Place[] {
  if (many.length === 0) return few
  const merged: Place[] = []
  let from = 0
  for (const place of few) {
    let low = from
    let high = many.length
    while (low < high) {
      const middle = (low + high) >> 1
      const other = many[middle]
      if (other !== undefined && compare(other, place) < 0) low = middle + 1
      else high = middle
    }
    for (; from < low; from += 1) {
      const next = many[from]
      if (next !== undefined) merged.push(next)
    }
    merged.push(place)
  }
  return merged.concat(many.slice(from))
}
