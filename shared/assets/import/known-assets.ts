import type { Asset } from '#shared/assets/asset.ts'
import type { Draft } from './draft.ts'

/** A record a row stands for, with the marks of what the file said before; null where nobody knows that. */
export type Match = { readonly asset: Asset; readonly was: string | null }

export type KnownAssets = {
  /** The record a row stands for; each record is given once, so that a file's twins find one each. */
  readonly take: (draft: Draft) => Match | null
}

/**
 * Records that rows of a file may stand for: by our own id in a file this app wrote, by the file's id where the same
 * file was brought in before, or by saying exactly the same. Likeness alone never decides: then it is a new record.
 */
export function knownAssets(assets: Iterable<Asset>, fileName: string): KnownAssets {
  const byOwnId = new Map<string, Asset>()
  const bySourceId = new Map<string, Asset[]>()
  const byMarks = new Map<string, Asset[]>()
  const queue = (map: Map<string, Asset[]>, key: string, asset: Asset) => {
    const others = map.get(key)
    if (others) others.push(asset)
    else map.set(key, [asset])
  }
  for (const asset of assets) {
    byOwnId.set(asset.id, asset)
    if (asset.source?.file !== fileName) continue
    if (asset.source.id === null) queue(byMarks, asset.source.was, asset)
    else queue(bySourceId, asset.source.id, asset)
  }
  for (const queued of [...bySourceId.values(), ...byMarks.values()])
    queued.sort((a, b) => (a.source?.row ?? 0) - (b.source?.row ?? 0) || (a.id < b.id ? -1 : 1))

  const take = (draft: Draft): Match | null => {
    const own = draft.id === null ? undefined : byOwnId.get(draft.id)
    if (own) {
      byOwnId.delete(own.id)
      return { asset: own, was: draft.seen }
    }
    const queued = draft.id === null ? byMarks.get(draft.was) : bySourceId.get(draft.id)
    const asset = queued?.shift()
    return asset ? { asset, was: asset.source?.was ?? null } : null
  }
  return { take }
}
