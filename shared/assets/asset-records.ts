import type * as Y from 'yjs'
import { liveRecords } from '#shared/documents/live-records.ts'
import { type Asset, readAsset } from './asset.ts'
import { type ImportNote, readImportNote } from './import-note.ts'
import { Groups } from './groups.ts'
import { type Offer, readOffer } from './offers/offer.ts'
import { importNotes, storedAssets, storedOffers } from './stored.ts'

/** The readings of one document "assets", which all its views share. */
export type AssetRecords = {
  /** All that can be read, archived and not yet whole imports included. */
  readonly all: () => Iterable<readonly [id: string, asset: Asset]>
  readonly get: (id: string) => Asset | undefined
  /** Offers of one strength that have more to them than a line, in the order they came. */
  readonly offers: (assetId: string) => readonly Offer[]
  readonly offersPutAway: (assetId: string) => readonly Offer[]
  /** All offers that can be read, as `all`. */
  readonly allOffers: () => Iterable<readonly [id: string, offer: Offer]>
  readonly note: (importId: string) => ImportNote | undefined
  readonly notes: () => Iterable<readonly [importId: string, note: ImportNote]>
  /** Whether it may show: records of an import show together, once its note has come. */
  readonly visible: (record: Pick<Asset | Offer, 'source'>) => boolean
  /** Ids of records, and of imports, that changed or whose visibility did. A strength changes with its offers. */
  readonly subscribe: (listener: (moved: Moved) => void) => () => void
}

export type Moved = { readonly assets: readonly string[]; readonly imports: readonly string[] }

/** A cache, not state: reading ten thousand records once per view would cost each view what it costs here once. */
const byDocument = new WeakMap<Y.Doc, AssetRecords>()

export function assetRecordsOf(document: Y.Doc): AssetRecords {
  const known = byDocument.get(document)
  if (known) return known
  const records = readOnce(document)
  byDocument.set(document, records)
  return records
}

function readOnce(document: Y.Doc): AssetRecords {
  const assets = liveRecords(storedAssets(document), readAsset)
  const offers = liveRecords(storedOffers(document), readOffer)
  const notes = liveRecords(importNotes(document), readImportNote)
  /** Strengths of an import, or with offers of it, by the import. */
  const byImport = new Groups()
  /** Offers by their strength. */
  const byAsset = new Groups()
  const owners = new Map<string, string>()
  const file = (id: string, { source }: Asset) => {
    if (source) byImport.add(source.importId, id)
  }
  const fileOffer = (id: string, { asset, source }: Offer) => {
    byAsset.add(asset, id)
    owners.set(id, asset)
    if (source) byImport.add(source.importId, asset)
  }
  for (const [id, asset] of assets.items()) file(id, asset)
  for (const [id, offer] of offers.items()) fileOffer(id, offer)

  const listeners = new Set<(moved: Moved) => void>()
  const publish = (moved: Moved) => {
    for (const listener of listeners) listener(moved)
  }
  assets.subscribe(({ set, gone }) => {
    for (const [id, asset] of set) file(id, asset)
    publish({ assets: [...set.map(([id]) => id), ...gone], imports: [] })
  })
  offers.subscribe(({ set, gone }) => {
    const before = gone.flatMap((id) => owners.get(id) ?? [])
    for (const [id, offer] of set) fileOffer(id, offer)
    publish({
      assets: [...new Set([...set.map(([, { asset }]) => asset), ...before])],
      imports: [],
    })
  })
  notes.subscribe(({ set, gone }) => {
    const imports = [...set.map(([id]) => id), ...gone]
    publish({ assets: imports.flatMap((id) => byImport.of(id)), imports })
  })
  const visible = ({ source }: Pick<Asset | Offer, 'source'>) =>
    source === null || notes.get(source.importId) !== undefined
  const offersWhere = (assetId: string, isWanted: (offer: Offer) => boolean) =>
    byAsset
      .of(assetId)
      .flatMap((id) => offers.get(id) ?? [])
      .filter((offer) => offer.asset === assetId && visible(offer) && isWanted(offer))
      .sort(asTheyCame)
  return {
    all: () => assets.items(),
    get: assets.get,
    offers: (assetId) => offersWhere(assetId, (offer) => offer.archived === null),
    offersPutAway: (assetId) => offersWhere(assetId, (offer) => offer.archived !== null),
    allOffers: () => offers.items(),
    note: notes.get,
    notes: () => notes.items(),
    visible,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

const asTheyCame = (a: Offer, b: Offer) =>
  a.at - b.at || (a.source?.row ?? 0) - (b.source?.row ?? 0) || (a.id < b.id ? -1 : 1)
