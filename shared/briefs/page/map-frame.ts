/** What a map in a brief has to show: degrees, and metres around for an area. */
export type Spot = { readonly lon: number; readonly lat: number; readonly radius: number }

/** The part of the world a map shows. North is up in every language. */
export type MapFrame = {
  readonly lon: number
  readonly lat: number
  /** How far it is across, in metres. */
  readonly across: number
}

/** How high a map is, of its width. */
export const mapShape = 0.6
const metresPerDegree = 111_195
/** Of each side, so that no marker touches the frame. */
const air = 0.12
/** Nearer than this one spot would fill the page and tell more than a map should. */
const nearest = 1200

const radians = (degrees: number) => (degrees * Math.PI) / 180
const shrunk = (lat: number) => Math.max(0.05, Math.cos(radians(lat)))

/** Metres east and north of a frame's middle; right to a percent for a town and its surroundings. */
export function metresFrom(
  { lon, lat }: Pick<MapFrame, 'lon' | 'lat'>,
  spot: Pick<Spot, 'lon' | 'lat'>,
): readonly [east: number, north: number] {
  // The short way round, so that both sides of the 180th meridian are neighbours.
  const degrees = ((spot.lon - lon + 540) % 360) - 180
  return [degrees * metresPerDegree * shrunk(lat), (spot.lat - lat) * metresPerDegree]
}

/** The smallest frame that shows all spots whole, with air around. */
export function frameOf(spots: readonly Spot[]): MapFrame {
  const [first] = spots
  if (first === undefined) return { lon: 0, lat: 0, across: nearest }
  const lat = (least(spots, ({ lat: at }) => at) + most(spots, ({ lat: at }) => at)) / 2
  const from = { lon: first.lon, lat }
  const placed = spots.map((spot) => ({ at: metresFrom(from, spot), radius: spot.radius }))
  const west = least(placed, ({ at, radius }) => at[0] - radius)
  const east = most(placed, ({ at, radius }) => at[0] + radius)
  const south = least(placed, ({ at, radius }) => at[1] - radius)
  const north = most(placed, ({ at, radius }) => at[1] + radius)
  const across = Math.max(nearest, east - west, (north - south) / mapShape) / (1 - 2 * air)
  return {
    lon: from.lon + (west + east) / 2 / (metresPerDegree * shrunk(lat)),
    lat: lat + (south + north) / 2 / metresPerDegree,
    across,
  }
}

const least = <T>(all: readonly T[], of: (one: T) => number) => Math.min(...all.map(of))
const most = <T>(all: readonly T[], of: (one: T) => number) => Math.max(...all.map(of))

/** The longest round distance within a quarter of the map, in metres. */
export function scaleOf({ across }: MapFrame): number {
  const room = across / 4
  const power = 10 ** Math.floor(Math.log10(room))
  return ([5, 2, 1].find((times) => times * power <= room) ?? 1) * power
}
