import type { Viewers } from '#shared/contract/handlers.ts'
import { createListeners, type LiveView } from '#shared/contract/live.ts'
import type { Asset } from '#shared/assets/asset.ts'
import type { assetLinkViews, TieItem } from './contract.ts'
import { linkRecordsOf, type LinkRecords, type Tie } from './link-records.ts'

export const assetLinkViewers: Viewers<typeof assetLinkViews> = {
  'assets/links': (shelf) => {
    const records = linkRecordsOf(shelf.read('assets'))
    return ties(records, records.ids(), (id) => itemOf(records.shown(id)))
  },
  'assets/links-of': (shelf, { id: asset }) => {
    const records = linkRecordsOf(shelf.read('assets'))
    return ties(records, records.idsOf(asset), (id) => {
      const tie = records.shown(id)
      return tie && (tie.from.id === asset || tie.to.id === asset) ? itemOf(tie) : null
    })
  },
  'assets/links-archived': (shelf) => {
    const records = linkRecordsOf(shelf.read('assets'))
    return ties(records, records.ids(), (id) => {
      const tie = records.away(id)
      const item = itemOf(tie)
      return item && tie?.link.archived ? { ...item, archived: tie.link.archived } : null
    })
  },
}

function itemOf(tie: Tie | null): TieItem | null {
  if (tie === null) return null
  const { id, kind, note } = tie.link
  return { id, kind, note, from: endOf(tie.from), to: endOf(tie.to) }
}

const endOf = ({ id, name, kind }: Asset) => ({ id, name, kind })

/** Links that `show` has something to say about, looked at again only where something moved. */
function ties<T>(
  records: LinkRecords,
  ids: Iterable<string>,
  show: (id: string) => T | null,
): LiveView<T> {
  const items = new Map<string, T>()
  const listeners = createListeners<T>()
  for (const id of ids) {
    const item = show(id)
    if (item !== null) items.set(id, item)
  }
  const close = records.subscribe((moved) => {
    const set: (readonly [string, T])[] = []
    const gone: string[] = []
    for (const id of moved) {
      const item = show(id)
      if (item !== null) {
        if (JSON.stringify(item) === JSON.stringify(items.get(id))) continue
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
