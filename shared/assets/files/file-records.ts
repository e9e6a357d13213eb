import type * as Y from 'yjs'
import { Groups } from '#shared/assets/groups.ts'
import { storedFiles } from '#shared/assets/stored.ts'
import { liveRecords } from '#shared/documents/live-records.ts'
import { byOrder } from '#shared/documents/order.ts'
import { type AssetFile, readFile } from './file.ts'

/** The photos and attachments of one document "assets", which all its views share. */
export type FileRecords = {
  readonly get: (id: string) => AssetFile | undefined
  /** All that can be read, taken off or not. */
  readonly all: () => Iterable<readonly [id: string, file: AssetFile]>
  /** Of one strength, in people's order, those that were taken off among them. */
  readonly of: (asset: string) => readonly AssetFile[]
  /** Hears the strengths whose files moved. */
  readonly subscribe: (listener: (assets: readonly string[]) => void) => () => void
}

/** A cache, not state, as in asset-records.ts. */
const byDocument = new WeakMap<Y.Doc, FileRecords>()

export function fileRecordsOf(document: Y.Doc): FileRecords {
  const known = byDocument.get(document)
  if (known) return known
  const records = readOnce(document)
  byDocument.set(document, records)
  return records
}

function readOnce(document: Y.Doc): FileRecords {
  const files = liveRecords(storedFiles(document), readFile)
  const byAsset = new Groups()
  const owners = new Map<string, string>()
  const note = (id: string, { asset }: AssetFile) => {
    byAsset.add(asset, id)
    owners.set(id, asset)
  }
  for (const [id, file] of files.items()) note(id, file)
  const listeners = new Set<(assets: readonly string[]) => void>()
  files.subscribe(({ set, gone }) => {
    const before = [...set.map(([id]) => id), ...gone].flatMap((id) => owners.get(id) ?? [])
    for (const [id, file] of set) note(id, file)
    const moved = new Set([...before, ...set.map(([, { asset }]) => asset)])
    for (const listener of listeners) listener([...moved])
  })
  return {
    get: files.get,
    all: () => files.items(),
    of: (asset) =>
      byAsset
        .of(asset)
        .flatMap((id) => files.get(id) ?? [])
        .filter((file) => file.asset === asset)
        .sort(byOrder),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
