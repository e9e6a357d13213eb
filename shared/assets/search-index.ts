import MiniSearch from 'minisearch'
import type * as Y from 'yjs'
import type { Asset } from './asset.ts'
import { assetRecordsOf, type AssetRecords } from './asset-records.ts'
import { foldWord, wordsOf } from './search-words.ts'

export type SearchIndex = {
  /** Ids of matches, best first; every word must be found, the last one may be only begun. */
  readonly find: (query: string) => readonly string[]
  readonly subscribe: (listener: () => void) => () => void
}

/** A cache, as in asset-records.ts: made at the first search of a document, then kept in step by its events. */
const byDocument = new WeakMap<Y.Doc, SearchIndex>()

export function searchIndexOf(document: Y.Doc): SearchIndex {
  const known = byDocument.get(document)
  if (known) return known
  const index = indexOf(assetRecordsOf(document))
  byDocument.set(document, index)
  return index
}

const fields = ['name', 'organization', 'offers', 'welcomes', 'strong', 'address'] as const

function textOf(asset: Asset, field: string): string {
  switch (field) {
    case 'id':
      return asset.id
    case 'name':
      return asset.name
    case 'organization':
      return asset.organization
    case 'offers':
      return asset.offers.join('\n')
    case 'welcomes':
      return asset.welcomes.join('\n')
    case 'strong':
      return asset.strong
    default:
      return asset.address
  }
}

function indexOf(records: AssetRecords): SearchIndex {
  const index = new MiniSearch<Asset>({
    fields: [...fields],
    extractField: textOf,
    tokenize: wordsOf,
    processTerm: (term) => foldWord(term) || null,
    searchOptions: {
      boost: { name: 4, organization: 2, offers: 2 },
      combineWith: 'AND',
      prefix: (_term, at, terms) => at === terms.length - 1,
    },
  })
  const searched = (asset: Asset | undefined): asset is Asset =>
    asset !== undefined && asset.archived === null && records.visible(asset)
  for (const [, asset] of records.all()) if (searched(asset)) index.add(asset)

  const listeners = new Set<() => void>()
  records.subscribe(({ assets }) => {
    for (const id of assets) {
      const asset = records.get(id)
      if (index.has(id)) index.discard(id)
      if (searched(asset)) index.add(asset)
    }
    for (const listener of listeners) listener()
  })
  const find = (query: string) => {
    const exact = index.search(query)
    const found =
      exact.length > 0
        ? exact
        : index.search(query, { fuzzy: (term) => (term.length > 3 ? 0.2 : false) })
    return found.map((hit): string => String(hit.id))
  }
  return {
    find,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
