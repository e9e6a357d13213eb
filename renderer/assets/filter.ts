import type { LightAsset } from '#shared/assets/contract.ts'
import { type Among, isAmong } from '#shared/assets/inventory/groups.ts'
import type { AssetKind } from '#shared/assets/kinds.ts'
import type { ViewOrder } from '#renderer/store/ordered-keys.ts'

/** What the list and the map show of all strengths. No kind chosen means all kinds. */
export type Filter = {
  readonly query: string
  readonly kinds: ReadonlySet<AssetKind>
  /** Only those in one place or with one tag; null where all are shown. */
  readonly among: (Among & { readonly label: string }) | null
}

export const noFilter: Filter = { query: '', kinds: new Set(), among: null }

export type SortBy = 'name' | 'organization' | 'where' | 'at'

export type Sort = { readonly by: SortBy; readonly down: boolean }

/** The rank of each search hit; null where nothing is searched for. */
export type Ranks = ReadonlyMap<string, number> | null

/** How the store keeps the list in order. What was found stands best first, until a column is chosen. */
export function orderOf(filter: Filter, ranks: Ranks, sort: Sort | null): ViewOrder<LightAsset> {
  const keep = (asset: LightAsset) =>
    (filter.kinds.size === 0 || filter.kinds.has(asset.kind)) &&
    (filter.among === null || isAmong(asset, filter.among)) &&
    (ranks === null || ranks.has(asset.id))
  if (ranks !== null && sort === null) return { by: (asset) => ranks.get(asset.id) ?? null, keep }
  const { by, down } = sort ?? { by: 'at', down: true }
  return { by: (asset) => valueOf(asset, by), down, keep }
}

function valueOf(asset: LightAsset, by: SortBy): string | number | null {
  switch (by) {
    case 'name':
      return asset.name
    case 'organization':
      return asset.organization || null
    case 'where':
      return asset.address || null
    case 'at':
      return asset.at
  }
}
