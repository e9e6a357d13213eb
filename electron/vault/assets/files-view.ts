import type { AssetFile } from '#shared/assets/files/file.ts'
import { fileRecordsOf } from '#shared/assets/files/file-records.ts'
import type { FileItem } from '#shared/assets/files/contract.ts'
import { coalitionOf, type Opener } from '../call.ts'
import { keyedView } from '../coalition/one-item-view.ts'

/** Photos and attachments of one strength; whether their bytes have come is known by this computer only. */
export const filesView: Opener<'assets/files-of'> = (call, { id: asset }) => {
  const { space } = coalitionOf(call)
  const records = fileRecordsOf(space.shelf().read('assets'))
  const read = (): ReadonlyMap<string, FileItem> => {
    const places = { photo: 0, document: 0 }
    return new Map(
      records.of(asset).map((file) => {
        const place = places[file.kind]
        if (file.archived === null) places[file.kind] += 1
        return [file.id, itemOf(file, place, space.blobs.holds(file.blob))]
      }),
    )
  }
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

function itemOf(file: AssetFile, place: number, here: boolean): FileItem {
  const { id, kind, type, name, bytes, size, alt, plain, caption, archived, by, at } = file
  return {
    id,
    kind,
    type,
    name,
    bytes,
    alt,
    plain,
    caption,
    by,
    at,
    place,
    here,
    size: size && [...size],
    archived: archived !== null,
  }
}
