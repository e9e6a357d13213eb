import type { Asset, Source } from '#shared/assets/asset.ts'
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
    for (const source of sourcesOf(asset))
      if (source.file === fileName || (source.id !== null && isSameEverywhere(source.id)))
        ofFile.push({ asset, source })
  }
  const bySourceId = new Queues()
  const byMarks = new Queues()
  for (const one of ofFile.toSorted(inFileOrder))
    if (one.source.id === null) byMarks.add(one.source.was, one)
    else bySourceId.add(one.source.id, one)

  const take = (draft: Draft): Match | null => {
    const own = draft.id === null ? undefined : byOwnId.get(draft.id)
    if (own) {
      byOwnId.delete(own.id)
      return { asset: own, was: draft.seen }
    }
    const one = draft.id === null ? byMarks.take(draft.was) : bySourceId.take(draft.id)
    return one && { asset: one.asset, was: one.source.was }
  }
  return { take }
}

type FromFile = { readonly asset: Asset; readonly source: Source }

const sourcesOf = ({ source, also }: Asset): readonly Source[] =>
  source === null ? also : also.length === 0 ? [source] : [source, ...also]

/** Numbers made so that no two things ever share one: they find a record also when its file has another name by now. */
export const isSameEverywhere = (id: string): boolean =>
  /(?:^|\/)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?:@|$)/i.test(id)

/** What is here before what was put away: of two that became one, the one that stayed. */
const inFileOrder = (a: FromFile, b: FromFile) =>
  Number(a.asset.archived !== null) - Number(b.asset.archived !== null) ||
  a.source.row - b.source.row ||
  (a.asset.id < b.asset.id ? -1 : 1)

/** Records under one key, to be taken in the order they came. A list is kept only where a key comes again: most never do. */
class Queues {
  readonly #next = new Map<string, FromFile | null>()
  readonly #later = new Map<string, FromFile[]>()

  add(key: string, one: FromFile): void {
    if (!this.#next.has(key)) this.#next.set(key, one)
    else if (!this.#later.get(key)?.push(one)) this.#later.set(key, [one])
  }

  take(key: string): FromFile | null {
    const one = this.#next.get(key) ?? null
    if (one) this.#next.set(key, this.#later.get(key)?.shift() ?? null)
    return one
  }
}
