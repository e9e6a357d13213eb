import { staysCoarse } from '#shared/assets/coarse-place.ts'
import type { LightAsset } from '#shared/assets/contract.ts'
import { foldWord, wordsOf } from '#shared/search/words.ts'

/** By what an inventory is laid out: where things are, as their addresses have it, or the tags a group gave them. */
export const inventoryBy = ['where', 'tag'] as const
export type InventoryBy = (typeof inventoryBy)[number]

type Grouped = Pick<LightAsset, 'address' | 'tags' | 'kind' | 'home'>

/** Some of all strengths by where they are or how they are tagged. */
export type Among = {
  readonly by: InventoryBy
  /** `group`: in this one; `others`: in none of these but in another; `none`: nothing is said. */
  readonly form: 'group' | 'others' | 'none'
  readonly keys: readonly string[]
}

/** The groups a strength is in: each by what it is compared by, and as it is written. */
export function groupsOf(asset: Grouped, by: InventoryBy): ReadonlyMap<string, string> {
  const written = by === 'tag' ? asset.tags : [neighbourhoodOf(asset.address, staysCoarse(asset))]
  return new Map(
    written.flatMap((words) => {
      const key = wordsOf(words).map(foldWord).join(' ')
      return key === '' ? [] : [[key, words] as const]
    }),
  )
}

/**
 * The part of an address that others nearby share: its street without the house number, or, where several parts are
 * given, the first one after the street that is no number ("12 Mill Street, East Bank, MN 55901": East Bank). Homes and
 * people are not told by their street.
 */
function neighbourhoodOf(address: string, isCoarse: boolean): string {
  const [street = '', ...rest] = address
    .split(/[,،;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const shared = rest.find((part) => !/\p{N}/u.test(part))
  return shared ?? (isCoarse ? '' : street.replace(/^\p{N}+\p{L}?\s+/u, ''))
}

export const isAmong = (asset: Grouped, among: Among): boolean =>
  areAmong([...groupsOf(asset, among.by).keys()], among)

/** The same for groups that are known already. */
export function areAmong(groups: readonly string[], { form, keys }: Among): boolean {
  switch (form) {
    case 'group':
      return groups.some((key) => keys.includes(key))
    case 'others':
      return groups.some((key) => !keys.includes(key))
    case 'none':
      return groups.length === 0
  }
}
