import type * as Y from 'yjs'
import { type AssetRecords, assetRecordsOf } from '#shared/assets/asset-records.ts'
import type { Asset } from '#shared/assets/asset.ts'
import { storedLinks } from '#shared/assets/stored.ts'
import { liveRecords } from '#shared/documents/live-records.ts'
import { type Link, readLink, sayingOf } from './link.ts'

/** A link of which both ends are here. */
export type Tie = { readonly link: Link; readonly from: Asset; readonly to: Asset }

/** The links of one document "assets", which all views of links share. */
export type LinkRecords = {
  /** What shows under this id: it and both its ends are here, it does not lead back to itself, and none says the same. */
  readonly shown: (id: string) => Tie | null
  /** What was put away under this id and nothing that shows says again: it can be brought back. */
  readonly away: (id: string) => Tie | null
  /** Ids of all that can be read; `shown` and `away` say what of it counts. */
  readonly ids: () => Iterable<string>
  readonly idsOf: (assetId: string) => Iterable<string>
  /** Ids of the strengths it leads between; none where there is no such link. */
  readonly endsOf: (id: string) => readonly string[]
  /** All that say the same as this one, itself included, put away or not. */
  readonly alike: (id: string) => readonly Link[]
  /** Ids of links that may show otherwise than before. */
  readonly subscribe: (listener: (ids: readonly string[]) => void) => () => void
}

/** A cache, not state, as in asset-records.ts. */
const byDocument = new WeakMap<Y.Doc, LinkRecords>()

export function linkRecordsOf(document: Y.Doc): LinkRecords {
  const known = byDocument.get(document)
  if (known) return known
  const records = readOnce(document, assetRecordsOf(document))
  byDocument.set(document, records)
  return records
}

function readOnce(document: Y.Doc, assets: AssetRecords): LinkRecords {
  const links = liveRecords(storedLinks(document), readLink)
  const filed = new Map<string, Link>()
  const bySaying = createGroups()
  const byEnd = createGroups()

  /** Which of those that say the same shows; found once, because somebody may have written it down thousands of times. */
  const winners = new Map<string, Winners>()

  const file = (id: string, link: Link | undefined) => {
    const before = filed.get(id)
    if (before) winners.delete(sayingOf(before))
    if (link) winners.delete(sayingOf(link))
    if (before) {
      bySaying.remove(sayingOf(before), id)
      for (const end of [before.from, before.to]) byEnd.remove(end, id)
    }
    if (link) {
      filed.set(id, link)
      bySaying.add(sayingOf(link), id)
      for (const end of [link.from, link.to]) byEnd.add(end, id)
    } else filed.delete(id)
  }
  for (const [id, link] of links.items()) file(id, link)

  const here = (id: string): Asset | null => {
    const asset = assets.get(id)
    return asset && asset.archived === null && assets.visible(asset) ? asset : null
  }
  const hasCome = ({ importId }: Link) => importId === null || assets.note(importId) !== undefined
  const tie = (link: Link): Tie | null => {
    const [from, to] = [here(link.from), here(link.to)]
    return from && to && link.from !== link.to && hasCome(link) ? { link, from, to } : null
  }
  const alike = (id: string) => {
    const link = links.get(id)
    const ids = link ? bySaying.of(sayingOf(link)) : []
    return [...ids].flatMap((one) => links.get(one) ?? [])
  }
  const winnersOf = (link: Link): Winners => {
    const saying = sayingOf(link)
    const known = winners.get(saying)
    if (known) return known
    const all = [...bySaying.of(saying)].flatMap((one) => filed.get(one) ?? [])
    const standing = first(all.filter((one) => one.archived === null && hasCome(one)))
    const away = all.every(({ archived }) => archived !== null) ? first(all) : null
    const found = { standing: standing?.id ?? null, away: away?.id ?? null }
    winners.set(saying, found)
    return found
  }
  const listeners = new Set<(ids: readonly string[]) => void>()
  const publish = (ids: Iterable<string>) => {
    const all = [...new Set(ids)]
    if (all.length > 0) for (const listener of listeners) listener(all)
  }
  links.subscribe(({ set, gone }) => {
    const moved = [...set.map(([id]) => id), ...gone]
    const told = new Set(moved)
    const tellAlike = (id: string) => {
      const link = filed.get(id)
      if (link) for (const other of bySaying.of(sayingOf(link))) told.add(other)
    }
    for (const id of moved) tellAlike(id)
    for (const [id, link] of set) file(id, link)
    for (const id of gone) file(id, undefined)
    for (const id of moved) tellAlike(id)
    publish(told)
  })
  assets.subscribe(({ assets: ids, imports }) => {
    if (imports.length > 0) winners.clear()
    const ofImports =
      imports.length === 0
        ? []
        : [...filed.values()].filter(
            ({ importId }) => importId !== null && imports.includes(importId),
          )
    publish([...ids.flatMap((id) => [...byEnd.of(id)]), ...ofImports.map(({ id }) => id)])
  })
  return {
    shown: (id) => {
      const link = links.get(id)
      if (!link || link.archived !== null) return null
      return winnersOf(link).standing === id ? tie(link) : null
    },
    away: (id) => {
      const link = links.get(id)
      if (!link || link.archived === null) return null
      return winnersOf(link).away === id ? tie(link) : null
    },
    ids: () => filed.keys(),
    idsOf: (assetId) => byEnd.of(assetId),
    endsOf: (id) => {
      const link = links.get(id)
      return link ? [link.from, link.to] : []
    },
    alike,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

/** Ids of the one that shows, and, where all were put away, of the one that can be brought back. */
type Winners = { readonly standing: string | null; readonly away: string | null }

/** The one that was there first; every computer picks the same. */
const first = (links: readonly Link[]): Link | undefined =>
  links.reduce<Link | undefined>(
    (best, link) => (best === undefined || isEarlier(link, best) ? link : best),
    undefined,
  )

const isEarlier = (a: Link, b: Link) => a.at < b.at || (a.at === b.at && a.id < b.id)

function createGroups() {
  const groups = new Map<string, Set<string>>()
  const none: ReadonlySet<string> = new Set()
  return {
    of: (key: string): ReadonlySet<string> => groups.get(key) ?? none,
    add: (key: string, id: string) => {
      const group = groups.get(key)
      if (group) group.add(id)
      else groups.set(key, new Set([id]))
    },
    remove: (key: string, id: string) => {
      const group = groups.get(key)
      if (group?.delete(id) === true && group.size === 0) groups.delete(key)
    },
  }
}
