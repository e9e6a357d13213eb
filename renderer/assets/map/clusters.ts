import type { GeoProjection } from 'd3-geo'
import type { LightAsset } from '#shared/assets/contract.ts'
import { centreOf } from '#shared/assets/place.ts'
import type { MapSize } from './map-view.ts'

/** What stands at one spot of the map: one strength, or several that are too close to tell apart. x and y in px. */
export type Spot =
  | {
      readonly form: 'one'
      readonly key: string
      readonly x: number
      readonly y: number
      readonly asset: LightAsset
    }
  | {
      readonly form: 'several'
      readonly key: string
      readonly x: number
      readonly y: number
      readonly assets: readonly LightAsset[]
    }

const cell = 52

/**
 * Group what lies in the same square of a grid. The grid is fixed to the world, not to the window, so that groups stay
 * the same while the map is pulled. What is selected is never hidden in a group.
 */
export function spotsOf(
  assets: readonly LightAsset[],
  project: GeoProjection,
  size: MapSize,
  selected: string | null,
): readonly Spot[] {
  if (size.width === 0) return []
  const [originX = 0, originY = 0] = project([0, 0]) ?? []
  const squares = new Map<string, { asset: LightAsset; x: number; y: number }[]>()
  const alone: Spot[] = []
  for (const asset of assets) {
    const at = asset.place && project([...centreOf(asset.place)])
    if (!at) continue
    const [x, y] = at
    if (x < -20 || y < -20 || x > size.width + 20 || y > size.height + 20) continue
    if (asset.id === selected) {
      alone.push({ form: 'one', key: asset.id, x, y, asset })
      continue
    }
    const square = `${String(Math.floor((x - originX) / cell))} ${String(Math.floor((y - originY) / cell))}`
    const others = squares.get(square)
    if (others) others.push({ asset, x, y })
    else squares.set(square, [{ asset, x, y }])
  }
  const grouped = [...squares].map(([square, members]): Spot => {
    const [first] = members
    if (first && members.length === 1)
      return { form: 'one', key: first.asset.id, x: first.x, y: first.y, asset: first.asset }
    const middle = (pick: (member: { x: number; y: number }) => number) =>
      members.reduce((sum, member) => sum + pick(member), 0) / members.length
    return {
      form: 'several',
      key: square,
      x: middle((member) => member.x),
      y: middle((member) => member.y),
      assets: members.map((member) => member.asset),
    }
  })
  return [...alone, ...grouped.toSorted((a, b) => a.y - b.y || a.x - b.x)]
}
