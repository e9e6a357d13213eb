import type * as Y from 'yjs'
import { Groups } from '#shared/assets/groups.ts'
import { storedStands } from '#shared/assets/stored.ts'
import { liveRecords } from '#shared/documents/live-records.ts'
import { lastOf, readStand, type Stand } from './stand.ts'

type Pair = Pick<Stand, 'sheet' | 'asset'>

/** Where strengths stand in one document "assets", which all its views share. */
export type StandRecords = {
  /** All records of one strength on one sheet: mostly one, several where two put it there at the same time. */
  readonly all: (pair: Pair) => readonly Stand[]
  /** Where it stands; undefined where it does not. */
  readonly get: (pair: Pair) => Stand | undefined
  /** All that stand on a sheet. */
  readonly on: (sheet: string) => readonly Stand[]
  /** Hears what was put, moved or taken off. */
  readonly subscribe: (listener: (pairs: readonly Pair[]) => void) => () => void
}

/** A cache, not state, as in asset-records.ts. */
const byDocument = new WeakMap<Y.Doc, StandRecords>()

export function standRecordsOf(document: Y.Doc): StandRecords {
  const known = byDocument.get(document)
  if (known) return known
  const records = readOnce(document)
  byDocument.set(document, records)
  return records
}

function readOnce(document: Y.Doc): StandRecords {
  const stands = liveRecords(storedStands(document), readStand)
  const bySheet = new Groups()
  const pairs = new Map<string, Pair>()
  const note = (id: string, { sheet, asset }: Stand) => {
    bySheet.add(sheet, id)
    pairs.set(id, { sheet, asset })
  }
  for (const [id, stand] of stands.items()) note(id, stand)
  const listeners = new Set<(pairs: readonly Pair[]) => void>()
  stands.subscribe(({ set, gone }) => {
    const before = [...set.map(([id]) => id), ...gone].flatMap((id) => pairs.get(id) ?? [])
    for (const [id, stand] of set) note(id, stand)
    const moved = [...before, ...set.map(([, stand]) => stand)]
    for (const listener of listeners) listener(moved)
  })
  const of = (sheet: string): readonly Stand[] =>
    bySheet
      .of(sheet)
      .flatMap((id) => stands.get(id) ?? [])
      .filter((one) => one.sheet === sheet)
  const all = ({ sheet, asset }: Pair) => of(sheet).filter((one) => one.asset === asset)
  return {
    all,
    get: (pair) => shownOf(all(pair)),
    on: (sheet) => [...byAsset(of(sheet)).values()].flatMap((several) => shownOf(several) ?? []),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

const shownOf = (several: readonly Stand[]): Stand | undefined =>
  lastOf(several.filter(({ archived }) => archived === null))

function byAsset(stands: readonly Stand[]): ReadonlyMap<string, readonly Stand[]> {
  const groups = new Map<string, Stand[]>()
  for (const stand of stands) groups.set(stand.asset, [...(groups.get(stand.asset) ?? []), stand])
  return groups
}
