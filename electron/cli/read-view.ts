import type { VaultLink } from '#shared/contract/link.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { ViewItem, ViewName, ViewParams } from '#shared/contract/table.ts'

/** What a view shows now, under its keys. Rejects with what the view refuses. */
export function readView<V extends ViewName>(
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
        // The vault may still be about to subscribe: it calls this while it opens the view.
        queueMicrotask(() => {
          stop()
        })
        resolve(items)
      },
      change: () => undefined,
      fail: ({ code, values }) => {
        reject(new Refusal(code, values))
      },
    })
  })
}
