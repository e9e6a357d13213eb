import type { Asset } from '#shared/assets/asset.ts'
import type { AssetRecords } from '#shared/assets/asset-records.ts'

/**
 * What a strength offers, by name: first the lines people typed, then the offers with more to them. Whoever lists,
 * counts or searches offers reads them here.
 */
export function offersOf(records: AssetRecords, asset: Asset): readonly string[] {
  const detailed = records.offers(asset.id)
  return detailed.length === 0
    ? asset.offers
    : [...asset.offers, ...detailed.map((offer) => offer.name)]
}
