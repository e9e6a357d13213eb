import type { Directory } from './directory.ts'
import { itemsCell, restOf, type Said } from './said.ts'
import type { DirectoryRow } from './tables.ts'

/** Which column of the smaller tables points to a record. */
export type Pointer = {
  readonly column: 'organization_id' | 'location_id' | 'service_id'
  readonly id: string
}

const word = ({ cells }: DirectoryRow, ...columns: readonly string[]): string =>
  columns.map((column) => cells.get(column) ?? '').find((text) => text !== '') ?? ''

const unquoted = (text: string) => text.replaceAll(/^"+|"+$/g, '').trim()

/** "650 780-7525 ext. 3 (fax, Kitchen)". What a phone is for in sentences stands beside the record. */
function phoneLine(row: DirectoryRow): string {
  const extension = word(row, 'extension')
  const kind = word(row, 'type', 'number_type')
  const about = [kind === 'voice' ? '' : kind, word(row, 'department')].filter(Boolean).join(', ')
  const number = unquoted(word(row, 'number'))
  return `${number}${extension && ` ext. ${extension}`}${about && ` (${about})`}`
}

const phoneRead: ReadonlySet<string> = new Set([
  'number',
  'extension',
  'type',
  'number_type',
  'department',
])

export function phonesOf(directory: Directory, { column, id }: Pointer, target: 'phones'): Said[] {
  const rows = directory.pointing('phones', column, id)
  const lines = rows.map(phoneLine).filter((line) => line.trim() !== '')
  return [
    [target, 'phones', itemsCell([...new Set(lines)])],
    ...rows.flatMap((row) => restOf(row, phoneRead, 'phone ')),
  ]
}

const languageRead: ReadonlySet<string> = new Set(['name', 'language', 'code'])

export function languagesOf(directory: Directory, row: DirectoryRow, pointer: Pointer): Said[] {
  const rows = directory.pointing('languages', pointer.column, pointer.id)
  const named = rows.map((one) => word(one, 'name', 'language', 'code')).filter(Boolean)
  return [
    ['languages', 'languages', itemsCell(named)],
    ['languages', 'languages spoken', row.cells.get('languages') ?? ''],
    ...rows.flatMap((one) => restOf(one, languageRead, 'language ')),
  ]
}

const hoursRead: ReadonlySet<string> = new Set([
  'weekday',
  'byday',
  'opens_at',
  'closes_at',
  'description',
  'start_date',
  'end_date',
  'closed',
])

/** When, a line for each row: "Monday 08:00–17:00", "12/24/2015 10:00–16:00", or the directory's own sentence. */
export function hoursOf(directory: Directory, { column, id }: Pointer): Said[] {
  const rows = directory.pointing('schedules', column, id)
  const lines = rows.flatMap((row) => [hoursLine(row), word(row, 'description')])
  return [
    ['hours', 'schedules', itemsCell([...new Set(lines.filter(Boolean))])],
    ...rows.flatMap((row) => restOf(row, hoursRead, 'schedule ')),
  ]
}

function hoursLine(row: DirectoryRow): string {
  const days = [...new Set([word(row, 'start_date'), word(row, 'end_date')])].filter(Boolean)
  const when = word(row, 'weekday', 'byday') || days.join('–')
  const [from, to] = [word(row, 'opens_at'), word(row, 'closes_at')].map(minutes)
  const between = [from, to].filter(Boolean).join('–')
  const closed = word(row, 'closed').toLowerCase() === 'true' ? '×' : ''
  return [when, between || closed].filter(Boolean).join(' ')
}

/** 18:00:00 is 18:00. */
const minutes = (time: string) => time.replace(/^(\d{1,2}:\d\d):00$/, '$1')

const accessRead: ReadonlySet<string> = new Set(['description', 'accessibility'])

export function accessibilityOf(directory: Directory, row: DirectoryRow, id: string): Said[] {
  const rows = directory.pointing('accessibility', 'location_id', id)
  const lines = rows.map((one) => word(one, 'description', 'accessibility')).filter(Boolean)
  return [
    ['accessibility', 'accessibility', itemsCell(lines)],
    ['accessibility', 'accessibility of it', row.cells.get('accessibility') ?? ''],
    ...rows.flatMap((one) => restOf(one, accessRead, 'accessibility ')),
  ]
}

const contactRead: ReadonlySet<string> = new Set(['name', 'title', 'department', 'email'])

/** Contacts by what they do and where they are reached. The names of people are left out, as in every list. */
export function contactsOf(directory: Directory, { column, id }: Pointer): Said[] {
  return directory.pointing('contacts', column, id).flatMap((row): Said[] => {
    const phones = directory.pointing('phones', 'contact_id', row.cells.get('id') ?? '')
    const said = [word(row, 'title'), word(row, 'department'), word(row, 'email')]
    const line = [...said, ...phones.map(phoneLine)].filter(Boolean).join(' · ')
    return [['more', 'contact', line], ...restOf(row, contactRead, 'contact ')]
  })
}

/** Whether people are named as contacts here. */
export const namesPeople = (directory: Directory, { column, id }: Pointer): boolean =>
  directory.pointing('contacts', column, id).some((row) => row.cells.has('name'))

const addressColumns = [
  'address_1',
  'address_2',
  'street_1',
  'street_2',
  'city',
  'region',
  'state_province',
  'state',
  'postal_code',
  'zip',
  'country',
] as const

const addressRead: ReadonlySet<string> = new Set([
  ...addressColumns,
  'attention',
  'address_type',
  'type',
])

/** The first address where it stands, all others beside it. */
export function addressesOf(directory: Directory, row: DirectoryRow, id: string): Said[] {
  const rows = directory.pointing('addresses', 'location_id', id)
  const mail = directory.pointing('mail_addresses', 'location_id', id)
  const [first, ...others] = rows.map(addressLine)
  return [
    ['address', 'address', first ?? row.cells.get('address') ?? ''],
    ...others.map((line): Said => ['more', 'address', line]),
    ...mail.map((one): Said => ['more', 'mail address', addressLine(one)]),
    ...[...rows, ...mail].flatMap((one) => restOf(one, addressRead, 'address ')),
  ]
}

const addressLine = ({ cells }: DirectoryRow): string =>
  addressColumns.flatMap((column) => cells.get(column) ?? []).join(', ')
