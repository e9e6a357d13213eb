import { type Asset, factFields } from '#shared/assets/asset.ts'
import type { OffersBy } from '#shared/assets/export.ts'
import { centreOf, type Point } from '#shared/assets/place.ts'
import type { Shape } from '#shared/assets/shape.ts'

type Ring = readonly Point[]

/**
 * The strengths as GeoJSON (RFC 7946): what has a shape as that shape, everything else at its point, what has no place
 * with a null geometry. Homes and people are at the middle of their area, with its `radius` in meters. Takes them as
 * people read them: see with-words.ts.
 */
export function assetsToGeoJson(assets: readonly Asset[], offers: OffersBy): string {
  const features = assets.map((asset) => ({
    type: 'Feature',
    id: asset.id,
    geometry: geometryOf(asset),
    properties: propertiesOf(asset, offers),
  }))
  return `${JSON.stringify({ type: 'FeatureCollection', features }, null, 1)}\n`
}

function propertiesOf(asset: Asset, offers: OffersBy) {
  const { name, kind, strong, welcomes, organization, address, audience, place } = asset
  const said = {
    strong,
    offers: [...asset.offers, ...offers(asset.id).map((offer) => offer.name)],
    welcomes,
    organization,
    address,
    ...Object.fromEntries(factFields.map((field) => [field, asset[field]])),
  }
  const filled = Object.entries(said).filter(([, value]) => value.length > 0)
  return {
    name,
    kind,
    ...Object.fromEntries(filled),
    ...(place?.form === 'area' && { radius: place.radius }),
    ...(asset.home && { home: 'yes' }),
    audience,
  }
}

function geometryOf({ place, shape }: Asset): object | null {
  if (shape === null) return place && { type: 'Point', coordinates: centreOf(place) }
  const parts = [...pointsOf(shape), ...linesOf(shape), ...areasOf(shape)]
  return parts.length === 1 ? (parts[0] ?? null) : { type: 'GeometryCollection', geometries: parts }
}

const pointsOf = ({ points }: Shape) =>
  points.length === 0 ? [] : [{ type: 'MultiPoint', coordinates: points }]

function linesOf({ lines }: Shape): object[] {
  const [line] = lines
  if (!line) return []
  return [
    lines.length === 1
      ? { type: 'LineString', coordinates: line }
      : { type: 'MultiLineString', coordinates: lines },
  ]
}

function areasOf({ areas }: Shape): object[] {
  const turned = areas.map((rings) => rings.map((ring, at) => woundFor(ring, at === 0)))
  const [area] = turned
  if (!area) return []
  return [
    turned.length === 1
      ? { type: 'Polygon', coordinates: area }
      : { type: 'MultiPolygon', coordinates: turned },
  ]
}

/** Outer rings run counterclockwise and holes clockwise (RFC 7946, 3.1.6). */
function woundFor(ring: Ring, isOuter: boolean): Ring {
  const twiceArea = ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
  return twiceArea > 0 === isOuter ? ring : ring.toReversed()
}
