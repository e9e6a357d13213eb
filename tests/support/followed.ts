import type { VaultLink } from '#shared/contract/link.ts'
import type { ViewItem, ViewName, ViewParams } from '#shared/contract/table.ts'
import type { Problem } from '#shared/contract/problem.ts'

export type Followed<T> = {
  readonly items: ReadonlyMap<string, T>
  readonly ready: Promise<void>
  /** Resolves once the items look right; the test runner's own limit ends a wait in vain. */
  readonly until: (fits: (items: ReadonlyMap<string, T>) => boolean) => Promise<void>
  readonly problem: () => Problem | null
  readonly stop: () => void
}

/** Follow a view over a link as a page does. */
export function follow<V extends ViewName>(
  link: VaultLink,
  name: V,
  params: ViewParams<V>,
): Followed<ViewItem<V>> {
  const items = new Map<string, ViewItem<V>>()
  const waiting = new Set<() => void>()
  let failed: Problem | null = null
  const moved = () => {
    for (const look of waiting) look()
  }
  let begun: () => void = () => undefined
  const ready = new Promise<void>((resolve) => {
    begun = resolve
  })
  const stop = link.watch(name, params, {
    items: (chunk, last) => {
      for (const [key, item] of chunk) items.set(key, item)
      if (last) begun()
      moved()
    },
    change: ({ set, gone }) => {
      for (const key of gone) items.delete(key)
      for (const [key, item] of set) items.set(key, item)
      moved()
    },
    fail: (problem) => {
      failed = problem
      begun()
      moved()
    },
  })
  const until = (fits: (now: ReadonlyMap<string, ViewItem<V>>) => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!fits(items)) return
        waiting.delete(look)
        resolve()
      }
      waiting.add(look)
      look()
    })
  return { items, ready, until, problem: () => failed, stop }
}
