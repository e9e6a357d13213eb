import type { LiveView } from '#shared/contract/live.ts'

/** Follow a live view as a page does: first its items, then only its changes. */
export function watched<T>(view: LiveView<T>) {
  const items = new Map<string, T>(view.items())
  let changes = 0
  view.subscribe((change) => {
    changes += 1
    for (const key of change.gone) items.delete(key)
    for (const [key, item] of change.set) items.set(key, item)
  })
  return { items, changes: () => changes }
}
