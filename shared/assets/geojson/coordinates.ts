import type { Project } from './geometry.ts'

const asTheyAre: Project = (x, y) => [x, y]

const halfWorld = 20_037_508.342789244

/** Web Mercator meters to degrees (EPSG 3857). */
const fromMercator: Project = (x, y) => [
  (x / halfWorld) * 180,
  (Math.atan(Math.exp((y / halfWorld) * Math.PI)) * 360) / Math.PI - 90,
]

/**
 * What the `crs` member of an older file says about its numbers; null where they lie on a map we cannot read. RFC 7946
 * has no such member: then they are degrees.
 */
export function projectionIn(crs: unknown): Project | null {
  const name = nameOf(crs)
  if (name === null) return asTheyAre
  if (/CRS:?84$|EPSG:{1,2}(?:4326|4269|4258)$|WGS ?84$/i.test(name)) return asTheyAre
  return /EPSG:{1,2}(?:3857|900913|3785|102100|102113)$/i.test(name) ? fromMercator : null
}

function nameOf(crs: unknown): string | null {
  const properties = memberOf(crs, 'properties')
  const name = memberOf(properties, 'name')
  return typeof name === 'string' ? name.trim() : null
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return new Map<string, unknown>(Object.entries(value)).get(name)
}
