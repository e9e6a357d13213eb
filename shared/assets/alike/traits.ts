import type { AssetContent } from '#shared/assets/asset.ts'
import { metresBetween, type Point } from '#shared/assets/place.ts'
import { likeness, tellingWords } from './words.ts'

/** What a record is compared by. */
export type Traits = {
  readonly name: readonly string[]
  readonly address: readonly string[]
  /** Numbers of the address, as of a house: two that differ are two houses. */
  readonly numbers: readonly string[]
  /** A point, where it is known exactly. */
  readonly at: Point | null
  /** Phones, e-mail addresses, identifiers: told alike by any of them. */
  readonly marks: ReadonlySet<string>
}

export const reasons = ['name', 'address', 'near', 'contact'] as const
export type AlikeReason = (typeof reasons)[number]

type Compared = Pick<
  AssetContent,
  'name' | 'address' | 'place' | 'phones' | 'emails' | 'identifiers'
>

export function traitsOf(content: Compared): Traits {
  const address = tellingWords(content.address)
  return {
    name: tellingWords(content.name),
    address,
    numbers: address.filter((word) => /^\d+[a-z]?$/.test(word)).slice(0, 1),
    at: content.place?.form === 'point' ? content.place.at : null,
    marks: new Set([
      ...content.phones.flatMap((phone) => {
        const digits = phone.replaceAll(/\D/g, '')
        return digits.length >= 7 ? [`phone ${digits.slice(-9)}`] : []
      }),
      ...content.emails.map((email) => `email ${email.toLowerCase().trim()}`),
      ...content.identifiers.map((one) => `id ${one.toLowerCase().trim()}`),
    ]),
  }
}

/** Closer than this, in meters, is the same spot: addresses are placed by the door or by the middle of the roof. */
const sameSpot = 250
/** Farther than this is another place, whatever it is called. */
const elsewhere = 1500

/**
 * Why two records may be the same thing; null where nothing says so. It only suggests: people decide.
 *
 * A name alone is enough only where neither says where it is. What is elsewhere, or in another house, is another thing,
 * unless a phone or an identifier says otherwise.
 */
export function alikeBy(
  a: Traits,
  b: Traits,
  weight: (word: string) => number,
): { readonly why: readonly AlikeReason[]; readonly score: number } | null {
  const { share: name, bothSayMore } = likeness(a.name, b.name, weight)
  if (name < 0.45) return null
  const metres = a.at && b.at ? metresBetween(a.at, b.at) : null
  const address =
    a.address.length > 0 && b.address.length > 0
      ? likeness(a.address, b.address, () => 1).share
      : null
  const [houseA, houseB] = [a.numbers[0], b.numbers[0]]
  const otherHouse = houseA !== undefined && houseB !== undefined && houseA !== houseB
  const contact = [...a.marks].some((mark) => b.marks.has(mark))
  const isNear = metres !== null && metres <= sameSpot
  const isSameAddress = address !== null && address >= 0.6 && !otherHouse
  const isElsewhere = (metres !== null && metres > elsewhere) || (otherHouse && !isNear)
  if (isElsewhere && !(contact && name >= 0.9)) return null
  const says = [isNear, isSameAddress, contact].filter(Boolean).length
  const knowsNoPlace = metres === null && address === null
  const needed = knowsNoPlace ? (contact ? 0.6 : 0.95) : says >= 2 ? 0.55 : says === 1 ? 0.72 : 0.97
  if (name < (bothSayMore ? Math.max(needed, 0.8) : needed)) return null
  const why: AlikeReason[] = [
    'name',
    ...(isSameAddress ? (['address'] as const) : []),
    ...(isNear ? (['near'] as const) : []),
    ...(contact ? (['contact'] as const) : []),
  ]
  return { why, score: name + says }
}
