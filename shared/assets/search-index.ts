import MiniSearch from 'minisearch'
import type * as Y from 'yjs'
import type { Shelf } from '#shared/documents/desk.ts'
import { followTexts } from '#shared/texts/follow-texts.ts'
import { textIn, textOf } from '#shared/texts/words.ts'
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

export function searchIndexOf(shelf: Pick<Shelf, 'read'>): SearchIndex {
  const document = shelf.read('assets')
  const known = byDocument.get(document)
  if (known) return known
  const index = indexOf(assetRecordsOf(document), shelf)
  byDocument.set(document, index)
  return index
}

/** So many records are read into the index in about a millisecond. */
const fewUnread = 50

const fields = ['name', 'organization', 'offers', 'welcomes', 'strong', 'address'] as const

function wordsIn(shelf: Pick<Shelf, 'read'>, asset: Asset, field: string): string {
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
      return textOf(shelf, asset, 'strong')
    default:
      return asset.address
  }
}

function indexOf(records: AssetRecords, shelf: Pick<Shelf, 'read'>): SearchIndex {
  const index = new MiniSearch<Asset>({
    fields: [...fields],
    extractField: (asset, field) => wordsIn(shelf, asset, field),
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
  const listeners = new Set<() => void>()
  /** Changed since somebody last searched: an edit is shown and passed on without waiting for this. */
  const unread = new Set<string>()
  const catchUp = () => {
    for (const id of unread) {
      const asset = records.get(id)
      if (index.has(id)) index.discard(id)
      if (searched(asset)) index.add(asset)
    }
    unread.clear()
  }
  const readAgain = (ids: readonly string[]) => {
    for (const id of ids) {
      const asset = records.get(id)
      unread.add(id)
      texts.note(id, asset === undefined ? null : textIn(asset, 'strong'))
    }
    // Many at once would be felt at the next key that is pressed.
    if (unread.size > fewUnread) catchUp()
    for (const listener of listeners) listener()
  }
  const texts = followTexts(shelf, (id) => {
    readAgain([id])
  })
  for (const [id, asset] of records.all()) {
    if (searched(asset)) index.add(asset)
    texts.note(id, textIn(asset, 'strong'))
  }
  records.subscribe(({ assets }) => {
    readAgain(assets)
  })
  const find = (query: string) => {
    catchUp()
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
