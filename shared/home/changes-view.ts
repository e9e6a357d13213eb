import * as Y from 'yjs'
import { createListeners, type LiveView } from '#shared/contract/live.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { liveRecords } from '#shared/documents/live-records.ts'
import { recordsOf } from '#shared/documents/record.ts'
import { changeIn } from './change.ts'
import { type Change, type HomeItem, type Seen, toldDocuments } from './contract.ts'
import { told } from './facts.ts'
import { newsIn } from '#shared/documents/news.ts'

/** More than this nobody reads on Home; all are counted. */
const mostListed = 40
const longestWords = 200

/** A coalition has begun once one of these holds something. */
const beginnings = new Set(['assets', 'ideas', 'goals'])

/** What others changed beyond `seen`, across rooms. A record is looked at again only where an event names it. */
export function viewChanges(shelf: Shelf, me: string, seen: Seen | null): LiveView<HomeItem> {
  const clocks = new Map(seen?.map(([name, pairs]) => [name, new Map(pairs)]))
  const sources = told.map(({ document, map, record, read }) => {
    const records = recordsOf(shelf.read(document), map)
    const known = clocks.get(document) ?? new Map<number, number>()
    const changes = liveRecords<Change>(records, (id, stored) => {
      const news = seen === null ? null : newsIn(stored, known, me, shelf.authorOf)
      const facts = news && read(id, stored, shelf)
      const change = facts && changeIn(facts, news, me)
      if (!change) return null
      const words = cut(facts.words)
      return { kind: 'change', id, record, ...change, words, count: facts.count ?? 1 }
    })
    return { key: `${document}/${map}`, begins: beginnings.has(map), records, changes }
  })

  const listeners = createListeners<HomeItem>()
  let shown: ReadonlyMap<string, HomeItem> = new Map()
  shown = arrange()

  function arrange(): ReadonlyMap<string, HomeItem> {
    const all = sources.flatMap(({ key, changes }) =>
      [...changes.items()].map(([id, change]) => [`${key}/${id}`, change] as const),
    )
    const listed = all.toSorted(([, a], [, b]) => newestFirst(a, b)).slice(0, mostListed)
    const summary: HomeItem = {
      kind: 'summary',
      seen: clocksNow(shelf),
      changes: all.length,
      people: new Set(all.map(([, { by }]) => by)).size,
      begun: sources.some(({ begins, records }) => begins && records.size > 0),
    }
    const before = shown.get('summary')
    const isSame = JSON.stringify(before) === JSON.stringify(summary)
    return new Map([['summary', before !== undefined && isSame ? before : summary], ...listed])
  }

  const follow = () => {
    const before = shown
    shown = arrange()
    listeners.publish({
      set: [...shown].filter(([key, item]) => before.get(key) !== item),
      gone: [...before.keys()].filter((key) => !shown.has(key)),
    })
  }
  // One listener per document, after all its maps have been read again, so that an import arrives as one change.
  const stop = toldDocuments.map((name) => {
    const document = shelf.read(name)
    document.on('afterTransaction', follow)
    return () => {
      document.off('afterTransaction', follow)
    }
  })
  return {
    items: () => shown.entries(),
    subscribe: (listener) => listeners.subscribe(listener),
    close: () => {
      for (const leave of stop) leave()
      for (const { changes } of sources) changes.close()
    },
  }
}

const newestFirst = (a: Change, b: Change): number => (b.at ?? Infinity) - (a.at ?? Infinity) || 0

function clocksNow(shelf: Shelf): Seen {
  return toldDocuments.map((name) => {
    const clocks = Y.decodeStateVector(Y.encodeStateVector(shelf.read(name)))
    return [name, [...clocks].map(([client, clock]): [number, number] => [client, clock])]
  })
}

const cut = (words: string) =>
  words.length <= longestWords ? words : `${words.slice(0, longestWords).trimEnd()}…`
