import { type MapSize, type MapView, mercatorHeight } from '#renderer/assets/map/map-view.ts'
import type { WorldPart } from './world-parts.ts'

/** Where a part lies in a view: px = world × scale + shift. */
export type Placed = {
  readonly part: WorldPart
  readonly scale: number
  readonly dx: number
  readonly dy: number
}

const edge = 20
/** Smaller than this nothing is seen of it. */
const smallest = 1.5

/** The parts that can be seen, with where they lie; what is on the other side of the antimeridian is brought near. */
export function inView(
  parts: readonly WorldPart[],
  { centre: [lon, lat], zoom }: MapView,
  { width, height }: MapSize,
): readonly Placed[] {
  const scale = 256 * 2 ** zoom
  const [centreX, centreY] = [lon / 360 + 0.5, 0.5 - mercatorHeight(lat)]
  const dy = height / 2 - centreY * scale
  return parts.flatMap((part) => {
    const [west, north, east, south] = part.box
    const turns = Math.round(centreX - (west + east) / 2)
    const dx = width / 2 + (turns - centreX) * scale
    const isSmall = Math.max(east - west, south - north) * scale < smallest
    const isAside =
      east * scale + dx < -edge ||
      west * scale + dx > width + edge ||
      south * scale + dy < -edge ||
      north * scale + dy > height + edge
    return isSmall || isAside ? [] : [{ part, scale, dx, dy }]
  })
}

/** Corners nearer than this to the last one are not drawn. */
const nearest = 0.8

/** One SVG path for parts that are drawn alike. Of lines, what lies beyond the edges is left out. */
export function pathOf(placed: readonly Placed[], size: MapSize): string {
  const strokes: string[] = []
  for (const { part, scale, dx, dy } of placed)
    for (const line of part.lines) strokes.push(strokeOf(line, scale, dx, dy, size, part.form))
  return strokes.join('')
}

function strokeOf(
  line: Float64Array,
  scale: number,
  dx: number,
  dy: number,
  { width, height }: MapSize,
  form: WorldPart['form'],
): string {
  let path = ''
  let [lastX, lastY, lastSide] = [NaN, NaN, 0]
  let isDown = false
  const end = line.length - 2
  for (let at = 0; at <= end; at += 2) {
    const x = (line[at] ?? 0) * scale + dx
    const y = (line[at + 1] ?? 0) * scale + dy
    if (at > 0 && at < end && Math.abs(x - lastX) < nearest && Math.abs(y - lastY) < nearest)
      continue
    const side = sideOf(x, y, width, height)
    // Both ends beyond the same edge: nothing between them is seen.
    if (at > 0 && form === 'line' && (side & lastSide) !== 0) isDown = false
    else if (at > 0) {
      if (!isDown) path += `M${tenth(lastX)} ${tenth(lastY)}`
      path += `L${tenth(x)} ${tenth(y)}`
      isDown = true
    }
    ;[lastX, lastY, lastSide] = [x, y, side]
  }
  return form === 'area' ? `${path}Z` : path
}

const sideOf = (x: number, y: number, width: number, height: number) =>
  (x < -edge ? 1 : x > width + edge ? 2 : 0) | (y < -edge ? 4 : y > height + edge ? 8 : 0)

const tenth = (px: number) => String(Math.round(px * 10) / 10)
