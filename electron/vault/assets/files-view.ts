import { fileItemsOf } from '#shared/assets/files/file-items.ts'
import { fileRecordsOf } from '#shared/assets/files/file-records.ts'
import { coalitionOf, type Opener } from '../call.ts'
import { keyedView } from '../coalition/one-item-view.ts'

/** Photos and attachments of one strength; whether their bytes have come is known by this computer only. */
export const filesView: Opener<'assets/files-of'> = (call, { id: asset }) => {
  const { space } = coalitionOf(call)
  const records = fileRecordsOf(space.shelf().read('assets'))
  const read = () => fileItemsOf(records, asset, ({ blob }) => space.blobs.holds(blob))
  /** What came may be what is waited for; while nothing is, it is none of this view's. */
  const waits = () => records.of(asset).some(({ blob }) => !space.blobs.holds(blob))
  let waited = waits()
  return keyedView(read, [
    (refresh) =>
      records.subscribe((assets) => {
        if (!assets.includes(asset)) return
        waited = waits()
        refresh()
      }),
    (refresh) =>
      space.stored.on(() => {
        if (!waited) return
        waited = waits()
        refresh()
      }),
  ])
}
