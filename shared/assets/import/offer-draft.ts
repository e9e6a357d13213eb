import type { TableRow } from '#shared/assets/csv/table.ts'
import type { OfferContent } from '#shared/assets/offers/offer.ts'
import { offerMarks } from '#shared/assets/offers/tracked-offer.ts'
import { type Layout, RowCells } from './cells.ts'
import type { RowProblem } from './targets.ts'

/** A row as the offer it would become; `by` is the number in the file of the record that offers it. */
export type OfferDraft = {
  readonly file: string | undefined
  readonly row: number
  readonly id: string | null
  readonly by: string
  readonly content: OfferContent
  readonly was: string
}

/** Read one row as an offer; null where it has no name. */
export function readOfferRow(
  row: TableRow,
  layout: Layout,
  by: string,
): { readonly draft: OfferDraft | null; readonly problems: readonly RowProblem[] } {
  const cells = new RowCells(row, layout)
  const name = cells.line('name') || (row.spareName ?? '')
  if (name === '') {
    cells.note('name', 'no-name')
    return { draft: null, problems: cells.problems }
  }
  const content: OfferContent = {
    name,
    about: cells.text('strong'),
    eligibility: cells.text('eligibility'),
    fees: cells.text('fees'),
    how: cells.text('how'),
    hours: cells.list('hours'),
    languages: cells.list('languages'),
    contact: cells.list('phones'),
    more: cells.extras(null),
  }
  const draft = {
    file: row.file,
    row: row.row,
    id: cells.line('id') || null,
    by,
    content,
    was: offerMarks(content),
  }
  return { draft, problems: cells.problems }
}
