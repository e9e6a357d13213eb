/** Tables of a directory (Open Referral HSDS 1.x and 3.x) of which something is read here. */
export const directoryTables = [
  'organizations',
  'locations',
  'services',
  'service_at_locations',
  'programs',
  'phones',
  'contacts',
  'addresses',
  'mail_addresses',
  'schedules',
  'languages',
  'accessibility',
  'eligibility',
  'cost_options',
  'required_documents',
  'service_areas',
  'funding',
  'payments_accepted',
  'organization_identifiers',
  'taxonomy_terms',
  'service_taxonomies',
] as const

export type TableName = (typeof directoryTables)[number]

/** One row of a directory: where it stands, and its cells by column as the 3.x schema calls them. Cells are tidy and not empty. */
export type DirectoryRow = {
  readonly file: string
  readonly row: number
  readonly cells: ReadonlyMap<string, string>
}

export type Tables = ReadonlyMap<TableName, readonly DirectoryRow[]>

/** Other names for the same: of 1.x and Ohana, of 2.x, and in the singular. */
const otherNames: readonly (readonly [string, TableName])[] = [
  ['physical_addresses', 'addresses'],
  ['physical_address', 'addresses'],
  ['address', 'addresses'],
  ['postal_addresses', 'mail_addresses'],
  ['postal_address', 'mail_addresses'],
  ['mail_address', 'mail_addresses'],
  ['regular_schedules', 'schedules'],
  ['regular_schedule', 'schedules'],
  ['holiday_schedules', 'schedules'],
  ['holiday_schedule', 'schedules'],
  ['services_at_location', 'service_at_locations'],
  ['service_at_location', 'service_at_locations'],
  ['accessibility_for_disabilities', 'accessibility'],
  ['taxonomy', 'taxonomy_terms'],
  ['taxonomy_term', 'taxonomy_terms'],
  ['service_taxonomy', 'service_taxonomies'],
  ['payment_accepted', 'payments_accepted'],
  ['fundings', 'funding'],
  ['eligibilities', 'eligibility'],
]

const byName = new Map<string, TableName>([
  ...directoryTables.flatMap((name) => [[name, name] as const, [singularOf(name), name] as const]),
  ...otherNames,
])

/** The table a word names, as a file in a package or a member of a JSON document is called; null where it names none. */
export const tableNamed = (word: string): TableName | null =>
  byName.get(word.toLowerCase().replaceAll(/[\s-]+/g, '_')) ?? null

/** As in the columns that point to a row: `organization_id`. */
export function singularOf(name: string): string {
  return name.endsWith('ies')
    ? `${name.slice(0, -3)}y`
    : name.endsWith('sses')
      ? name.slice(0, -2)
      : name.replace(/s$/, '')
}

/** A directory holds at least one of these; the other tables only say more about them. */
export const isDirectory = (tables: Tables): boolean =>
  (['organizations', 'locations', 'services'] as const).some((name) => tables.has(name))
