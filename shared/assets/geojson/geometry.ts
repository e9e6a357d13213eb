import type { Point } from '#shared/assets/place.ts'
import { positionsIn, type Shape } from '#shared/assets/shape.ts'
import type { Geometry } from '#shared/assets/csv/table.ts'
import type { ImportReason } from '#shared/assets/import/targets.ts'
import { withinLimit } from './limit.ts'
import { spotOf } from './spot.ts'

/** Turns a position of a file into degrees, for files that count in meters. */
export type Project = (x: number, y: number) => readonly [lon: number, lat: number]

export type ReadGeometry = Geometry & { readonly notes: readonly ImportReason[] }

const nowhere = (...notes: readonly ImportReason[]): ReadGeometry => ({
  place: null,
  shape: null,
  notes,
})

/** Members of a geometry, checked as they are read. */
type Given = Readonly<Record<string, unknown>>

export type Parts = {
  readonly points: Point[]
  readonly lines: Point[][]
  readonly areas: Point[][][]
}

/** How deep collections may lie in collections. */
const deepest = 8

/**
 * A GeoJSON geometry (RFC 7946, and 2008 files with other coordinates through `project`) as a place and, where it is
 * more than a point, a shape. What cannot be read is said in `notes`; heights are left out.
 */
export function readGeometry(geometry: unknown, project: Project | null): ReadGeometry {
  if (geometry === null || geometry === undefined) return nowhere('geometry-none')
  if (project === null) return nowhere('place-other-map')
  const parts = partsOf(geometry, project)
  if (typeof parts === 'string') return nowhere(parts)
  const mended = parts.mended ? (['outline-mended'] as const) : []
  const [only] = parts.points
  if (only && parts.points.length === 1 && parts.lines.length + parts.areas.length === 0)
    return { place: { form: 'point', at: only }, shape: null, notes: [] }
  const shape: Shape = withinLimit({ points: parts.points, lines: parts.lines, areas: parts.areas })
  const thinned = positionsIn(shape) < positionsIn(parts) ? (['shape-thinned'] as const) : []
  const at = spotOf(shape)
  if (at === null) return nowhere('place-unreadable')
  return { place: { form: 'point', at }, shape, notes: [...mended, ...thinned] }
}

/** All points, lines and areas of a geometry as they are in its file, or why it cannot be read. */
export function partsOf(
  geometry: unknown,
  project: Project,
): (Parts & { readonly mended: boolean }) | ImportReason {
  const parts: Parts = { points: [], lines: [], areas: [] }
  const reader = new PartReader(project)
  try {
    reader.read(geometry, parts, 0)
  } catch (error) {
    if (error instanceof Unreadable) return error.reason
    throw error
  }
  return { ...parts, mended: reader.mended }
}

class Unreadable extends Error {
  readonly reason: ImportReason

  constructor(reason: ImportReason = 'place-unreadable') {
    super(reason)
    this.reason = reason
  }
}

class PartReader {
  mended = false
  readonly #project: Project

  constructor(project: Project) {
    this.#project = project
  }

  read(geometry: unknown, into: Parts, depth: number): void {
    const { type, coordinates, geometries } = membersOf(geometry)
    switch (type) {
      case 'Point':
        into.points.push(this.#position(coordinates))
        return
      case 'MultiPoint':
        for (const point of this.#positions(coordinates, 1)) into.points.push(point)
        return
      case 'LineString':
        into.lines.push(this.#positions(coordinates, 2))
        return
      case 'MultiLineString':
        for (const line of listOf(coordinates)) into.lines.push(this.#positions(line, 2))
        return
      case 'Polygon':
        into.areas.push(this.#rings(coordinates))
        return
      case 'MultiPolygon':
        for (const rings of listOf(coordinates)) into.areas.push(this.#rings(rings))
        return
      case 'GeometryCollection':
        if (depth >= deepest) throw new Unreadable()
        for (const one of listOf(geometries)) this.read(one, into, depth + 1)
        return
      default:
        throw new Unreadable()
    }
  }

  #rings(rings: unknown): Point[][] {
    const read = listOf(rings).map((ring) => this.#ring(ring))
    if (read.length === 0) throw new Unreadable()
    return read
  }

  /** A ring that does not end where it began is closed, as everybody draws it. */
  #ring(ring: unknown): Point[] {
    const positions = this.#positions(ring, 3)
    const [first, last] = [positions[0], positions.at(-1)]
    if (first && last && (first[0] !== last[0] || first[1] !== last[1])) {
      this.mended = true
      positions.push(first)
    }
    if (positions.length < 4) throw new Unreadable()
    return positions
  }

  #positions(list: unknown, least: number): Point[] {
    const positions = listOf(list).map((one) => this.#position(one))
    if (positions.length < least) throw new Unreadable()
    return positions
  }

  #position(position: unknown): Point {
    const [x, y] = listOf(position)
    if (typeof x !== 'number' || typeof y !== 'number') throw new Unreadable()
    const [lon, lat] = this.#project(x, y)
    if (!Number.isFinite(lon) || !Number.isFinite(lat)) throw new Unreadable()
    if (Math.abs(lon) > 180 || Math.abs(lat) > 90) throw new Unreadable('place-outside')
    return [lon, lat]
  }
}

function membersOf(value: unknown): Given {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Unreadable()
  return Object.fromEntries(Object.entries(value))
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Unreadable()
  return value
}
