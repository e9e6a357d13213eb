import type { VaultLink } from './link.ts'
import { Refusal } from './problem.ts'
import type { ViewItem, ViewName, ViewParams } from './table.ts'

/** What a view shows now, all of it, under its keys; then it is left. Rejects with what the view refuses. */
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
        // The watch may answer before it has returned how to stop it.
        void Promise.resolve().then(() => {
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
