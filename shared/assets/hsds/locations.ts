import type { Directory } from './directory.ts'
import {
  accessibilityOf,
  addressesOf,
  contactsOf,
  hoursOf,
  languagesOf,
  namesPeople,
  phonesOf,
} from './facts.ts'
import { keyOf } from './organizations.ts'
import { itemsCell, restOf, type Said, type SaidRow } from './said.ts'
import type { DirectoryRow } from './tables.ts'

const read: ReadonlySet<string> = new Set([
  'name',
  'description',
  'short_description',
  'url',
  'email',
  'phones',
  'languages',
  'accessibility',
  'latitude',
  'longitude',
  'address',
  'external_identifier',
  'external_identifier_type',
  'organization_name',
])

/** A location as what is said of a place; `organization` is whose it is, where the directory says so. */
export function saidOfLocation(
  directory: Directory,
  row: DirectoryRow,
  organization: DirectoryRow | undefined,
): SaidRow {
  const { cells } = row
  const id = cells.get('id') ?? ''
  const pointer = { column: 'location_id', id } as const
  const cell = (column: string) => cells.get(column) ?? ''
  const address = addressesOf(directory, row, id)
  const owner = organization?.cells.get('name') ?? cell('organization_name')
  const said: Said[] = [
    ['id', 'id', locationKey(row)],
    ['name', 'name', cell('name')],
    ['kind', 'kind', 'place'],
    ['strong', 'description', cell('description') || cell('short_description')],
    ['more', 'short_description', cell('description') === '' ? '' : cell('short_description')],
    ['organization', 'organization', owner],
    ['latitude', 'latitude', cell('latitude')],
    ['longitude', 'longitude', cell('longitude')],
    ['web', 'url', itemsCell([cell('url')].filter(Boolean))],
    ['emails', 'email', cell('email')],
    ['phones', 'phones of it', cell('phones')],
    ['identifiers', 'external_identifier', itemsCell(externalOf(row))],
    ...address,
    ...phonesOf(directory, pointer, 'phones'),
    ...languagesOf(directory, row, pointer),
    ...accessibilityOf(directory, row, id),
    ...hoursOf(directory, pointer),
    ...contactsOf(directory, pointer),
    ...restOf(row, read),
  ]
  const namesNobody = cells.has('organization_id') && organization === undefined
  return {
    from: row,
    said,
    notes: [
      ...(namesPeople(directory, pointer) ? (['people-left-out'] as const) : []),
      ...(namesNobody ? (['organization-missing'] as const) : []),
    ],
    spareName: (cell('alternate_name') || (address[0]?.[2] ?? '') || owner).slice(0, 200),
  }
}

const externalOf = ({ cells }: DirectoryRow): readonly string[] => {
  const number = cells.get('external_identifier')
  return number === undefined
    ? []
    : [`${cells.get('external_identifier_type') ?? ''} ${number}`.trim()]
}

export const locationKey = ({ cells }: DirectoryRow): string => keyOf('location', cells.get('id'))
