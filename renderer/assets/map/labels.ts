import type { Spot } from './clusters.ts'
import type { MapSize } from './map-view.ts'

/** px from the upper left corner of the map. */
export type Box = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export type Side = 'below' | 'above' | 'right' | 'left'

const letter = 6.8
const line = 18
const widest = 34
/** px from the top down to where the map's buttons end. */
const buttonsHeight = 204
const most = 80
const sides: readonly Side[] = ['below', 'right', 'left', 'above']

/** Where the names of spots can stand without covering a marker or another name; spots without room have none. The selected one first. */
export function labelled(
  spots: readonly Spot[],
  selected: string | null,
  { width: edge }: MapSize,
  scale = 1,
): ReadonlyMap<string, Side> {
  const buttons = { left: edge - 60, right: edge, top: 0, bottom: buttonsHeight * scale }
  const taken: Box[] = [buttons, ...spots.map(markerBox)]
  const names = new Map<string, Side>()
  const ordered = spots.toSorted((a, b) => Number(b.key === selected) - Number(a.key === selected))
  for (const spot of ordered) {
    if (spot.form !== 'one' || names.size >= most) continue
    const width = widthOf(spot.asset.name, scale)
    const free = sides.find((side) => {
      const box = boxAt(spot, side, width, line * scale)
      return box.left >= 0 && box.right <= edge && !taken.some((other) => meet(box, other))
    })
    const side = free ?? (spot.key === selected ? 'below' : undefined)
    if (side === undefined) continue
    taken.push(boxAt(spot, side, width, line * scale))
    names.set(spot.key, side)
  }
  return names
}

const markerBox = ({ x, y }: Spot): Box => ({
  left: x - 14,
  right: x + 14,
  top: y - 14,
  bottom: y + 13,
})

const widthOf = (name: string, scale: number) => Math.min(widest, name.length) * letter * scale + 8

/** What markers and their names cover, so that nothing else is written there. */
export function coveredBy(
  spots: readonly Spot[],
  names: ReadonlyMap<string, Side>,
  scale = 1,
): readonly Box[] {
  return spots.flatMap((spot) => {
    const side = names.get(spot.key)
    if (spot.form !== 'one' || side === undefined) return [markerBox(spot)]
    const width = widthOf(spot.asset.name, scale)
    return [markerBox(spot), boxAt(spot, side, width, line * scale)]
  })
}

function boxAt({ x, y }: Spot, side: Side, width: number, height: number): Box {
  const beside = { top: y - height / 2, bottom: y + height / 2 }
  const around = { left: x - width / 2, right: x + width / 2 }
  switch (side) {
    case 'below':
      return { ...around, top: y + 15, bottom: y + 15 + height }
    case 'above':
      return { ...around, top: y - 15 - height, bottom: y - 15 }
    case 'right':
      return { ...beside, left: x + 16, right: x + 16 + width }
    case 'left':
      return { ...beside, left: x - 16 - width, right: x - 16 }
  }
}

const meet = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** The nearest spot in the direction of an arrow key; the same one where there is none further that way. */
export function neighbour(spots: readonly Spot[], from: Spot, key: string): Spot {
  const ahead = (spot: Spot) => {
    const [dx, dy] = [spot.x - from.x, spot.y - from.y]
    switch (key) {
      case 'ArrowRight':
        return { along: dx, across: dy }
      case 'ArrowLeft':
        return { along: -dx, across: dy }
      case 'ArrowDown':
        return { along: dy, across: dx }
      default:
        return { along: -dy, across: dx }
    }
  }
  let best = from
  let shortest = Number.POSITIVE_INFINITY
  for (const spot of spots) {
    const { along, across } = ahead(spot)
    const cost = along + 2 * Math.abs(across)
    if (spot.key !== from.key && along > 0 && cost < shortest) [best, shortest] = [spot, cost]
  }
  return best
}
