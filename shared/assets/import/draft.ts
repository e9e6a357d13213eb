import type { AssetContent } from '#shared/assets/asset.ts'
import { coarsen, staysCoarse } from '#shared/assets/coarse-place.ts'
import type { TableRow } from '#shared/assets/csv/table.ts'
import type { AssetKind } from '#shared/assets/kinds.ts'
import { type Place, smallestRadius } from '#shared/assets/place.ts'
import { type Shape, shapeIn } from '#shared/assets/shape.ts'
import { marksOf } from '#shared/assets/tracked.ts'
import { type Layout, RowCells } from './cells.ts'
import { pointOf, readDegrees, readPair, tellsSpot } from './coordinates.ts'
import type { ImportTarget, RowProblem } from './targets.ts'
import { readAudience, readKind, readYes } from './words.ts'

/** A row as the record it would become. `was` marks what it says; `seen` are the marks of the copy it was exported from. */
export type Draft = {
  readonly file: string | undefined
  readonly row: number
  readonly id: string | null
  readonly content: AssetContent
  readonly was: string
  readonly seen: string | null
}

export type ReadRow = {
  readonly draft: Draft | null
  readonly problems: readonly RowProblem[]
}

/** Read one row; null where it has no name to be known by. `kind` is for rows that name none. */
export function readRow(row: TableRow, layout: Layout, kind: AssetKind): ReadRow {
  if (!row.geometry && row.cells.every((cell) => cell.trim() === ''))
    return { draft: null, problems: [{ row: row.row, field: '', reason: 'row-empty' }] }
  const cells = new RowCells(row, layout)
  const named = cells.line('name')
  const name = named || (row.spareName ?? '')
  if (named === '' && name !== '') cells.note('', 'name-made')
  if (name === '') {
    cells.note(headerOf(layout, 'name'), 'no-name')
    return { draft: null, problems: cells.problems }
  }
  const content = readContent(cells, name, kind)
  const draft: Draft = {
    file: row.file,
    row: row.row,
    id: cells.line('id') || null,
    content,
    was: marksOf(content),
    seen: cells.first('marks')?.text ?? null,
  }
  return { draft, problems: cells.problems }
}

/** The header of the first column that became this; '' where none did. */
export const headerOf = ({ columns, places }: Layout, target: ImportTarget): string =>
  columns[places.get(target)?.[0] ?? -1] ?? ''

function readContent(cells: RowCells, name: string, kind: AssetKind): AssetContent {
  const home = cells.first('home')
  const about = {
    kind: known(cells, 'kind', readKind) ?? kind,
    home: home !== undefined && readYes(home.text),
  }
  const { place, shape } = readWhere(cells)
  const coarse = staysCoarse(about)
  if (!coarse) cells.keepWhole()
  // Other columns must not give away what the area hides.
  const tellsPoint = coarse ? tellsSpot : null
  return {
    name,
    ...about,
    strong: cells.text('strong'),
    strongText: null,
    offers: cells.list('offers'),
    welcomes: cells.list('welcomes'),
    organization: cells.line('organization'),
    place: place && coarse ? coarsen(place) : place,
    address: cells.address(),
    shape: coarse ? null : shape,
    audience: known(cells, 'audience', readAudience) ?? 'coalition',
    phones: cells.list('phones'),
    emails: cells.list('emails'),
    web: cells.list('web'),
    hours: cells.list('hours'),
    languages: cells.list('languages'),
    accessibility: cells.list('accessibility'),
    tags: cells.list('tags'),
    identifiers: cells.list('identifiers'),
    more: cells.extras(tellsPoint),
  }
}

/** A word from a closed list; an unknown one is said and kept as it is written. */
function known<T>(
  cells: RowCells,
  target: 'kind' | 'audience',
  read: (text: string) => T | null,
): T | null {
  const cell = cells.first(target)
  if (!cell) return null
  const value = read(cell.text)
  if (value === null) {
    cells.note(cell.header, target === 'kind' ? 'kind-unknown' : 'audience-unknown')
    cells.keep(cell)
  }
  return value
}

/** A geometry of the file's own says it best; else columns do. */
function readWhere(cells: RowCells): Pick<AssetContent, 'place' | 'shape'> {
  const { geometry } = cells
  if (geometry) return geometry
  return { place: readPlace(cells), shape: readShape(cells) }
}

function readShape(cells: RowCells): Shape | null {
  const cell = cells.first('shape')
  if (!cell) return null
  const shape = shapeIn(cell.text)
  if (shape === null) {
    cells.note(cell.header, 'place-unreadable')
    cells.keep(cell)
  }
  return shape
}

function readPlace(cells: RowCells): Place | null {
  const degrees = readLatLon(cells)
  if (degrees === null) return null
  const { point, fault } = pointOf(degrees.lat, degrees.lon)
  if (fault) cells.note(degrees.field, fault)
  if (point === null) return null
  const radius = Number(cells.first('radius')?.text ?? Number.NaN)
  return Number.isFinite(radius) && radius > 0
    ? { form: 'area', around: point, radius: Math.min(200_000, Math.max(smallestRadius, radius)) }
    : { form: 'point', at: point }
}

function readLatLon(
  cells: RowCells,
): { readonly lat: number; readonly lon: number; readonly field: string } | null {
  const [pair] = cells.of('coordinates')
  const latitude = cells.first('latitude')
  const longitude = cells.first('longitude')
  const either = latitude ?? longitude
  if (!pair && !either) return null
  if (latitude && longitude) {
    const lat = readDegrees(latitude.text, 'latitude')
    const lon = readDegrees(longitude.text, 'longitude')
    if (lat !== null && lon !== null) return { lat, lon, field: latitude.header }
    const odd = lat === null ? latitude : longitude
    cells.note(odd.header, 'place-unreadable')
    cells.keep(odd)
    return null
  }
  if (pair) {
    const read = readPair(pair.text)
    if (read) return { ...read, field: pair.header }
    cells.note(pair.header, 'place-unreadable')
    cells.keep(pair)
    return null
  }
  if (either) {
    cells.note(either.header, 'place-half')
    cells.keep(either)
  }
  return null
}
