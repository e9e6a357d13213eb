import { singularOf, type TableName } from './tables.ts'

/** Columns of earlier versions, and of directories near the standard, as version 3 calls them. */
const otherNames = new Map([
  ['lat', 'latitude'],
  ['lon', 'longitude'],
  ['lng', 'longitude'],
  ['website', 'url'],
  ['web', 'url'],
  ['short_desc', 'short_description'],
  ['fees', 'fees_description'],
  ['eligibility', 'eligibility_description'],
  ['min_age', 'minimum_age'],
  ['max_age', 'maximum_age'],
  ['taxonomy_id', 'taxonomy_term_id'],
])

/**
 * A header as version 3 calls it: `Website` is `url`; in a table of locations `location_uuid` is `id`, `location_name`
 * is `name`, and `organization_uuid` is `organization_id`.
 */
export function columnNamed(header: string, table: TableName): string {
  const word = header
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/uuid$/, 'id')
  const own = `${singularOf(table)}_`
  const isOwn = mainTables.has(table) && word.startsWith(own) && !keeps.has(word)
  const short = isOwn ? word.slice(own.length) : word
  if (table === 'taxonomy_terms' && word === 'taxonomy_id') return 'id'
  return otherNames.get(short) ?? short
}

const mainTables: ReadonlySet<TableName> = new Set(['organizations', 'locations', 'services'])

/** Begin with their table's name and mean something else. */
const keeps: ReadonlySet<string> = new Set(['location_type', 'service_area', 'service_areas'])
