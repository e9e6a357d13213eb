import type * as v from 'valibot'
import type { Asset } from '#shared/assets/asset.ts'
import { assetRecordsOf, type AssetRecords } from '#shared/assets/asset-records.ts'
import { offersOf } from '#shared/assets/offers/offers-of.ts'
import { storedDistinct } from '#shared/assets/stored.ts'
import { createListeners, type LiveView } from '#shared/contract/live.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { liveRecords } from '#shared/documents/live-records.ts'
import { textOf } from '#shared/texts/words.ts'
import { AlikeIndex } from './alike-index.ts'
import type { AlikeSide, alikeViews } from './contract.ts'
import { pairKey, readDistinct } from './distinct.ts'
import { traitsOf } from './traits.ts'

type Item = v.InferOutput<(typeof alikeViews)['assets/alike']['item']>
type Found = Pick<Item, 'why'> & { readonly ids: readonly [string, string]; readonly score: number }

/** More than anybody answers in a sitting; others come once some are answered. */
const mostPairs = 300

/** Pairs that may be one thing, found when somebody looks, and kept in step while they do. */
export function alikeView(shelf: Shelf): LiveView<Item> {
  const document = shelf.read('assets')
  const records = assetRecordsOf(document)
  const distinct = liveRecords(storedDistinct(document), readDistinct)
  const index = new AlikeIndex()
  const found = new Map<string, Found>()
  const shows = (asset: Asset | undefined): asset is Asset =>
    asset !== undefined && asset.archived === null && records.visible(asset)

  const seek = (id: string) => {
    const asset = records.get(id)
    if (!shows(asset)) return
    for (const { id: other, why, score } of index.likesOf(traitsOf(asset), id))
      found.set(pairKey(id, other), { ids: inOrder(records, id, other), why: [...why], score })
  }
  for (const [id, asset] of records.all()) if (shows(asset)) index.add(id, traitsOf(asset))
  for (const [id] of records.all()) seek(id)

  const items = (): Map<string, Item> => {
    const two = new Set([...distinct.items()].map(([, { ends }]) => pairKey(...ends)))
    const best = [...found]
      .filter(([key]) => !two.has(key))
      .sort(([, a], [, b]) => b.score - a.score)
      .slice(0, mostPairs)
    return new Map(
      best.flatMap(([key, { ids, why }], rank): [string, Item][] => {
        const [first, second] = ids.map((id) => sideOf(shelf, records, id))
        return first && second ? [[key, { first, second, why, rank }]] : []
      }),
    )
  }
  let now = items()
  const listeners = createListeners<Item>()
  const tell = () => {
    const before = now
    now = items()
    listeners.publish({
      set: [...now].filter(
        ([key, item]) => JSON.stringify(item) !== JSON.stringify(before.get(key)),
      ),
      gone: [...before.keys()].filter((key) => !now.has(key)),
    })
  }
  const stops = [
    records.subscribe(({ assets }) => {
      const moved = new Set(assets)
      for (const [key, { ids }] of found) if (ids.some((id) => moved.has(id))) found.delete(key)
      for (const id of moved) {
        const asset = records.get(id)
        if (shows(asset)) index.add(id, traitsOf(asset))
        else index.remove(id)
      }
      for (const id of moved) seek(id)
      tell()
    }),
    distinct.subscribe(tell),
  ]
  return {
    items: () => now.entries(),
    subscribe: (listener) => listeners.subscribe(listener),
    close: () => {
      for (const stop of stops) stop()
      distinct.close()
    },
  }
}

/** The one that was here first, or that people have written in, stays when they are one. */
function inOrder(records: AssetRecords, a: string, b: string): [string, string] {
  const age = (id: string) => records.get(id)?.at ?? 0
  return age(a) < age(b) || (age(a) === age(b) && a < b) ? [a, b] : [b, a]
}

const longest = 400

function sideOf(shelf: Shelf, records: AssetRecords, id: string): AlikeSide | null {
  const asset = records.get(id)
  if (!asset) return null
  const { kind, source, name, organization, address, phones, hours } = asset
  return {
    id,
    kind,
    file: source?.file ?? '',
    name,
    organization,
    address,
    phones: [...phones],
    hours: [...hours],
    offers: [...offersOf(records, asset)].slice(0, 20),
    strong: textOf(shelf, asset, 'strong').slice(0, longest),
  }
}
