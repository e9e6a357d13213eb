import type { FileItem } from './contract.ts'
import type { AssetFile } from './file.ts'
import type { FileRecords } from './file-records.ts'

/** Files of a strength as they show, each under its id; whether their bytes have come is known by each computer only. */
export function fileItemsOf(
  records: Pick<FileRecords, 'of'>,
  asset: string,
  isHere: (file: AssetFile) => boolean,
): ReadonlyMap<string, FileItem> {
  const places = { photo: 0, document: 0 }
  return new Map(
    records.of(asset).map((file) => {
      const place = places[file.kind]
      if (file.archived === null) places[file.kind] += 1
      return [file.id, itemOf(file, place, isHere(file))]
    }),
  )
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
