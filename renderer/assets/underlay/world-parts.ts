import type { Drawn } from '#shared/assets/underlay/drawn.ts'
import { mercatorHeight } from '#renderer/assets/map/map-view.ts'

/** x and y of each corner by turns, on a map of the world that is 1 wide and has y growing downwards. */
type WorldLine = Float64Array

/** One line, or one area with its holes, ready to be drawn at any zoom without reckoning its corners again. */
export type WorldPart = Pick<Drawn, 'kind' | 'form' | 'name'> & {
  readonly lines: readonly WorldLine[]
  /** West, north, east, south. */
  readonly box: readonly [number, number, number, number]
}

export const worldParts = (drawn: readonly Drawn[]): readonly WorldPart[] =>
  drawn.flatMap(({ kind, form, name, parts }) =>
    parts.map((part) => {
      const lines = part.map(worldLine)
      return { kind, form, name, lines, box: boxOf(lines) }
    }),
  )

function worldLine(line: readonly (readonly [number, number])[]): WorldLine {
  const world = new Float64Array(line.length * 2)
  for (const [at, [lon, lat]] of line.entries()) {
    world[at * 2] = lon / 360 + 0.5
    world[at * 2 + 1] = 0.5 - mercatorHeight(lat)
  }
  return world
}

function boxOf(lines: readonly WorldLine[]): WorldPart['box'] {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const line of lines)
    for (let at = 0; at < line.length; at += 2) {
      const [x = 0, y = 0] = [line[at], line[at + 1]]
      west = Math.min(west, x)
      east = Math.max(east, x)
      north = Math.min(north, y)
      south = Math.max(south, y)
    }
  return [west, north, east, south]
}
