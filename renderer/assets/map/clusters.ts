import type { GeoProjection } from 'd3-geo'
import type { Point as PointShape } from 'geojson'
import Supercluster from 'supercluster'
import type { LightAsset } from '#shared/assets/contract.ts'
import { centreOf, type Point } from '#shared/assets/place.ts'
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
      readonly count: number
      readonly assets: () => readonly LightAsset[]
    }

/** Strengths with a place, gathered as one step of nearness needs it. */
export type Gathered = {
  readonly level: number
  readonly index: Supercluster<Placed, Gathering>
  /** What is selected is never hidden in a group. */
  readonly alone: LightAsset | undefined
}

type Placed = { readonly asset: LightAsset }
/** Groups stand where their first member is, not in the middle: firsts are never closer than groups are made, middles can be. */
type Gathering = { readonly first: Point }

/** px at a step's farthest; they are 1.2 times as far apart before the next. */
const apartAtLeast = { few: 38, many: 60 } as const
/** From so many on, all names have no room anyway, and fewer marks are quicker and calmer. */
const many = 500
const edge = 20

/** Steps of nearness at which groups are made anew. */
export const stepOf = (zoom: number): number => Math.floor(zoom * 4) / 4

/** Gather what lies close together at one step (supercluster): one index for as long as the map is pulled. */
export function gathered(
  assets: readonly LightAsset[],
  step: number,
  selected: string | null,
): Gathered {
  const level = Math.max(0, Math.floor(step))
  const placed = assets.filter(({ place }) => place !== null)
  const apart = placed.length < many ? apartAtLeast.few : apartAtLeast.many
  const radius = apart / 2 ** (step - level)
  const index = new Supercluster<Placed, Gathering>({
    radius,
    extent: 256,
    minZoom: level,
    maxZoom: level,
    map: ({ asset }) => ({ first: asset.place ? centreOf(asset.place) : [0, 0] }),
    reduce: () => undefined,
  })
  index.load(
    assets.flatMap((asset) =>
      asset.place && asset.id !== selected
        ? [
            {
              type: 'Feature' as const,
              properties: { asset },
              geometry: pointAt(centreOf(asset.place)),
            },
          ]
        : [],
    ),
  )
  return { level, index, alone: assets.find(({ id, place }) => id === selected && place) }
}

const pointAt = ([lon, lat]: readonly [number, number]): PointShape => ({
  type: 'Point',
  coordinates: [lon, lat],
})

/** What can be seen of it, with where it stands; the selected one first, then from the top down. */
export function spotsOf(
  { level, index, alone }: Gathered,
  project: GeoProjection,
  size: MapSize,
): readonly Spot[] {
  if (size.width === 0) return []
  const spots = index.getClusters(boxOf(project, size), level).flatMap((one): Spot[] => {
    const { properties } = one
    const [lon = 0, lat = 0] = 'asset' in properties ? one.geometry.coordinates : properties.first
    const at = spotAt(project([lon, lat]), size)
    if (!at) return []
    if ('asset' in properties) {
      const { asset } = properties
      return [{ form: 'one', key: asset.id, ...at, asset }]
    }
    const { cluster_id: id, point_count: count } = properties
    const assets = () => index.getLeaves(id, Infinity).map((leaf) => leaf.properties.asset)
    return [{ form: 'several', key: `${String(level)}/${String(id)}`, ...at, count, assets }]
  })
  const own = alone?.place && spotAt(project([...centreOf(alone.place)]), size)
  const first: Spot[] = alone && own ? [{ form: 'one', key: alone.id, ...own, asset: alone }] : []
  return [...first, ...spots.toSorted((a, b) => a.y - b.y || a.x - b.x)]
}

function spotAt(at: readonly [number, number] | null, { width, height }: MapSize) {
  if (!at) return null
  const [x, y] = at
  const isSeen = x >= -edge && y >= -edge && x <= width + edge && y <= height + edge
  return isSeen ? { x, y } : null
}

/** West, south, east, north of what can be seen, and of groups whose middle is just outside; all of the world where it is seen more than once. */
function boxOf(
  project: GeoProjection,
  { width, height }: MapSize,
): [number, number, number, number] {
  const more = edge + 2 * apartAtLeast.many
  const [west = -180, north = 85] = project.invert?.([-more, -more]) ?? []
  const [east = 180, south = -85] = project.invert?.([width + more, height + more]) ?? []
  const world = project.scale() * 2 * Math.PI
  return width + 2 * more >= world ? [-180, south, 180, north] : [west, south, east, north]
}
