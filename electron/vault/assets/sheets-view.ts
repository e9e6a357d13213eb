import { sheetItemsOf } from '#shared/assets/sheets/sheet-items.ts'
import { storedSheets } from '#shared/assets/stored.ts'
import { coalitionOf, type Opener } from '../call.ts'
import { keyedView } from '../coalition/one-item-view.ts'

/** Photos and floor plans that are maps; whether their bytes have come is known by this computer only. */
export const sheetsView: Opener<'assets/sheets'> = (call) => {
  const { space } = coalitionOf(call)
  const document = space.shelf().read('assets')
  const stored = storedSheets(document)
  const read = () => sheetItemsOf(document, ({ blob }) => space.blobs.holds(blob))
  /** What came may be what is waited for; while nothing is, it is none of this view's. */
  const waits = () => [...read().values()].some(({ here }) => !here)
  let waited = waits()
  return keyedView(read, [
    (refresh) => {
      const follow = () => {
        waited = waits()
        refresh()
      }
      stored.observeDeep(follow)
      return () => {
        stored.unobserveDeep(follow)
      }
    },
    (refresh) =>
      space.stored.on(() => {
        if (!waited) return
        waited = waits()
        refresh()
      }),
  ])
}
