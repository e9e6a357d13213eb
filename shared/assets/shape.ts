import * as v from 'valibot'
import { type Point, PointSchema } from './place.ts'

/** Corners and points of one shape in all; more than that is drawn with fewer. An outline of a town fits. */
export const mostPositions = 4000

const LineSchema = v.array(PointSchema)

/**
 * What a strength covers where one point does not say it: several points, lines (a trail, a bus route), areas (a park;
 * each its outer ring, then its holes). The record's `place` stays the point it is found and measured by, so whoever
 * knows nothing of shapes loses nothing. Homes and people never have one.
 */
export const ShapeSchema = v.pipe(
  v.strictObject({
    points: v.array(PointSchema),
    lines: v.array(LineSchema),
    areas: v.array(v.array(LineSchema)),
  }),
  v.check((shape) => positionsIn(shape) <= mostPositions),
)

type Line = readonly Point[]

export type Shape = {
  readonly points: Line
  readonly lines: readonly Line[]
  readonly areas: readonly (readonly Line[])[]
}

/** A shape written down as JSON; null where a text is none. */
export function shapeIn(text: string): Shape | null {
  if (!text.startsWith('{')) return null
  try {
    const read = v.safeParse(ShapeSchema, JSON.parse(text))
    return read.success ? read.output : null
  } catch {
    return null
  }
}

export const positionsIn = ({ points, lines, areas }: Shape): number =>
  [...lines, ...areas.flat()].reduce((sum, line) => sum + line.length, points.length)

/** A shape as the contract types it, whose lists may be written to. */
export const copyOfShape = ({
  points,
  lines,
  areas,
}: Shape): v.InferOutput<typeof ShapeSchema> => ({
  points: copyOfLine(points),
  lines: lines.map(copyOfLine),
  areas: areas.map((rings) => rings.map(copyOfLine)),
})

const copyOfLine = (line: Line) => line.map(([lon, lat]): [number, number] => [lon, lat])
