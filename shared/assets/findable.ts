import type { Shelf } from '#shared/documents/desk.ts'
import { findableRecords } from '#shared/search/findable-records.ts'
import type { FindableSource } from '#shared/search/findable.ts'
import { textOf } from '#shared/texts/words.ts'
import { type Asset, factFields } from './asset.ts'
import { assetRecordsOf } from './asset-records.ts'
import type { Offer } from './offers/offer.ts'
import { offersOf } from './offers/offers-of.ts'

/** Strengths as search reads them. Those of an import that has not come whole are not there yet. */
export function findableAssets(shelf: Pick<Shelf, 'read'>): FindableSource {
  const records = assetRecordsOf(shelf.read('assets'))
  return findableRecords<Asset>(shelf, {
    kind: 'asset',
    text: 'strong',
    readings: {
      items: records.all,
      get: records.get,
      subscribe: (moved) => {
        records.subscribe(({ assets }) => {
          moved(assets)
        })
      },
    },
    show: (asset) =>
      records.visible(asset)
        ? {
            title: asset.name,
            near: [asset.organization, ...offersOf(records, asset)],
            words: [
              textOf(shelf, asset, 'strong'),
              ...asset.welcomes,
              asset.address,
              ...factFields.flatMap((fact) => asset[fact]),
              ...records.offers(asset.id).flatMap(wordsOf),
            ],
            under: asset.organization,
            archived: asset.archived !== null,
          }
        : null,
  })
}

const wordsOf = ({ about, eligibility, fees, how, hours, languages, contact }: Offer) => [
  about,
  eligibility,
  fees,
  how,
  ...hours,
  ...languages,
  ...contact,
]
