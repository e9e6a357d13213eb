import * as Y from 'yjs'
import { assetRecordsOf } from '#shared/assets/asset-records.ts'
import { storedAssets } from '#shared/assets/stored.ts'
import type { Viewers } from '#shared/contract/handlers.ts'
import { createListeners } from '#shared/contract/live.ts'
import type { ViewItem } from '#shared/contract/table.ts'
import { everWritten, newsIn } from '#shared/documents/news.ts'
import { type Looked, type lookedViews, toldFields } from './contract.ts'

type Item = ViewItem<'assets/news'>

/** Fields that are kept apart and read as one. */
const readAs: ReadonlyMap<string, string> = new Map([
  ['strongText', 'strong'],
  ['shape', 'place'],
])

export const lookedViewers: Viewers<typeof lookedViews> = {
  'assets/news': (shelf, { id, me, looked }) => {
    const document = shelf.read('assets')
    const read = (): Item => {
      const stored = storedAssets(document).get(id)
      const news = looked === null ? null : newsIn(stored, new Map(looked), me, shelf.authorOf)
      const changes = toldFields.flatMap((field) => {
        const by = [...(news?.fields ?? [])].flatMap(([name, authors]) =>
          (readAs.get(name) ?? name) === field ? [...authors] : [],
        )
        return by.length > 0 ? [{ field, by: [...new Set(by)] }] : []
      })
      return { looked: clocksOf(stored), changes }
    }
    const listeners = createListeners<Item>()
    let item = read()
    const close = assetRecordsOf(document).subscribe(({ assets }) => {
      if (!assets.includes(id)) return
      item = read()
      listeners.publish({ set: [['news', item]], gone: [] })
    })
    return {
      items: () => [['news', item]],
      subscribe: (listener) => listeners.subscribe(listener),
      close,
    }
  },
}

/** The clocks of everybody who wrote in a record, values that lost against others included. */
function clocksOf(stored: unknown): Looked {
  const clocks = new Map<number, number>()
  if (!(stored instanceof Y.Map)) return []
  for (const [, { id, length }] of everWritten(stored))
    clocks.set(id.client, Math.max(clocks.get(id.client) ?? 0, id.clock + length))
  return [...clocks].toSorted(([a], [b]) => a - b)
}
