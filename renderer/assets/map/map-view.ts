import { geoMercator, type GeoProjection } from 'd3-geo'
import type { Point } from '#shared/assets/place.ts'

/** What the map shows: its middle, and how near. At zoom 0 the world is 256 px wide; each step doubles it. */
export type MapView = { readonly centre: Point; readonly zoom: number }

export type MapSize = { readonly width: number; readonly height: number }

export const wholeWorld: MapView = { centre: [0, 25], zoom: 1.2 }

const nearest = 18
const farthest = 0.5
/** Mercator shows no poles. */
const highest = 84

/** Turns [longitude, latitude] into px on the map and back; the world wraps around its middle. */
export const projectionOf = ({ centre: [lon, lat], zoom }: MapView, size: MapSize): GeoProjection =>
  geoMercator()
    .scale((256 * 2 ** zoom) / (2 * Math.PI))
    .rotate([-lon, 0])
    .center([0, lat])
    .translate([size.width / 2, size.height / 2])
    .clipExtent([
      [-20, -20],
      [size.width + 20, size.height + 20],
    ])

const within = (low: number, value: number, high: number) => Math.min(high, Math.max(low, value))

const tidy = (view: MapView): MapView => ({
  centre: [
    ((((view.centre[0] + 180) % 360) + 360) % 360) - 180,
    within(-highest, view.centre[1], highest),
  ],
  zoom: within(farthest, view.zoom, nearest),
})

/** The view after the map was pulled by so many px. */
export function panned(view: MapView, size: MapSize, dx: number, dy: number): MapView {
  const centre = projectionOf(view, size).invert?.([size.width / 2 - dx, size.height / 2 - dy])
  return centre ? tidy({ ...view, centre }) : view
}

/** The view nearer or farther, keeping what is under one spot (px; the middle when not said) where it is. */
export function zoomed(
  view: MapView,
  size: MapSize,
  steps: number,
  spot: readonly [number, number] = [size.width / 2, size.height / 2],
): MapView {
  const next = tidy({ ...view, zoom: view.zoom + steps })
  const held = projectionOf(view, size).invert?.([...spot])
  const moved = held && projectionOf(next, size)(held)
  return moved ? panned(next, size, spot[0] - moved[0], spot[1] - moved[1]) : next
}

/** A view in which all of these points are seen, none hidden at the edge. Few and near ones are not shown nearer than a town. */
export function fitted(points: readonly Point[], size: MapSize): MapView {
  if (points.length === 0 || size.width === 0) return wholeWorld
  const lons = unwrapped(points.map(([lon]) => lon))
  const heights = points.map(([, lat]) => mercatorHeight(lat))
  const [west, east] = [Math.min(...reduced(lons, Math.min)), Math.max(...reduced(lons, Math.max))]
  const [low, high] = [
    Math.min(...reduced(heights, Math.min)),
    Math.max(...reduced(heights, Math.max)),
  ]
  const room = { width: Math.max(80, size.width - 120), height: Math.max(80, size.height - 120) }
  const perWorld = Math.min(
    room.width / ((east - west) / 360 || 1e-9),
    room.height / (high - low || 1e-9),
  )
  const lat = latitudeAt((low + high) / 2)
  return tidy({ centre: [(west + east) / 2, lat], zoom: Math.min(14.5, Math.log2(perWorld / 256)) })
}

/** Spreading ten thousand numbers into one call can overflow the stack; hundreds at a time cannot. */
function reduced(values: readonly number[], pick: (...values: number[]) => number): number[] {
  const picked: number[] = []
  for (let at = 0; at < values.length; at += 500) picked.push(pick(...values.slice(at, at + 500)))
  return picked
}

/** Longitudes shifted so that points on both sides of the antimeridian lie side by side: cut the circle at its widest gap. */
function unwrapped(lons: readonly number[]): readonly number[] {
  const sorted = lons.toSorted((a, b) => a - b)
  let cut = (sorted[0] ?? 0) + 360 - (sorted.at(-1) ?? 0)
  let from = sorted[0] ?? 0
  for (const [at, lon] of sorted.entries()) {
    const gap = lon - (sorted[at - 1] ?? lon)
    if (gap > cut) [cut, from] = [gap, lon]
  }
  return lons.map((lon) => (lon < from ? lon + 360 : lon))
}

/** Height on a Mercator map of height 1, from -0.5 to 0.5. */
export const mercatorHeight = (lat: number) =>
  Math.log(Math.tan(Math.PI / 4 + (within(-highest, lat, highest) * Math.PI) / 360)) / (2 * Math.PI)

const latitudeAt = (height: number) =>
  ((2 * Math.atan(Math.exp(height * 2 * Math.PI)) - Math.PI / 2) * 180) / Math.PI
