import { useMemo, useSyncExternalStore } from 'react'
import type { LightAsset } from '#shared/assets/contract.ts'
import { type AssetKind, assetKinds } from '#shared/assets/kinds.ts'
import type { View } from '#renderer/store/view.ts'

export type KindCounts = Readonly<Record<AssetKind, number>>

/** How many there are of each kind, counted by difference as items change. */
export function useKindCounts(view: View<LightAsset>): KindCounts {
  const counter = useMemo(() => countKinds(view), [view])
  return useSyncExternalStore(counter.subscribe, counter.counts)
}

function countKinds(view: View<LightAsset>) {
  const kinds = new Map<string, AssetKind>()
  const none = (): Record<AssetKind, number> => ({
    individual: 0,
    association: 0,
    institution: 0,
    place: 0,
    nature: 0,
    culture: 0,
    economy: 0,
  })
  let counts: KindCounts = none()
  const recount = () => {
    const next = none()
    for (const kind of kinds.values()) next[kind] += 1
    if (assetKinds.every((kind) => next[kind] === counts[kind])) return false
    counts = next
    return true
  }
  return {
    counts: () => counts,
    subscribe: (listener: () => void) => {
      kinds.clear()
      for (const asset of view.items()) kinds.set(asset.id, asset.kind)
      recount()
      return view.onChange(({ set, gone }) => {
        const moved = set.some(([key, asset]) => kinds.get(key) !== asset.kind) || gone.length > 0
        for (const key of gone) kinds.delete(key)
        for (const [key, asset] of set) kinds.set(key, asset.kind)
        if (moved && recount()) listener()
      })
    },
  }
}
