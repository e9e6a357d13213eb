import { createListeners, type LiveView } from '#shared/contract/live.ts'
import type { Asset } from './asset.ts'
import type { AssetRecords } from './asset-records.ts'
import type { assetViews } from './contract.ts'
import { fieldsBetween, marksOf } from './tracked.ts'
import type * as v from 'valibot'

type ImportItem = v.InferOutput<(typeof assetViews)['assets/imports']['item']>

/** What one record counts for its import. */
type Share = { readonly importId: string; readonly here: boolean; readonly edited: boolean }

function shareOf(asset: Asset | undefined): Share | null {
  if (!asset?.source) return null
  const here = asset.archived === null
  const edited = here && fieldsBetween(asset.source.was, marksOf(asset)).length > 0
  return { importId: asset.source.importId, here, edited }
}

/** The imports of a coalition with what is left of each. Counted by difference, so that one edit costs one record. */
export function importsView(records: AssetRecords): LiveView<ImportItem> {
  const shares = new Map<string, Share>()
  const counts = new Map<string, { here: number; edited: number; by: string; at: number }>()
  const listeners = createListeners<ImportItem>()
  const tally = (id: string): readonly string[] => {
    const asset = records.get(id)
    const before = shares.get(id)
    const after = shareOf(asset)
    if (before) count(before, -1, asset)
    if (after) {
      shares.set(id, after)
      count(after, 1, asset)
    } else shares.delete(id)
    return [before, after].flatMap((share) => (share ? [share.importId] : []))
  }
  const count = (share: Share, step: number, asset: Asset | undefined) => {
    const held = counts.get(share.importId) ?? {
      here: 0,
      edited: 0,
      by: asset?.by ?? '',
      at: asset?.at ?? 0,
    }
    held.here += share.here ? step : 0
    held.edited += share.edited ? step : 0
    counts.set(share.importId, held)
  }
  const itemOf = (id: string): ImportItem | null => {
    const note = records.note(id)
    const { here = 0, edited = 0, by = '', at = 0 } = counts.get(id) ?? {}
    if (note) {
      const { undone, ...rest } = note
      return { id, ...rest, state: undone ? 'undone' : 'done', here, edited }
    }
    const none = { read: 0, added: 0, updated: 0, skipped: 0, offers: 0 }
    return here > 0 ? { id, file: '', by, at, state: 'arriving', ...none, here, edited } : null
  }
  for (const [id] of records.all()) tally(id)
  const ids = () => new Set([...counts.keys(), ...[...records.notes()].map(([id]) => id)])

  const close = records.subscribe(({ assets, imports }) => {
    const moved = new Set([...imports, ...assets.flatMap(tally)])
    const set = [...moved].flatMap((id) => {
      const item = itemOf(id)
      return item ? [[id, item] as const] : []
    })
    const present = new Set(set.map(([id]) => id))
    listeners.publish({ set, gone: [...moved].filter((id) => !present.has(id)) })
  })
  return {
    items: () =>
      [...ids()].flatMap((id) => {
        const item = itemOf(id)
        return item ? [[id, item] as const] : []
      }),
    subscribe: (listener) => listeners.subscribe(listener),
    close,
  }
}
