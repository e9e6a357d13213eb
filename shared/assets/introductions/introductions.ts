import type { Asset } from '#shared/assets/asset.ts'
import { centreOf, metresBetween } from '#shared/assets/place.ts'
import { foldWord, wordsOf } from '#shared/search/words.ts'
import { tellingWords } from './telling-words.ts'

/** Somebody to be made known to somebody, and why. Nothing follows from it until a person says so. */
export type Introduction = {
  readonly offering: Asset
  readonly welcoming: Asset
  readonly offer: string
  readonly welcome: string
  /** The words both lines share, as the wish has them. */
  readonly words: readonly string[]
  /** Both are at one address or within a walk of each other. */
  readonly isNear: boolean
}

/** A word that more than this offer tells nothing about any two of them. */
const mostOffering = 25
/** A walk of twenty minutes. Areas of people and homes are no finer than this anyway. */
const near = 1600

type Line = {
  readonly asset: Asset
  readonly line: string
  readonly words: ReadonlyMap<string, string>
}

/**
 * Who offers what somebody else would welcome, best first: by how many telling words both lines share, then by being
 * near, then by how few others offer the same. `areLinked` leaves out those who know each other already. The same
 * records give the same answer in the same order on every computer.
 */
export function introductionsIn(
  assets: Iterable<Asset>,
  areLinked: (a: string, b: string) => boolean,
): readonly Introduction[] {
  const all = [...assets]
  const offers = all.flatMap((asset) => linesOf(asset, asset.offers))
  const offering = new Map<string, Line[]>()
  for (const offer of offers)
    for (const word of offer.words.keys()) {
      const lines = offering.get(word)
      if (lines) lines.push(offer)
      else offering.set(word, [offer])
    }
  const best = new Map<string, Introduction & { readonly others: number }>()
  for (const wish of all.flatMap((asset) => linesOf(asset, asset.welcomes)))
    for (const [offer, shared] of matching(wish, offering)) {
      if (offer.asset.id === wish.asset.id || areLinked(offer.asset.id, wish.asset.id)) continue
      const found = {
        offering: offer.asset,
        welcoming: wish.asset,
        offer: offer.line,
        welcome: wish.line,
        words: shared.map((word) => wish.words.get(word) ?? word),
        isNear: areNear(offer.asset, wish.asset),
        others: shared.reduce((sum, word) => sum + (offering.get(word)?.length ?? 0), 0),
      }
      const pair = `${offer.asset.id} ${wish.asset.id}`
      const known = best.get(pair)
      if (!known || compare(found, known) < 0) best.set(pair, found)
    }
  return [...best.values()]
    .toSorted(compare)
    .map(({ others: _others, ...introduction }) => introduction)
}

const linesOf = (asset: Asset, lines: readonly string[]): readonly Line[] =>
  lines.map((line) => ({ asset, line, words: tellingWords(line) }))

function matching(wish: Line, offering: ReadonlyMap<string, readonly Line[]>) {
  const shared = new Map<Line, string[]>()
  for (const word of wish.words.keys()) {
    const lines = offering.get(word) ?? []
    if (lines.length > mostOffering) continue
    for (const line of lines) {
      const words = shared.get(line)
      if (words) words.push(word)
      else shared.set(line, [word])
    }
  }
  return shared
}

type Ranked = Introduction & { readonly others: number }

function compare(a: Ranked, b: Ranked): number {
  const [first, second] = [keyOf(a), keyOf(b)]
  return (
    b.words.length - a.words.length ||
    Number(b.isNear) - Number(a.isNear) ||
    a.others - b.others ||
    (first < second ? -1 : Number(first > second))
  )
}

const keyOf = ({ offering, welcoming, offer, welcome }: Introduction) =>
  `${offering.id} ${welcoming.id} ${offer} ${welcome}`

function areNear(a: Asset, b: Asset): boolean {
  const folded = ({ address }: Asset) => wordsOf(address).map(foldWord).join(' ')
  if (a.address !== '' && folded(a) === folded(b)) return true
  return (
    a.place !== null &&
    b.place !== null &&
    metresBetween(centreOf(a.place), centreOf(b.place)) <= near
  )
}
