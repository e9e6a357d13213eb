import MiniSearch, { type SearchResult } from 'minisearch'
import { keyOf, type Findable, type FindableSource } from './findable.ts'
import { keptAs, lookedFor, wordsOf } from './words.ts'

export type Hit = {
  readonly key: string
  /** How well it fits; only to be compared within one search. */
  readonly score: number
  /** The words it was found by, folded. */
  readonly terms: readonly string[]
  /** Whether its name alone says why it was found. */
  readonly byTitle: boolean
  readonly archived: boolean
}

/** What may be asked of one room's index. */
export type RoomIndex = {
  readonly source: FindableSource
  /** Matches, best first; every word must be found, the last one may be only begun. `loose` forgives a typing error. */
  readonly find: (query: string, loose?: boolean) => readonly Hit[]
  /** Called after something changed that a search may find differently. */
  readonly subscribe: (listener: () => void) => () => void
}

/** So many records are read into the index in about a millisecond. */
const fewUnread = 50

type Kept = Pick<Findable, 'title' | 'near' | 'words' | 'archived'> & {
  readonly key: string
}

const fieldWords = (kept: Kept, field: string): string => {
  switch (field) {
    case 'key':
      return kept.key
    case 'title':
      return kept.title
    case 'near':
      return kept.near.join('\n')
    case 'archived':
      return kept.archived ? 'archived' : ''
    default:
      return kept.words.join('\n')
  }
}

/** The index of a room: filled now, then kept in step with its records. */
export function createRoomIndex(source: FindableSource): RoomIndex {
  const index = new MiniSearch<Kept>({
    idField: 'key',
    fields: ['title', 'near', 'words'],
    storeFields: ['archived'],
    extractField: fieldWords,
    tokenize: wordsOf,
    processTerm: keptAs,
    searchOptions: {
      boost: { title: 4, near: 2 },
      combineWith: 'AND',
      processTerm: (term) => lookedFor(term) || null,
      prefix: (_term, at, terms) => at === terms.length - 1,
    },
  })
  const listeners = new Set<() => void>()
  /** Changed since somebody last searched: an edit is shown and passed on without waiting for this. */
  const unread = new Set<string>()
  const catchUp = () => {
    for (const key of unread) {
      const found = source.get(key)
      if (index.has(key)) index.discard(key)
      if (found !== undefined) index.add(keptOf(found))
    }
    unread.clear()
  }
  for (const found of source.all()) index.add(keptOf(found))
  source.subscribe((keys) => {
    for (const key of keys) unread.add(key)
    // Many at once would be felt at the next key that is pressed.
    if (unread.size > fewUnread) catchUp()
    for (const listener of listeners) listener()
  })
  return {
    source,
    find(query, loose = false) {
      catchUp()
      const fuzzy = loose ? { fuzzy: (term: string) => (term.length > 3 ? 0.2 : false) } : {}
      return index.search(query, fuzzy).map(hitOf)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

const keptOf = ({ kind, id, title, near, words, archived }: Findable): Kept => ({
  key: keyOf(kind, id),
  title,
  near,
  words,
  archived,
})

const hitOf = ({ id, score, terms, match, ...stored }: SearchResult): Hit => ({
  key: String(id),
  score,
  terms,
  byTitle: Object.values(match).every((fields) => fields.includes('title')),
  archived: stored['archived'] === 'archived',
})
