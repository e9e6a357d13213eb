import { createListeners, type LiveView } from '#shared/contract/live.ts'
import type { Asset } from './asset.ts'
import type { AssetRecords } from './asset-records.ts'

/**
 * A view of some of the records, each shown in its own way: `show` answers null for what it does not show. Only
 * records that moved are shown anew, so the cost of an edit does not grow with their number.
 */
export function shown<T>(records: AssetRecords, show: (asset: Asset) => T | null): LiveView<T> {
  const items = new Map<string, T>()
  const listeners = createListeners<T>()
  for (const [id, asset] of records.all()) {
    const item = show(asset)
    if (item !== null) items.set(id, item)
  }
  const close = records.subscribe(({ assets }) => {
    const set: (readonly [string, T])[] = []
    const gone: string[] = []
    for (const id of assets) {
      const asset = records.get(id)
      const item = asset ? show(asset) : null
      if (item !== null) {
        items.set(id, item)
        set.push([id, item])
      } else if (items.delete(id)) gone.push(id)
    }
    listeners.publish({ set, gone })
  })
  return {
    items: () => items.entries(),
    subscribe: (listener) => listeners.subscribe(listener),
    close,
  }
}
