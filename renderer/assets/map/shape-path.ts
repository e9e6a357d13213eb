import { geoArea, geoPath, type GeoProjection } from 'd3-geo'
import type { Position } from 'geojson'
import type { Shape } from '#shared/assets/shape.ts'

type Rings = Shape['areas'][number]

const copied = (line: readonly (readonly [number, number])[]): Position[] =>
  line.map(([lon, lat]) => [lon, lat])

/**
 * What a strength covers, as SVG paths: lines to be drawn, areas to be filled. Files wind their rings either way round;
 * on a globe one of the two means everything but the area, so a ring that holds more than half the globe is turned.
 */
export function shapePath(shape: Shape, project: GeoProjection): { lines: string; areas: string } {
  const path = geoPath(project).pointRadius(4)
  const lines = path({ type: 'MultiLineString', coordinates: shape.lines.map(copied) }) ?? ''
  const points = path({ type: 'MultiPoint', coordinates: copied(shape.points) }) ?? ''
  const areas = shape.areas.map((rings) => path(polygonOf(rings)) ?? '').join('')
  return { lines, areas: areas + points }
}

function polygonOf(rings: Rings) {
  const coordinates = rings.map(copied)
  const polygon = { type: 'Polygon' as const, coordinates }
  if (geoArea(polygon) <= 2 * Math.PI) return polygon
  return { ...polygon, coordinates: coordinates.map((ring) => ring.toReversed()) }
}

/** How many corners and points it takes to draw. */
export const weightOf = ({ points, lines, areas }: Shape): number =>
  [points, ...lines, ...areas.flat()].reduce((all, line) => all + line.length, 0)
