import type { AssetKind } from '#shared/assets/kinds.ts'
import type { Directory } from './directory.ts'
import { contactsOf, namesPeople, phonesOf } from './facts.ts'
import { itemsCell, restOf, type Said, type SaidRow } from './said.ts'
import type { DirectoryRow } from './tables.ts'

/** Names of people who meet by choice, as their groups call themselves. Everything else has staff until somebody says otherwise. */
const meetByChoice =
  /\b(?:club|association|society|friends of|volunteers?|neighbou?rs|league|guild|choir|fellowship|asociaci[oó]n|club|amigos|vecinos|verein|e\.\s?v\.)(?:\b|$)/iu

const kindOf = (name: string): AssetKind =>
  meetByChoice.test(name) ? 'association' : 'institution'

const read: ReadonlySet<string> = new Set([
  'name',
  'description',
  'url',
  'email',
  'tax_id',
  'languages',
])

/** An organization as what is said of an association or an institution. */
export function saidOfOrganization(directory: Directory, row: DirectoryRow): SaidRow {
  const { cells } = row
  const id = cells.get('id') ?? ''
  const pointer = { column: 'organization_id', id } as const
  const name = cells.get('name') ?? ''
  const said: Said[] = [
    ['id', 'id', organizationKey(row)],
    ['name', 'name', name],
    ['kind', 'kind', kindOf(name)],
    ['strong', 'description', cells.get('description') ?? ''],
    ['web', 'url', itemsCell([cells.get('url') ?? ''].filter(Boolean))],
    ['emails', 'email', cells.get('email') ?? ''],
    ['identifiers', 'identifiers', itemsCell(identifiersOf(directory, row))],
    ...phonesOf(directory, pointer, 'phones'),
    ...contactsOf(directory, pointer),
    ...directory
      .pointing('funding', 'organization_id', id)
      .map((one): Said => ['more', 'funding', one.cells.get('source') ?? '']),
    ...directory
      .pointing('programs', 'organization_id', id)
      .map((one): Said => ['more', 'program', one.cells.get('name') ?? '']),
    ...restOf(row, read),
  ]
  return {
    from: row,
    said,
    notes: namesPeople(directory, pointer) ? ['people-left-out'] : [],
    spareName: cells.get('alternate_name') ?? '',
  }
}

function identifiersOf(directory: Directory, { cells }: DirectoryRow): readonly string[] {
  const rows = directory.pointing(
    'organization_identifiers',
    'organization_id',
    cells.get('id') ?? '',
  )
  const numbers = rows.map((one) =>
    [
      one.cells.get('identifier_scheme') ?? one.cells.get('identifier_type'),
      one.cells.get('identifier'),
    ]
      .filter(Boolean)
      .join(' '),
  )
  const tax = cells.get('tax_id')
  return tax === undefined ? numbers : [...numbers, `Tax ID ${tax}`]
}

/** How a record is known by its file from then on; '' where the file gave it no number. */
export const organizationKey = ({ cells }: DirectoryRow): string =>
  keyOf('organization', cells.get('id'))

/** Numbers that only this reading gave, as `#12`, are none. */
export const keyOf = (kind: string, id: string | undefined): string =>
  id === undefined || id.startsWith('#') ? '' : `${kind}/${id}`.slice(0, 200)
