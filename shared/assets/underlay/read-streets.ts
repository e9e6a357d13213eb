import type { Pause } from '#shared/assets/csv/table.ts'
import { projectionIn } from '#shared/assets/geojson/coordinates.ts'
import { type Parts, partsOf, type Project } from '#shared/assets/geojson/geometry.ts'
import { featuresIn, isGeoJson } from '#shared/assets/geojson/read-geojson.ts'
import type { Point } from '#shared/assets/place.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { Drawn, DrawnKind, PlainKind } from './drawn.ts'
import { longestName, mostCorners } from './piece.ts'
import { isBuilding, kindOf, nameOf } from './tags.ts'

/** Corners in all before anything is thinned; a county fits, a country does not. */
const mostRead = 600_000

export type LeftOut = {
  readonly points: number
  readonly buildings: number
  readonly empty: number
  /** Their numbers lie beyond the globe. */
  readonly outside: number
  readonly broken: number
}

export type Streets = {
  /** How these are drawn depends on what lines are that do not say it. */
  readonly drawnAs: (otherwise: PlainKind) => readonly Drawn[]
  readonly lines: number
  readonly areas: number
  readonly named: number
  readonly corners: number
  readonly leftOut: LeftOut
  /** What most lines say they are, or look like. */
  readonly guess: PlainKind
  readonly box: readonly [Point, Point]
}

type Line = { readonly kind: DrawnKind | null; readonly name: string; readonly parts: Parts }

/** Lines and areas of a GeoJSON document, with their names. Refuses what holds none; null where `pause` asked to stop. */
export async function readStreets(document: unknown, pause: Pause): Promise<Streets | null> {
  if (!isGeoJson(document)) throw new Refusal('underlay-not-geojson')
  const project = projectionIn(memberOf(document, 'crs'))
  if (project === null) throw new Refusal('underlay-other-map')
  const features = featuresIn(document)
  const leftOut = { points: 0, buildings: 0, empty: 0, outside: 0, broken: 0 }
  const found: Line[] = []
  let corners = 0
  for (const [at, feature] of features.entries()) {
    if (at % 1000 === 999 && !(await pause(at, features.length))) return null
    const read = readOne(feature, project)
    if (typeof read === 'string') {
      leftOut[read] += 1
      continue
    }
    leftOut.points += read.parts.points.length > 0 ? 1 : 0
    if (read.parts.lines.length + read.parts.areas.length === 0) continue
    corners += [...read.parts.lines, ...read.parts.areas.flat()].reduce(
      (sum, line) => sum + line.length,
      0,
    )
    if (corners > mostRead) throw new Refusal('underlay-too-many')
    found.push(read)
  }
  if (found.length === 0)
    throw new Refusal(leftOut.points > 0 ? 'underlay-only-points' : 'underlay-nothing')
  return told(found, corners, leftOut)
}

function told(found: readonly Line[], corners: number, leftOut: LeftOut): Streets {
  const lines = found.reduce((sum, { parts }) => sum + parts.lines.length, 0)
  const areas = found.reduce((sum, { parts }) => sum + parts.areas.length, 0)
  return {
    drawnAs: (otherwise) => together(found, otherwise),
    lines,
    areas,
    named: found.filter(({ name }) => name !== '').length,
    corners,
    leftOut,
    guess: guessOf(found, lines, areas),
    box: boxOf(found),
  }
}

function readOne(feature: unknown, project: Project): Line | keyof LeftOut {
  const properties = memberOf(feature, 'properties')
  const isBare = memberOf(feature, 'geometry') === undefined && properties === undefined
  const geometry = isBare ? feature : memberOf(feature, 'geometry')
  if (geometry === null || geometry === undefined) return 'empty'
  const parts = partsOf(geometry, project)
  if (typeof parts === 'string') return parts === 'place-outside' ? 'outside' : 'broken'
  const tags = tagsOf(properties)
  if (isBuilding(tags)) return 'buildings'
  const { points, lines, areas } = parts
  return {
    kind: kindOf(tags),
    name: tidy(nameOf(tags)),
    parts: {
      points,
      lines: lines.map(snapped).flatMap(cut),
      areas: areas.map((rings) => rings.map(snapped)),
    },
  }
}

/** Corners as they are kept, so that borders two areas share are found to be the same. */
const snapped = (line: readonly Point[]): Point[] =>
  line.map(([lon, lat]) => [Math.round(lon * 1e5) / 1e5, Math.round(lat * 1e5) / 1e5])

/** Lines are cut where they would not fit into one piece; a ring cannot be. */
function cut(line: Point[]): Point[][] {
  const cuts: Point[][] = []
  for (let at = 0; at === 0 || at < line.length - 1; at += mostCorners - 1)
    cuts.push(line.slice(at, at + mostCorners))
  return cuts
}

/** What has one name, kind and form becomes one, in the order it came: files cut streets at every corner. */
function together(found: readonly Line[], otherwise: PlainKind): readonly Drawn[] {
  const drawn = new Map<string, Drawn & { readonly parts: Point[][][] }>()
  const add = (kind: DrawnKind, name: string, form: Drawn['form'], part: Point[][]) => {
    const key = `${kind} ${form} ${name}`
    const known = drawn.get(key)
    if (known) known.parts.push(part)
    else drawn.set(key, { kind, name, form, parts: [part] })
  }
  for (const { kind, name, parts } of found) {
    for (const line of parts.lines) add(kind ?? otherwise, name, 'line', [line])
    for (const rings of parts.areas) add(kind ?? otherwise, name, 'area', rings)
  }
  return [...drawn.values()]
}

function guessOf(found: readonly Line[], lines: number, areas: number): PlainKind {
  const counts = new Map<PlainKind, number>()
  for (const { kind } of found) {
    if (kind === null) continue
    const plain = kind === 'road' ? 'street' : kind
    counts.set(plain, (counts.get(plain) ?? 0) + 1)
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a)
  return most ? most[0] : lines >= areas ? 'street' : 'border'
}

function boxOf(found: readonly Line[]): Streets['box'] {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const { parts } of found)
    for (const line of [...parts.lines, ...parts.areas.flat()])
      for (const [lon, lat] of line) {
        west = Math.min(west, lon)
        south = Math.min(south, lat)
        east = Math.max(east, lon)
        north = Math.max(north, lat)
      }
  return [
    [west, south],
    [east, north],
  ]
}

/** One line without control and direction marks, cut to what a label can hold. */
const tidy = (name: string) =>
  [...name.replaceAll(/[\p{Cc}\p{Cs}\s\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim()]
    .slice(0, longestName / 2)
    .join('')

function tagsOf(properties: unknown): ReadonlyMap<string, string> {
  if (typeof properties !== 'object' || properties === null || Array.isArray(properties))
    return new Map()
  return new Map(
    Object.entries(properties).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string' || typeof value === 'number'
        ? [[key.toLowerCase(), String(value)] as const]
        : [],
    ),
  )
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return new Map<string, unknown>(Object.entries(value)).get(name)
}
