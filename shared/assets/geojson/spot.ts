import { metresBetween, type Point } from '#shared/assets/place.ts'
import type { Shape } from '#shared/assets/shape.ts'

type Line = readonly Point[]

/** The point a shape is found and measured by: inside its largest area, else half-way along its longest line, else one of its points. */
export function spotOf({ points, lines, areas }: Shape): Point | null {
  const largest = areas.toSorted((a, b) => sizeOf(b[0]) - sizeOf(a[0]))[0]
  if (largest) return insideOf(largest)
  const longest = lines.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0]
  if (longest) return halfWay(longest)
  return points[0] ?? null
}

/** Twice the area in square degrees; only to tell which is larger. */
function sizeOf(ring: Line = []): number {
  return Math.abs(
    ring.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y]
      return sum + x * nextY - nextX * y
    }, 0),
  )
}

const lengthOf = (line: Line) =>
  line.reduce((sum, point, at) => sum + metresBetween(line[at - 1] ?? point, point), 0)

function halfWay(line: Line): Point | null {
  const half = lengthOf(line) / 2
  let walked = 0
  for (const [at, point] of line.entries()) {
    const before = line[at - 1] ?? point
    const step = metresBetween(before, point)
    if (walked + step >= half && step > 0) {
      const share = (half - walked) / step
      return [
        rounded(before[0] + (point[0] - before[0]) * share),
        rounded(before[1] + (point[1] - before[1]) * share),
      ]
    }
    walked += step
  }
  return line[0] ?? null
}

/** The middle of the widest stretch inside, on the line half-way up: inside also where the outline is bent or has holes. */
function insideOf(rings: readonly Line[]): Point | null {
  const heights = (rings[0] ?? []).map(([, lat]) => lat)
  if (heights.length === 0) return null
  const middle = (Math.min(...heights) + Math.max(...heights)) / 2
  const crossings = rings.flatMap((ring) => crossingsAt(ring, middle)).toSorted((a, b) => a - b)
  let widest: readonly [from: number, to: number] | null = null
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    const [from = 0, to = 0] = [crossings[at], crossings[at + 1]]
    if (widest === null || to - from > widest[1] - widest[0]) widest = [from, to]
  }
  const first = rings[0]?.[0] ?? null
  return widest ? [rounded((widest[0] + widest[1]) / 2), rounded(middle)] : first
}

/** Where the sides of a ring cross a line of latitude, as longitudes. */
function crossingsAt(ring: Line, lat: number): number[] {
  return ring.flatMap(([x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y]
    return y > lat === nextY > lat ? [] : [x + ((lat - y) / (nextY - y)) * (nextX - x)]
  })
}

/** Seven decimals are a centimetre. */
const rounded = (degrees: number) => Math.round(degrees * 1e7) / 1e7
