import { assetRecordsOf } from '#shared/assets/asset-records.ts'
import { staysCoarse } from '#shared/assets/coarse-place.ts'
import type { AssetFile } from '#shared/assets/files/file.ts'
import { fileRecordsOf } from '#shared/assets/files/file-records.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import type { Found } from './find-record.ts'
import type { PhotoBytes } from './linked.ts'

/** What a computer knows of the bytes of a photo. */
export type SeePhoto = (photo: AssetFile) => PhotoBytes

/** As the documents say: that its bytes are somewhere. Whether they have come here only a vault knows. */
export const asDocumentsSay: SeePhoto = () => 'here'

/** A photo under its own id, with what is known of the strength it shows; null where either cannot be read. */
export function findPhoto(shelf: Shelf, id: string, see: SeePhoto): Found | null {
  const document = shelf.read('assets')
  const photo = fileRecordsOf(document).get(id)
  if (photo?.kind !== 'photo') return null
  const records = assetRecordsOf(document)
  const asset = records.get(photo.asset)
  if (asset === undefined || !records.visible(asset)) return null
  const { alt, caption, by, at, changed } = photo
  const takenOff = photo.archived !== null
  return {
    record: {
      kind: 'photo',
      asset: asset.id,
      name: asset.name,
      alt,
      caption,
      takenOff,
      bytes: see(photo),
      coarse: staysCoarse(asset),
      audience: asset.audience,
      by: changed?.by ?? by,
      at: changed?.at ?? at,
    },
    archived: takenOff || asset.archived !== null,
  }
}
