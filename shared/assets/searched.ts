import type { Searched } from '#shared/search/searched.ts'
import type { Asset } from './asset.ts'
import type { Distinct } from './alike/distinct.ts'
import type { AssetFile } from './files/file.ts'
import type { ImportNote } from './import-note.ts'
import type { Link } from './links/link.ts'
import type { Offer } from './offers/offer.ts'
import type { Sheet } from './sheets/sheet.ts'
import type { Stand } from './sheets/stand.ts'
import type { Underlay } from './underlay/underlay.ts'

export const searchedAssets: Searched<Asset> = {
  name: 'title',
  organization: 'near',
  offers: 'near',
  strong: 'words',
  strongText: { not: 'elsewhere' },
  welcomes: 'words',
  address: 'words',
  phones: 'words',
  emails: 'words',
  web: 'words',
  hours: 'words',
  languages: 'words',
  accessibility: 'words',
  tags: 'words',
  identifiers: 'words',
  // The heading of a column stands at every record of its file.
  more: { in: 'words', of: cellsOf },
  source: { not: 'many' },
  also: { not: 'many' },
  meeting: { not: 'elsewhere' },
}

/** Offers are found with the strength that offers them. */
export const searchedOffers: Searched<Offer> = {
  name: 'near',
  about: 'words',
  eligibility: 'words',
  fees: 'words',
  how: 'words',
  hours: 'words',
  languages: 'words',
  contact: 'words',
  more: { in: 'words', of: cellsOf },
  source: { not: 'many' },
  asset: { not: 'elsewhere' },
}

/** What is said about a link is found with both its ends. */
export const searchedLinks: Searched<Link> = {
  note: 'words',
  from: { not: 'elsewhere' },
  to: { not: 'elsewhere' },
  importId: { not: 'mark' },
}

/** What is said of photos and attachments is found with the strength they belong to. */
export const searchedFiles: Searched<AssetFile> = {
  name: 'words',
  alt: 'words',
  caption: 'words',
  asset: { not: 'elsewhere' },
}

/** Photos and floor plans that are maps are found under their own names. */
export const searchedSheets: Searched<Sheet> = { name: 'title', alt: 'words' }

export const searchedStands: Searched<Stand> = {
  sheet: { not: 'elsewhere' },
  asset: { not: 'elsewhere' },
}

export const searchedImports: Searched<ImportNote> = {
  file: { not: 'many' },
  undone: { not: 'mark' },
}

/** What is drawn under the map is chosen there; nobody opens it as a record. */
export const searchedUnderlays: Searched<Underlay> = {
  name: { not: 'map' },
  source: { not: 'map' },
  licence: { not: 'map' },
  file: { not: 'map' },
}

export const searchedDistinct: Searched<Distinct> = { ends: { not: 'elsewhere' } }

function cellsOf({ more }: Pick<Asset, 'more'>): readonly string[] {
  return more.map(([, cell]) => cell)
}
