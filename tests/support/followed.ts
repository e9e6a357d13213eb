import * as v from 'valibot'
import type { VaultLink } from '#shared/contract/link.ts'
import { type ViewItem, type ViewName, type ViewParams, views } from '#shared/contract/table.ts'
import type { Problem } from '#shared/contract/problem.ts'

export type Followed<T> = {
  readonly items: ReadonlyMap<string, T>
  readonly ready: Promise<void>
  /** Resolves once the items look right; the test runner's own limit ends a wait in vain. */
  readonly until: (fits: (items: ReadonlyMap<string, T>) => boolean) => Promise<void>
  readonly problem: () => Problem | null
  readonly stop: () => void
}

/**
 * Follow a view over a link as a page does. Items that are not as the table says never reach a page, so here they end
 * every wait.
 */
export function follow<V extends ViewName>(
  link: VaultLink,
  name: V,
  params: ViewParams<V>,
): Followed<ViewItem<V>> {
  const items = new Map<string, ViewItem<V>>()
  const waiting = new Set<() => void>()
  let wrong: Error | null = null
  let failed: Problem | null = null
  const take = (pairs: readonly (readonly [key: string, item: ViewItem<V>])[]) => {
    for (const [key, item] of pairs) {
      const read = v.safeParse(views[name].item, item)
      if (!read.success) wrong ??= new Error(`${name}: ${v.summarize(read.issues)}`)
      items.set(key, item)
    }
  }
  const moved = () => {
    for (const look of waiting) look()
  }
  let begun: () => void = () => undefined
  const ready = new Promise<void>((resolve, reject) => {
    begun = () => {
      if (wrong === null) resolve()
      else reject(wrong)
    }
  })
  const stop = link.watch(name, params, {
    items: (chunk, last) => {
      take(chunk)
      if (last) begun()
      moved()
    },
    change: ({ set, gone }) => {
      for (const key of gone) items.delete(key)
      take(set)
      moved()
    },
    fail: (problem) => {
      failed = problem
      begun()
      moved()
    },
  })
  const until = (fits: (now: ReadonlyMap<string, ViewItem<V>>) => boolean) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (wrong !== null) reject(wrong)
        if (!fits(items)) return
        waiting.delete(look)
        resolve()
      }
      waiting.add(look)
      look()
    })
  return { items, ready, until, problem: () => failed, stop }
}
