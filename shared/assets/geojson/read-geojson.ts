import {
  isOdd,
  mostColumns,
  nameColumns,
  type Pause,
  type Table,
  type TableRow,
} from '#shared/assets/csv/table.ts'
import { Refusal } from '#shared/contract/problem.ts'
import { projectionIn } from './coordinates.ts'
import { type Project, readGeometry } from './geometry.ts'

type Members = ReadonlyMap<string, unknown>

const geometryTypes: ReadonlySet<unknown> = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
])

/** Whether a document says that it is GeoJSON. */
export function isGeoJson(document: unknown): boolean {
  const type = membersOf(document)?.get('type')
  return type === 'FeatureCollection' || type === 'Feature' || geometryTypes.has(type)
}

/**
 * The features of a GeoJSON document as a table, so that its properties are matched and checked like the columns of any
 * list; each row brings its geometry along. Rows are numbered from 1. null where `pause` asked to stop; throws a
 * Refusal where the document holds no features at all.
 *
 * `called` names features that have no name of their own.
 */
export async function readGeoJson(
  document: unknown,
  called: string,
  pause: Pause,
): Promise<Table | null> {
  const root = membersOf(document)
  const project = projectionIn(root?.get('crs'))
  const features = featuresIn(document)
  const columns = new Map<string, number>()
  const read: {
    readonly cells: Map<number, string>
    readonly row: Omit<TableRow, 'cells' | 'odd'>
  }[] = []
  for (const [at, feature] of features.entries()) {
    if (at % 1000 === 999 && !(await pause(at, features.length))) return null
    const cells = new Map<number, string>()
    for (const [name, value] of saidBy(feature)) {
      const text = textOf(value)
      if (text === '') continue
      const place = columns.get(name) ?? columns.size
      columns.set(name, place)
      cells.set(place, text)
    }
    // Every row has every column: features that share no names would fill the memory.
    if (columns.size > mostColumns) throw new Refusal('import-too-big')
    const where = whereOf(feature, project)
    const spareName = features.length === 1 ? called : `${called} ${String(at + 1)}`
    read.push({
      cells,
      row: { row: at + 1, unclosed: false, ...(where.geometry && { spareName }), ...where },
    })
  }
  const rows = read.map(({ cells, row }): TableRow => {
    const texts = Array.from({ length: columns.size }, (_, place) => cells.get(place) ?? '')
    return { ...row, cells: texts, odd: texts.some(isOdd) }
  })
  return {
    columns: nameColumns([...columns.keys()].map((name) => name.slice(1))),
    separator: '',
    rows,
  }
}

/** The features of a document; a document that is one geometry counts as one. */
export function featuresIn(document: unknown): readonly unknown[] {
  const root = membersOf(document)
  if (root?.get('type') !== 'FeatureCollection') return [document]
  const features: unknown = root.get('features')
  if (!Array.isArray(features)) throw new Refusal('geojson-broken')
  return features
}

/** Members that are not said of the strength. */
const structure: ReadonlySet<string> = new Set([
  'type',
  'geometry',
  'properties',
  'id',
  'bbox',
  'crs',
])

/**
 * Names and values of a feature. A letter in front keeps its own members and its properties apart where they are
 * called the same: both are columns then.
 */
function saidBy(feature: unknown): (readonly [name: string, value: unknown])[] {
  const members = membersOf(feature)
  if (!members || !isFeature(members)) return []
  const properties = members.get('properties')
  const id: unknown = members.get('id')
  const others = [...members].filter(([name]) => !structure.has(name))
  return [
    ...(typeof id === 'string' || typeof id === 'number' ? [['fid', id] as const] : []),
    ...[...(membersOf(properties) ?? [['properties', properties] as const])].map(
      ([name, value]) => [`p${name}`, value] as const,
    ),
    ...others.map(([name, value]) => [`f${name}`, value] as const),
  ]
}

/** Some programs leave the type out. */
const isFeature = (members: Members): boolean =>
  members.get('type') === 'Feature' || members.has('geometry') || members.has('properties')

type Where = Pick<TableRow, 'geometry' | 'notes' | 'kept'>

function whereOf(feature: unknown, project: Project | null): Where {
  const members = membersOf(feature)
  if (!members) return {}
  const geometry: unknown = isFeature(members) ? members.get('geometry') : feature
  const { notes, ...read } = readGeometry(geometry, project)
  const isLost = geometry !== null && geometry !== undefined && read.place === null
  // What could not be read is kept as it was written, so that nothing of the file is lost.
  return { geometry: read, notes, ...(isLost && { kept: textOf(geometry) }) }
}

function membersOf(value: unknown): Members | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  return new Map<string, unknown>(Object.entries(value))
}

/** A value as a cell: lists of words one a line, what has an inner order as JSON. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) {
    const lines = value.map(String).join('\n')
    return value.length === 1 ? `${lines}\n` : lines
  }
  return JSON.stringify(value)
}
