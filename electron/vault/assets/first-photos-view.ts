import { fileRecordsOf } from '#shared/assets/files/file-records.ts'
import { firstPhotosOf } from '#shared/assets/files/first-photos.ts'
import { coalitionOf, type Opener } from '../call.ts'

/** The photo to show beside each strength; whether its bytes have come is known by this computer only. */
export const firstPhotosView: Opener<'assets/first-photos'> = (call) => {
  const { space } = coalitionOf(call)
  return firstPhotosOf(fileRecordsOf(space.shelf().read('assets')), {
    isHere: ({ blob }) => space.blobs.holds(blob),
    onArrival: (listener) => space.stored.on(listener),
  })
}
