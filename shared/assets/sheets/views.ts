import type { Viewers } from '#shared/contract/handlers.ts'
import { createListeners } from '#shared/contract/live.ts'
import type { ViewItem } from '#shared/contract/table.ts'
import type { sheetViews } from './contract.ts'
import type { Stand } from './stand.ts'
import { standRecordsOf } from './stand-records.ts'

type Item = ViewItem<'assets/stands'>

/** The pictures themselves are shown by electron/vault, which knows what has arrived. */
export const sheetViewers: Viewers<Pick<typeof sheetViews, 'assets/stands'>> = {
  'assets/stands': (shelf, { id: sheet }) => {
    const records = standRecordsOf(shelf.read('assets'))
    const listeners = createListeners<Item>()
    const close = records.subscribe((pairs) => {
      const moved = new Set(pairs.flatMap((pair) => (pair.sheet === sheet ? [pair.asset] : [])))
      if (moved.size === 0) return
      const now = [...moved].map((asset) => [asset, records.get({ sheet, asset })] as const)
      listeners.publish({
        set: now.flatMap(([asset, stand]) => (stand ? [[asset, itemOf(stand)] as const] : [])),
        gone: now.flatMap(([asset, stand]) => (stand ? [] : [asset])),
      })
    })
    return {
      items: () => records.on(sheet).map((stand) => [stand.asset, itemOf(stand)] as const),
      subscribe: listeners.subscribe,
      close,
    }
  },
}

const itemOf = ({ spot: [x, y] }: Stand): Item => ({ spot: [x, y] })
