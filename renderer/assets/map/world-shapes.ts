import { geoBounds, geoPath, type GeoProjection } from 'd3-geo'
import type { Feature } from 'geojson'
import { feature } from 'topojson-client'
import type { Point } from '#shared/assets/place.ts'

type Country = { readonly shape: Feature; readonly bounds: readonly [Point, Point] }

export type World = readonly Country[]

/** Country outlines, fetched when a map is first looked at. They ship with the app; nobody outside is asked. */
export async function loadWorld(): Promise<World> {
  const { default: topology } = await import('world-atlas/countries-50m.json')
  const { countries } = topology.objects
  if (!countries) return []
  const shapes = feature(topology, countries)
  const features = shapes.type === 'FeatureCollection' ? shapes.features : [shapes]
  return features.map((shape) => ({ shape, bounds: geoBounds(shape) }))
}

/** Land and borders as one SVG path: only countries that can be in sight are drawn, so that near views are quick. */
export function worldPath(world: World, project: GeoProjection, sight: Sight | null): string {
  const path = geoPath(project)
  return world
    .filter(({ bounds }) => sight === null || meets(bounds, sight))
    .map(({ shape }) => path(shape) ?? '')
    .join('')
}

/** A part of the globe; west may be east of east, across the antimeridian. */
export type Sight = {
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

/** What of the globe can be seen; null where it is most of it. */
export function sightOf(project: GeoProjection, width: number, height: number): Sight | null {
  const [west, north] = project.invert?.([0, 0]) ?? []
  const [east, south] = project.invert?.([width, height]) ?? []
  if (west === undefined || east === undefined || north === undefined || south === undefined)
    return null
  const span = (width / (project.scale() * 2 * Math.PI)) * 360
  return span > 120 ? null : { west, east, south, north }
}

/** Whether any of a box, west to east and south to north, is in sight. */
export function meets(
  [[west, south], [east, north]]: readonly [Point, Point],
  sight: Sight,
): boolean {
  if (north < sight.south || south > sight.north) return false
  return spans(west, east).some(([a, b]) =>
    spans(sight.west, sight.east).some(([c, d]) => a <= d && c <= b),
  )
}

const spans = (west: number, east: number): readonly (readonly [number, number])[] =>
  west <= east
    ? [[west, east]]
    : [
        [west, 180],
        [-180, east],
      ]

/** Whether a point is in sight. */
export const inSight = ([lon, lat]: Point, sight: Sight | null): boolean =>
  sight === null ||
  (lat >= sight.south &&
    lat <= sight.north &&
    spans(sight.west, sight.east).some(([a, b]) => lon >= a && lon <= b))
