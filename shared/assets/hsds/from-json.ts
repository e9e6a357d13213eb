import { cleaned } from '#shared/assets/csv/table.ts'
import { columnNamed } from './columns.ts'
import { type DirectoryRow, singularOf, type TableName, tableNamed } from './tables.ts'

type Members = ReadonlyMap<string, unknown>

/** How deep records may lie in records; the standard goes to six. */
const deepest = 12

/**
 * The records of an HSDS 3.x JSON document: one organization, location or service with what lies in it, a list of them,
 * or a page of a list (`contents`). They are laid out as the rows its tables would have, each pointing to what it lay
 * in. Empty where the document holds none of these.
 */
export function rowsOfJson(
  file: string,
  document: unknown,
): readonly (readonly [TableName, DirectoryRow])[] {
  const page = membersOf(document)?.get('contents')
  const list = Array.isArray(page) ? page : Array.isArray(document) ? document : [document]
  const rows: (readonly [TableName, DirectoryRow])[] = []
  for (const [at, one] of list.entries()) {
    const members = membersOf(one)
    const table = members && tableOf(members)
    if (members && table) layOut(members, table, { file, row: at + 1, rows, depth: 0 }, new Map())
  }
  return rows
}

type Under = {
  readonly file: string
  readonly row: number
  readonly rows: (readonly [TableName, DirectoryRow])[]
  readonly depth: number
}

/** What a record is, told by members that only its kind has. */
function tableOf(members: Members): TableName | null {
  const has = (...names: readonly string[]) => names.some((name) => members.has(name))
  if (has('services', 'locations', 'organization_identifiers', 'programs')) return 'organizations'
  if (has('location_type', 'latitude', 'addresses', 'accessibility')) return 'locations'
  if (
    has(
      'service_at_locations',
      'organization_id',
      'organization',
      'status',
      'eligibility_description',
    )
  )
    return 'services'
  const isNamed = has('name') && has('description')
  const isOrganization = has(
    'legal_status',
    'tax_status',
    'tax_id',
    'year_incorporated',
    'website',
    'email',
  )
  return isNamed && isOrganization ? 'organizations' : null
}

function layOut(
  members: Members,
  table: TableName,
  under: Under,
  links: ReadonlyMap<string, string>,
): string {
  const id = scalar(members.get('id')) || `#${String(under.rows.length + 1)}`
  const cells = new Map<string, string>([...links, ['id', id]])
  const { file, row, rows, depth } = under
  rows.push([table, { file, row, cells }])
  if (depth >= deepest) return id
  const toHere = new Map([[`${singularOf(table)}_id`, id]])
  for (const [name, value] of members) {
    const inner = tableNamed(name)
    if (typeof value !== 'object' || value === null) {
      const text = scalar(value)
      const column = columnNamed(name, table)
      if (text !== '' && name !== 'id')
        cells.set(cells.has(column) ? `${column} (${name})` : column, text)
    } else if (inner !== null && Array.isArray(value)) {
      for (const one of value) nested(one, inner, under, toHere)
    } else if (inner !== null) {
      const pointed = nested(value, inner, under, new Map())
      if (pointed !== null) cells.set(`${singularOf(inner)}_id`, pointed)
    } else if (name === 'attributes' && Array.isArray(value)) {
      for (const one of value)
        nested(membersOf(one)?.get('taxonomy_term'), 'taxonomy_terms', under, toHere)
    }
  }
  return id
}

function nested(
  value: unknown,
  table: TableName,
  under: Under,
  links: ReadonlyMap<string, string>,
): string | null {
  const members = membersOf(value)
  return members && layOut(members, table, { ...under, depth: under.depth + 1 }, links)
}

function membersOf(value: unknown): Members | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  return new Map<string, unknown>(Object.entries(value))
}

const scalar = (value: unknown): string =>
  typeof value === 'string'
    ? cleaned(value).trim()
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : ''
