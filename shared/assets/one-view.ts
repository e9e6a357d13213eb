import * as v from 'valibot'
import { createListeners, type LiveView } from '#shared/contract/live.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { writtenApart } from '#shared/documents/record.ts'
import { type Asset, assetFields, fieldSchemas, type Source } from './asset.ts'
import type { AssetRecords } from './asset-records.ts'
import { coarsen, staysCoarse } from './coarse-place.ts'
import { copyOf } from './place.ts'
import type { ApartValue, FullAsset, FullOffer } from './contract.ts'
import { fieldOrigins } from './field-origin.ts'
import { offerApart } from './offers/apart.ts'
import type { Offer } from './offers/offer.ts'
import { copyOfShape } from './shape.ts'
import { storedAssets } from './stored.ts'

/** One whole record, also an archived one, with the values that were written at the same time as those that count. */
export function oneView(shelf: Shelf, records: AssetRecords, id: string): LiveView<FullAsset> {
  const listeners = createListeners<FullAsset>()
  const read = (): FullAsset | null => {
    const asset = records.get(id)
    return asset ? fullOf(shelf, records, asset) : null
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

function fullOf(shelf: Shelf, records: AssetRecords, asset: Asset): FullAsset {
  const { source, also, place, shape, more, ...rest } = asset
  return {
    ...rest,
    place: place && copyOf(place),
    shape: shape && copyOfShape(shape),
    source: source && fromOf(source),
    also: also.map(fromOf),
    more: pairsOf(more),
    detailed: [...records.offers(asset.id), ...records.offersPutAway(asset.id)].map((offer) =>
      offerOf(offer, offerApart(shelf, offer.id)),
    ),
    apart: apartOf(shelf, asset),
    origins: fieldOrigins(shelf, records, asset),
  }
}

const fromOf = ({ importId, file, row, id }: Source) => ({ importId, file, row, id: id ?? '' })

const pairsOf = (more: Asset['more']) =>
  more.map(([header, text]): [string, string] => [header, text])

function offerOf(offer: Offer, apart: FullOffer['apart']): FullOffer {
  const { id, archived, source, more, asset: _asset, by: _by, at: _at, changed: _, ...said } = offer
  return {
    id,
    ...said,
    archived: archived !== null,
    file: source?.file ?? '',
    more: pairsOf(more),
    apart,
  }
}
