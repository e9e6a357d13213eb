import * as v from 'valibot'
import { createListeners, type LiveView } from '#shared/contract/live.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { writtenApart } from '#shared/documents/record.ts'
import { type Asset, assetFields, fieldSchemas } from './asset.ts'
import type { AssetRecords } from './asset-records.ts'
import { coarsen, staysCoarse } from './coarse-place.ts'
import { copyOf } from './place.ts'
import type { ApartValue, FullAsset } from './contract.ts'
import { storedAssets } from './stored.ts'

/** One whole record, also an archived one, with the values that were written at the same time as those that count. */
export function oneView(shelf: Shelf, records: AssetRecords, id: string): LiveView<FullAsset> {
  const listeners = createListeners<FullAsset>()
  const read = (): FullAsset | null => {
    const asset = records.get(id)
    return asset ? fullOf(asset, apartOf(shelf, asset)) : null
  }
  let item = read()
  const close = records.subscribe(({ assets }) => {
    if (!assets.includes(id)) return
    const had = item !== null
    item = read()
    listeners.publish(item ? { set: [[id, item]], gone: [] } : { set: [], gone: had ? [id] : [] })
  })
  return {
    items: () => (item ? [[id, item]] : []),
    subscribe: (listener) => listeners.subscribe(listener),
    close,
  }
}

const FieldsSchema = v.partial(v.object(fieldSchemas))

/** Values nobody can read, and exact points of what is a home or a person by now, do not show. */
function apartOf(shelf: Shelf, asset: Asset): ApartValue[] {
  const stored = storedAssets(shelf.read('assets')).get(asset.id)
  const apart: ApartValue[] = []
  for (const [name, others] of writtenApart(stored, assetFields)) {
    const field = assetFields.find((known) => known === name)
    for (const { key, value, client } of field ? others : []) {
      const parsed = v.safeParse(FieldsSchema, { [name]: value })
      const known = parsed.success && field ? parsed.output[field] : undefined
      if (known === undefined || field === undefined) continue
      apart.push({ field, key, by: shelf.authorOf(client), value: shownValue(known, asset) })
    }
  }
  return apart
}

type Value = ApartValue['value']

function shownValue(value: Value, asset: Asset): Value {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return staysCoarse(asset) ? copyOf(coarsen(value)) : value
}

function fullOf(asset: Asset, apart: ApartValue[]): FullAsset {
  const { source, place, more, ...rest } = asset
  return {
    ...rest,
    place: place && copyOf(place),
    source: source && {
      importId: source.importId,
      file: source.file,
      row: source.row,
      id: source.id ?? '',
    },
    more: more.map(([header, text]) => [header, text]),
    apart,
  }
}
