import * as v from 'valibot'

/** Longitude then latitude in degrees (WGS 84), as GeoJSON orders them. */
export const PointSchema = v.strictTuple([
  v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
])

export const smallestRadius = 500
const largestRadius = 200_000

/** Where a strength is: a point, or an area around one. `radius` in metres. */
export const PlaceSchema = v.variant('form', [
  v.object({ form: v.literal('point'), at: PointSchema }),
  v.object({
    form: v.literal('area'),
    around: PointSchema,
    radius: v.pipe(v.number(), v.minValue(smallestRadius), v.maxValue(largestRadius)),
  }),
])

export type Point = Readonly<v.InferOutput<typeof PointSchema>>

export type Place =
  | { readonly form: 'point'; readonly at: Point }
  | { readonly form: 'area'; readonly around: Point; readonly radius: number }

/** A place as the contract types it, whose points may be written to. */
export const copyOf = (place: Place): v.InferOutput<typeof PlaceSchema> =>
  place.form === 'point'
    ? { form: 'point', at: [...place.at] }
    : { form: 'area', around: [...place.around], radius: place.radius }

/** The point a place is drawn and measured from. */
export const centreOf = (place: Place): Point => (place.form === 'point' ? place.at : place.around)

const earthRadius = 6_371_008.8
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Great-circle distance in metres (haversine), right at the poles and across the antimeridian. */
export function metresBetween([lonA, latA]: Point, [lonB, latB]: Point): number {
  const half =
    Math.sin(radians(latB - latA) / 2) ** 2 +
    Math.cos(radians(latA)) * Math.cos(radians(latB)) * Math.sin(radians(lonB - lonA) / 2) ** 2
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(half)))
}
