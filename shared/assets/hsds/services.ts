import type { Directory } from './directory.ts'
import { contactsOf, hoursOf, languagesOf, namesPeople, phonesOf } from './facts.ts'
import { itemsCell, restOf, type Said, type SaidRow } from './said.ts'
import type { DirectoryRow } from './tables.ts'

const read: ReadonlySet<string> = new Set([
  'name',
  'description',
  'short_description',
  'eligibility_description',
  'audience',
  'fees_description',
  'application_process',
  'email',
  'url',
  'languages',
  'organization_name',
])

/** A service as what is said of an offer. */
export function saidOfService(directory: Directory, row: DirectoryRow, key: string): SaidRow {
  const { cells } = row
  const id = cells.get('id') ?? ''
  const pointer = { column: 'service_id', id } as const
  const cell = (column: string) => cells.get(column) ?? ''
  const lines = (
    table: 'cost_options' | 'required_documents' | 'eligibility',
    ...columns: readonly string[]
  ) =>
    directory
      .pointing(table, 'service_id', id)
      .map((one) => columns.flatMap((column) => one.cells.get(column) ?? []).join(' '))
  const named = (
    table: 'service_areas' | 'funding' | 'payments_accepted',
    header: string,
    column: string,
  ) =>
    directory
      .pointing(table, 'service_id', id)
      .map((one): Said => ['more', header, one.cells.get(column) ?? ''])
  const said: Said[] = [
    ['id', 'id', key],
    ['name', 'name', cell('name')],
    ['strong', 'description', cell('description') || cell('short_description')],
    ['more', 'short_description', cell('description') === '' ? '' : cell('short_description')],
    [
      'eligibility',
      'eligibility',
      paragraphs(
        cell('eligibility_description'),
        cell('audience'),
        ...lines('eligibility', 'eligibility_description'),
      ),
    ],
    [
      'fees',
      'fees',
      paragraphs(
        cell('fees_description'),
        ...lines('cost_options', 'option', 'amount', 'currency', 'amount_description'),
      ),
    ],
    [
      'how',
      'application',
      paragraphs(cell('application_process'), ...lines('required_documents', 'document')),
    ],
    ...phonesOf(directory, pointer, 'phones'),
    ['phones', 'email', cell('email')],
    ['phones', 'url', itemsCell([cell('url')].filter(Boolean))],
    ...hoursOf(directory, pointer),
    ...languagesOf(directory, row, pointer),
    ...contactsOf(directory, pointer),
    ...named('service_areas', 'service_area', 'name'),
    ...named('funding', 'funding', 'source'),
    ...named('payments_accepted', 'accepted_payments', 'payment'),
    ['more', 'program', directory.byId('programs', cell('program_id'))?.cells.get('name') ?? ''],
    ['more', 'topics', topicsOf(directory, row).join('\n')],
    ...restOf(row, read),
  ]
  return {
    from: row,
    said,
    notes: namesPeople(directory, pointer) ? ['people-left-out'] : [],
    spareName: cell('alternate_name').slice(0, 200),
  }
}

const paragraphs = (...texts: readonly string[]) =>
  [...new Set(texts.map((text) => text.trim()).filter(Boolean))].join('\n')

/** Words of a taxonomy: by a table of their own, beside the service, or as a list of numbers in it. */
function topicsOf(directory: Directory, { cells }: DirectoryRow): readonly string[] {
  const id = cells.get('id') ?? ''
  const beside = directory.pointing('taxonomy_terms', 'service_id', id)
  const listed = (cells.get('taxonomy_ids') ?? '').split(/[,;]/).map((one) => one.trim())
  const joined = directory
    .pointing('service_taxonomies', 'service_id', id)
    .map((one) => one.cells.get('taxonomy_term_id') ?? '')
  const rows = [...listed, ...joined].flatMap((one) => directory.byId('taxonomy_terms', one) ?? [])
  return [...new Set([...beside, ...rows].flatMap((one) => one.cells.get('name') ?? []))]
}
