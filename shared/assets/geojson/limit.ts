import type { Point } from '#shared/assets/place.ts'
import { mostPositions, positionsIn, type Shape } from '#shared/assets/shape.ts'

type Line = readonly Point[]

/** The same shape with at most `mostPositions` corners: every second corner goes until it fits; ends and rings stay whole. */
export function withinLimit(shape: Shape): Shape {
  let fitting = shape
  while (positionsIn(fitting) > mostPositions) {
    const next: Shape = {
      points: fitting.points.slice(0, mostPositions / 4),
      lines: fitting.lines.map((line) => thinned(line, 2)),
      areas: fitting.areas.map((rings) => rings.map((ring) => thinned(ring, 4))),
    }
    if (positionsIn(next) === positionsIn(fitting)) return firstParts(fitting)
    fitting = next
  }
  return fitting
}

const thinned = (line: Line, least: number): Line =>
  line.length <= least * 2 ? line : line.filter((_, at) => at % 2 === 0 || at === line.length - 1)

/** Thousands of tiny parts: as many of them as fit. */
function firstParts({ points, lines, areas }: Shape): Shape {
  let room = mostPositions
  const fits = (count: number) => {
    room -= count
    return room >= 0
  }
  return {
    points: points.filter(() => fits(1)),
    lines: lines.filter((line) => fits(line.length)),
    // Of an area with thousands of holes its outline, and as many of them as fit.
    areas: areas
      .map((rings) => rings.filter((ring) => fits(ring.length)))
      .filter((rings) => rings.length > 0),
  }
}
