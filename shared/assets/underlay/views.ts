import { storedUnderlays } from '#shared/assets/stored.ts'
import type { Viewers } from '#shared/contract/handlers.ts'
import { createListeners, type LiveView } from '#shared/contract/live.ts'
import type { ViewItem } from '#shared/contract/table.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { liveRecords } from '#shared/documents/live-records.ts'
import { recordsOf } from '#shared/documents/record.ts'
import type { underlayViews } from './contract.ts'
import { readPiece } from './piece.ts'
import { readUnderlay } from './underlay.ts'

type Layer = ViewItem<'assets/underlays'>
type Drawing = ViewItem<'assets/underlay-pieces'>

export const underlayViewers: Viewers<typeof underlayViews> = {
  'assets/underlays': (shelf): LiveView<Layer> =>
    liveRecords(storedUnderlays(shelf.read('assets')), (id, stored) => {
      const underlay = readUnderlay(id, stored)
      if (!underlay) return null
      const { changed: _, ...shown } = underlay
      return shown
    }),
  'assets/underlay-pieces': (shelf, { ids }) =>
    together([...new Set(ids)].map((id) => drawingOf(shelf, id))),
}

function drawingOf(shelf: Shelf, id: string): LiveView<Drawing> {
  const stored = recordsOf(shelf.read(`underlay/${id}`), 'pieces')
  const pieces = liveRecords(stored, (key, one) => {
    const piece = readPiece(key, one)
    return piece && { id, piece }
  })
  const named = (key: string) => `${id}/${key}`
  return {
    items: () => Array.from(pieces.items(), ([key, item]) => [named(key), item] as const),
    subscribe: (listener) =>
      pieces.subscribe(({ set, gone }) => {
        listener({ set: set.map(([key, item]) => [named(key), item]), gone: gone.map(named) })
      }),
    close: pieces.close,
  }
}

function together<T>(views: readonly LiveView<T>[]): LiveView<T> {
  const listeners = createListeners<T>()
  const leave = views.map((view) => view.subscribe((change) => listeners.publish(change)))
  return {
    items: () => views.flatMap((view) => [...view.items()]),
    subscribe: (listener) => listeners.subscribe(listener),
    close: () => {
      for (const stop of leave) stop()
      for (const view of views) view.close()
    },
  }
}
