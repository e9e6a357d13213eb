import * as Y from 'yjs'
import { assetReaders, underlayReaders } from '#shared/assets/readers.ts'
import { blockReaders, briefsReaders } from '#shared/briefs/readers.ts'
import { canonicalJson } from '#shared/documents/canonical.ts'
import type { DocumentName } from '#shared/documents/names.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { isTakenBack, plainRecord } from '#shared/documents/record.ts'
import { sharedBlocks } from '#shared/documents/shared-text.ts'
import { isPlainWords, wordsOf } from '#shared/documents/text-words.ts'
import { meetingReaders, meetingsReaders } from '#shared/meetings/readers.ts'
import { peopleReaders } from '#shared/people/readers.ts'
import { plansReaders } from '#shared/plans/readers.ts'
import { prioritiesReaders } from '#shared/priorities/readers.ts'
import { commentMap } from '#shared/texts/comment.ts'

/** Says whether this version can read what is stored under a key of a root map. */
export type IsReadable = (key: string, map: Y.Map<unknown>) => boolean

export type ReadableMap = {
  readonly map: string
  /** Readable records as plain data, by key in order. */
  readonly records: readonly (readonly [key: string, stored: unknown])[]
  /** Keys of what this version cannot read. */
  readonly setAside: readonly string[]
}

/** All records of one document, archived ones included, and what had to be set aside. */
export function readableRecords(name: DocumentName, shelf: Shelf): readonly ReadableMap[] {
  const document = shelf.read(name)
  return Object.entries(readersOf(name, shelf)).flatMap(([map, isReadable]) => {
    const stored: Y.Map<unknown> = document.getMap(map)
    const isLater = map === commentMap || laterMaps.has(`${name}/${map}`)
    if (stored.size === 0 && isLater) return []
    const keys = [...stored.keys()].filter((key) => !isTakenBack(stored.get(key))).sort()
    const readable = keys.filter((key) => isReadable(key, stored))
    const known = new Set(readable)
    return {
      map,
      records: readable.map((key) => [key, plainOf(stored.get(key))] as const),
      setAside: keys.filter((key) => !known.has(key)),
    }
  })
}

/**
 * The canonical text of a document: what must be equal wherever the same envelopes count. Its SHA-256 is the canonical
 * hash `verify` prints. Neither presence nor what was set aside is in it.
 */
export function canonicalText(name: DocumentName, shelf: Shelf): string {
  if (name.startsWith('text/')) {
    const blocks = sharedBlocks(shelf.read(name))
    // The first version knew words only: what it wrote keeps its hashes.
    return canonicalJson({ text: wordsOf(blocks), ...(isPlainWords(blocks) ? {} : { blocks }) })
  }
  const maps = readableRecords(name, shelf).map(
    ({ map, records }) => [map, Object.fromEntries(records)] as const,
  )
  return canonicalJson(Object.fromEntries(maps))
}

/** Root maps besides `comments` that the first version did not have: left out while empty, so that what it wrote keeps its hashes. */
const laterMaps: ReadonlySet<string> = new Set([
  'assets/links',
  'assets/offers',
  'assets/distinct',
  'plans/ways',
  'assets/files',
  'assets/sheets',
  'assets/stands',
  'assets/underlays',
  'priorities/weighings',
  'priorities/criteria',
])

function readersOf(name: DocumentName, shelf: Shelf): Readonly<Record<string, IsReadable>> {
  switch (name) {
    case 'people':
      return peopleReaders
    case 'assets':
      return assetReaders
    case 'plans':
      return plansReaders
    case 'priorities':
      return prioritiesReaders(shelf)
    case 'briefs':
      return briefsReaders
    case 'meetings':
      return meetingsReaders
    default:
      if (name.startsWith('meeting/')) return meetingReaders
      if (name.startsWith('underlay/')) return underlayReaders
      return name.startsWith('brief/') ? blockReaders : {}
  }
}

const plainOf = (stored: unknown): unknown =>
  stored instanceof Y.Map ? plainRecord(stored) : stored
