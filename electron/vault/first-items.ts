import type { VaultLink } from '#shared/contract/link.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { ViewItem, ViewName, ViewParams } from '#shared/contract/table.ts'

/** What a view shows now, all of it; then it is left. */
export function firstItems<V extends ViewName>(
  link: VaultLink,
  name: V,
  params: ViewParams<V>,
): Promise<ReadonlyMap<string, ViewItem<V>>> {
  return new Promise((resolve, reject) => {
    const items = new Map<string, ViewItem<V>>()
    const stop = link.watch(name, params, {
      items: (chunk, last) => {
        for (const [key, item] of chunk) items.set(key, item)
        if (!last) return
        resolve(items)
        // The watch may answer before it has returned how to stop it.
        queueMicrotask(() => {
          stop()
        })
      },
      change: () => {},
      fail: ({ code, values }) => {
        reject(new Refusal(code, values))
      },
    })
  })
}
