import { alikeView } from './alike/alike-view.ts'
import type { Viewers } from '#shared/contract/handlers.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { assetRecordsOf, type AssetRecords } from './asset-records.ts'
import type { Asset } from './asset.ts'
import type { assetViews, LightAsset } from './contract.ts'
import { importsView } from './imports-view.ts'
import { introductionViewers } from './introductions/views.ts'
import { lookedViewers } from './looked/views.ts'
import type { assetLinkViews } from './links/contract.ts'
import { assetLinkViewers } from './links/views.ts'
import { oneView } from './one-view.ts'
import { offersOf } from './offers/offers-of.ts'
import { copyOf } from './place.ts'
import { searchView } from './search-view.ts'
import { copyOfShape } from './shape.ts'
import { shown } from './shown.ts'
import { sheetViewers } from './sheets/views.ts'
import { underlayViewers } from './underlay/views.ts'

type InDocument =
  | keyof typeof assetLinkViews
  | keyof typeof introductionViewers
  | keyof typeof lookedViewers
  | keyof typeof underlayViewers
  | keyof typeof sheetViewers
  | 'assets/list'
  | 'assets/one'
  | 'assets/archived'
  | 'assets/search'
  | 'assets/alike'
  | 'assets/imports'

const recordsOn = (shelf: Shelf): AssetRecords => assetRecordsOf(shelf.read('assets'))

/** Views of the asset map that come from its document; the import under way is shown by electron/vault. */
export const assetViewers: Viewers<Pick<typeof assetViews, InDocument>> = {
  ...assetLinkViewers,
  ...introductionViewers,
  ...lookedViewers,
  ...underlayViewers,
  ...sheetViewers,
  'assets/list': (shelf) => {
    const records = recordsOn(shelf)
    return shown(records, (asset) =>
      asset.archived === null && records.visible(asset)
        ? lightOf(asset, offersOf(records, asset))
        : null,
    )
  },
  'assets/archived': (shelf) => {
    const records = recordsOn(shelf)
    return shown(records, (asset) => {
      const { id, name, kind, archived } = asset
      return archived && records.visible(asset) ? { id, name, kind, archived } : null
    })
  },
  'assets/one': (shelf, { id }) => oneView(shelf, recordsOn(shelf), id),
  'assets/alike': (shelf) => alikeView(shelf),
  'assets/search': (shelf, { query }) => searchView(shelf, query),
  'assets/imports': (shelf) => importsView(recordsOn(shelf)),
}

const most = 3

function lightOf(asset: Asset, offers: readonly string[]): LightAsset {
  const { id, name, kind, organization, address, home, audience, by } = asset
  return {
    id,
    name,
    kind,
    organization,
    address,
    place: asset.place && copyOf(asset.place),
    shape: asset.shape && copyOfShape(asset.shape),
    home,
    offers: offers.slice(0, most),
    offersCount: offers.length,
    welcomes: asset.welcomes.slice(0, most),
    welcomesCount: asset.welcomes.length,
    tags: asset.tags.slice(),
    audience,
    file: asset.source?.file ?? '',
    by,
    at: asset.changed?.at ?? asset.at,
  }
}
