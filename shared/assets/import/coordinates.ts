import type { Point } from '#shared/assets/place.ts'

/**
 * Degrees as people write them: 51.5, 51,5, -3.2, 51.5° N, 51°30'36"N; null where it is none of these. `axis` keeps a
 * north from being read as a longitude.
 */
export function readDegrees(text: string, axis: 'latitude' | 'longitude'): number | null {
  if (decimal.test(text)) return Number(text)
  const found = degrees.exec(text.trim())
  if (!found) return null
  const [, sign = '', whole = '', minutes = '0', seconds = '0', side = ''] = found
  const letter = side.toUpperCase()
  if (letter !== '' && !(axis === 'latitude' ? 'NS' : 'EW').includes(letter)) return null
  const size = number(whole) + number(minutes) / 60 + number(seconds) / 3600
  return (sign !== '' && sign !== '+') || letter === 'S' || letter === 'W' ? -size : size
}

/** What nearly every file has; told first, because every row has two. */
const decimal = /^-?\d{1,3}(?:\.\d+)?$/

const degrees =
  /^([+\-\u2212]?)(\d{1,3}(?:[.,]\d+)?)(?:\s*[°º]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*['′’]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*["″”]\s*)?)?)?\s*([NSEWnsew]?)$/u

const number = (digits: string) => Number(digits.replace(',', '.'))

/** "51.95, 7.62" in one cell, latitude first; null where a cell is no such pair. */
export function readPair(text: string): { readonly lat: number; readonly lon: number } | null {
  const parts = text
    .trim()
    .replaceAll(/^\(|\)$/g, '')
    .split(pairSeparator(text))
  const [first, second] = parts
  if (first === undefined || second === undefined || parts.length !== 2) return null
  const lat = readDegrees(first, 'latitude')
  const lon = readDegrees(second, 'longitude')
  return lat === null || lon === null ? null : { lat, lon }
}

/**
 * Whether words would tell a spot: two degrees, alone or in something longer (a map's address, a geometry), or one number
 * as fine as only coordinates are.
 */
export const tellsSpot = (text: string): boolean =>
  readPair(text) !== null || /\d[.,]\d{4}/.test(text) || /\d\.\d\d+[^\d.]{1,9}\d+\.\d\d/.test(text)

function pairSeparator(text: string): string | RegExp {
  if (text.includes(';')) return ';'
  return /,\s/.test(text) || /\..*,/.test(text) || /^[^,]*,[^,]*$/.test(text) ? /,\s*/ : /\s+/
}

export type PointFault = 'place-outside' | 'place-zero' | 'place-swapped'

/**
 * A point from latitude and longitude. Where only the other order is on the globe, that order is meant and said so.
 * Exactly 0, 0 lies in the ocean and is what programs write for "unknown".
 */
export function pointOf(
  lat: number,
  lon: number,
): { readonly point: Point | null; readonly fault?: PointFault } {
  if (lat === 0 && lon === 0) return { point: null, fault: 'place-zero' }
  if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) return { point: [lon, lat] }
  if (Math.abs(lon) <= 90 && Math.abs(lat) <= 180)
    return { point: [lat, lon], fault: 'place-swapped' }
  return { point: null, fault: 'place-outside' }
}

/** Points that would lie among the others of their file if their two numbers changed places: worth a look, never changed. */
export function looksSwapped(points: readonly Point[]): (point: Point) => boolean {
  if (points.length < 5) return () => false
  const middle: Point = [median(points.map(([lon]) => lon)), median(points.map(([, lat]) => lat))]
  const apart = ([lon, lat]: Point) =>
    Math.max(Math.abs(lon - middle[0]), Math.abs(lat - middle[1]))
  return (point) => apart(point) > 15 && apart([point[1], point[0]]) < 5
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
