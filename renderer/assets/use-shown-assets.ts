import { useMemo, useSyncExternalStore } from 'react'
import type { LightAsset } from '#shared/assets/contract.ts'
import type { View } from '#renderer/store/view.ts'

/** The assets behind some keys, for the map, which draws them all at once; new whenever one of the view's changes. */
export function useShownAssets(
  view: View<LightAsset>,
  keys: readonly string[],
): readonly LightAsset[] {
  const items = useSyncExternalStore(view.onItems, view.items)
  return useMemo(() => {
    const byId = new Map(items.map((asset) => [asset.id, asset]))
    return keys.flatMap((key) => byId.get(key) ?? [])
  }, [items, keys])
}
