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
  const ofFile: FromFile[] = []
  for (const asset of assets) {
    byOwnId.set(asset.id, asset)
    if (isFromFile(asset) && asset.source.file === fileName) ofFile.push(asset)
  }
  const bySourceId = new Queues()
  const byMarks = new Queues()
  for (const asset of ofFile.toSorted(inFileOrder))
    if (asset.source.id === null) byMarks.add(asset.source.was, asset)
    else bySourceId.add(asset.source.id, asset)

  const take = (draft: Draft): Match | null => {
    const own = draft.id === null ? undefined : byOwnId.get(draft.id)
    if (own) {
      byOwnId.delete(own.id)
      return { asset: own, was: draft.seen }
    }
    const asset = draft.id === null ? byMarks.take(draft.was) : bySourceId.take(draft.id)
    return asset ? { asset, was: asset.source?.was ?? null } : null
  }
  return { take }
}

type FromFile = Asset & { readonly source: NonNullable<Asset['source']> }

const isFromFile = (asset: Asset): asset is FromFile => asset.source !== null

const inFileOrder = (a: FromFile, b: FromFile) =>
  a.source.row - b.source.row || (a.id < b.id ? -1 : 1)

/** Records under one key, to be taken in the order they came. A list is kept only where a key comes again: most never do. */
class Queues {
  readonly #next = new Map<string, Asset | null>()
  readonly #later = new Map<string, Asset[]>()

  add(key: string, asset: Asset): void {
    if (!this.#next.has(key)) this.#next.set(key, asset)
    else if (!this.#later.get(key)?.push(asset)) this.#later.set(key, [asset])
  }

  take(key: string): Asset | null {
    const asset = this.#next.get(key) ?? null
    if (asset) this.#next.set(key, this.#later.get(key)?.shift() ?? null)
    return asset
  }
}
