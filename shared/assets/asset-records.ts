import type * as Y from 'yjs'
import { liveRecords } from '#shared/documents/live-records.ts'
import { type Asset, readAsset } from './asset.ts'
import { type ImportNote, readImportNote } from './import-note.ts'
import { importNotes, storedAssets } from './stored.ts'

/** The readings of one document "assets", which all its views share. */
export type AssetRecords = {
  /** All that can be read, archived and not yet whole imports included. */
  readonly all: () => Iterable<readonly [id: string, asset: Asset]>
  readonly get: (id: string) => Asset | undefined
  readonly note: (importId: string) => ImportNote | undefined
  readonly notes: () => Iterable<readonly [importId: string, note: ImportNote]>
  /** Whether it may show: records of an import show together, once its note has come. */
  readonly visible: (asset: Asset) => boolean
  /** Ids of records, and of imports, that changed or whose visibility did. */
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
  const notes = liveRecords(importNotes(document), readImportNote)
  const byImport = new Map<string, Set<string>>()
  const file = (id: string, asset: Asset | undefined) => {
    const importId = asset?.source?.importId
    if (importId === undefined) return
    const members = byImport.get(importId)
    if (members) members.add(id)
    else byImport.set(importId, new Set([id]))
  }
  for (const [id, asset] of assets.items()) file(id, asset)

  const listeners = new Set<(moved: Moved) => void>()
  const publish = (moved: Moved) => {
    for (const listener of listeners) listener(moved)
  }
  assets.subscribe(({ set, gone }) => {
    for (const [id, asset] of set) file(id, asset)
    publish({ assets: [...set.map(([id]) => id), ...gone], imports: [] })
  })
  notes.subscribe(({ set, gone }) => {
    const imports = [...set.map(([id]) => id), ...gone]
    publish({ assets: imports.flatMap((id) => [...(byImport.get(id) ?? [])]), imports })
  })
  return {
    all: () => assets.items(),
    get: assets.get,
    note: notes.get,
    notes: () => notes.items(),
    visible: (asset) => asset.source === null || notes.get(asset.source.importId) !== undefined,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
