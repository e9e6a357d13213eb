import type { PathStep } from './drawing.ts'
import type { AssetShape } from './page-blocks.ts'

const corners = (...points: readonly (readonly [number, number])[]): readonly PathStep[] =>
  points.map(([x, y], at): PathStep => (at === 0 ? ['move', x, y] : ['line', x, y]))

/** How far a curve's handles reach for a quarter of a circle. */
const reach = 0.5523

/** The kinds' outlines in a 32 × 32 box as a map draws them: with a round-jointed stroke they are those of asset-marker.ts. */
export const markerPaths: Readonly<Record<AssetShape, readonly PathStep[]>> = {
  circle: [
    ['move', 16, 3],
    ['curve', 16 + 13 * reach, 3, 29, 16 - 13 * reach, 29, 16],
    ['curve', 29, 16 + 13 * reach, 16 + 13 * reach, 29, 16, 29],
    ['curve', 16 - 13 * reach, 29, 3, 16 + 13 * reach, 3, 16],
    ['curve', 3, 16 - 13 * reach, 16 - 13 * reach, 3, 16, 3],
  ],
  hexagon: corners([9.2, 4], [22.8, 4], [30, 16], [22.8, 28], [9.2, 28], [2, 16]),
  square: corners([5, 5], [27, 5], [27, 27], [5, 27]),
  house: corners([16, 3], [28.5, 11], [28.5, 28], [3.5, 28], [3.5, 11]),
  leaf: [
    ['move', 4, 4],
    ['line', 18, 4],
    ['curve', 24, 4, 28, 8, 28, 14],
    ['line', 28, 28],
    ['line', 14, 28],
    ['curve', 8, 28, 4, 24, 4, 18],
  ],
  diamond: corners([16, 2], [30, 16], [16, 30], [2, 16]),
  pocket: [
    ['move', 4, 5],
    ['line', 28, 5],
    ['line', 28, 16],
    ['curve', 28, 23, 23, 28, 16, 28],
    ['curve', 9, 28, 4, 23, 4, 16],
  ],
}
