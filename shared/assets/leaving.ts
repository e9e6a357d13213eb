import type { Asset } from './asset.ts'
import { staysCoarse } from './coarse-place.ts'
import type { Audience } from './kinds.ts'

/** What a file would hold of one strength that somebody should know before it leaves the group. */
type Checked = Pick<Asset, 'kind' | 'home' | 'audience' | 'address'>

export type LeavingCheck = {
  /** How many leave. */
  readonly count: number
  /** Of these, how many are only for the coalition. */
  readonly closed: number
  /** Of these, how many are homes or people, of whom only an area leaves. */
  readonly coarse: number
  /** Of those, how many take an address along all the same, because the file has to come back exactly. */
  readonly addresses: number
}

/** Whoever makes a file for the coalition itself gets the words people wrote, also those that say where somebody lives. */
const isWhole = (format: string, audience: Audience) =>
  audience === 'coalition' && (format === 'csv' || format === 'json')

/** What leaves in a file of this kind; everything that makes one, or says what would be in it, asks here. */
export function checkLeaving(
  assets: readonly Checked[],
  format: string,
  audience: Audience,
): LeavingCheck {
  const leaving = assets.filter((asset) => mayLeave(asset, audience))
  const coarse = leaving.filter(staysCoarse)
  return {
    count: leaving.length,
    closed: leaving.filter((asset) => asset.audience !== 'public').length,
    coarse: coarse.length,
    addresses: isWhole(format, audience)
      ? coarse.filter(({ address }) => address !== '').length
      : 0,
  }
}

/**
 * The strengths as they may leave: without those that are not for this audience, and, but in a file for the coalition's
 * own hands, without what tells where a home or a person is: the address, numbers of buildings, and columns nobody knows.
 */
export function leavingAs(
  assets: readonly Asset[],
  format: string,
  audience: Audience,
): readonly Asset[] {
  return assets
    .filter((asset) => mayLeave(asset, audience))
    .map((asset) =>
      staysCoarse(asset) && !isWhole(format, audience)
        ? { ...asset, address: '', identifiers: [], more: [], source: null, also: [] }
        : asset,
    )
}

/** Whether one strength is for an audience. */
export const mayLeave = (asset: Pick<Asset, 'audience'>, audience: Audience): boolean =>
  audience === 'coalition' || asset.audience === 'public'
