import { layOut, type CellTarget, type Layout } from '#shared/assets/import/cells.ts'
import { isOdd, mostColumns, type TableRow } from '#shared/assets/csv/table.ts'
import type { ImportReason } from '#shared/assets/import/targets.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { DirectoryRow } from './tables.ts'

/** One thing a directory says of a record: what it becomes, what the directory calls it, and the words. */
export type Said = readonly [target: CellTarget, header: string, text: string]

/** All that is said of one record, and what is to be known about it. */
export type SaidRow = {
  readonly from: DirectoryRow
  readonly said: readonly Said[]
  readonly notes: readonly ImportReason[]
  readonly spareName: string
}

export type Part = { readonly layout: Layout; readonly rows: readonly TableRow[] }

/** Records as the rows of one table, whose columns are all that is said of any of them. Throws a Refusal where these are too many. */
export function partOf(records: readonly SaidRow[]): Part {
  const columns = new Map<string, { readonly at: number; readonly target: CellTarget }>()
  const told = records.map(({ said }) => {
    const cells = new Map<number, string>()
    for (const [target, header, text] of said) {
      if (text === '') continue
      const known = columns.get(`${target} ${header}`)
      const at = known?.at ?? columns.size
      if (!known) columns.set(`${target} ${header}`, { at, target })
      const before = cells.get(at)
      cells.set(at, before === undefined ? text : `${before}\n${text}`)
    }
    return cells
  })
  if (columns.size > mostColumns) throw new Refusal('import-too-big')
  const headers = [...columns].map(([key, { target }]) => key.slice(target.length + 1))
  return {
    layout: layOut(
      headers,
      [...columns.values()].map(({ target }) => target),
    ),
    rows: records.map(({ from, notes, spareName }, index) => {
      const cells = Array.from({ length: columns.size }, (_, at) => told[index]?.get(at) ?? '')
      const { file, row } = from
      return { file, row, cells, unclosed: false, odd: cells.some(isOdd), notes, spareName }
    }),
  }
}

/** Items as one cell of a list, which keeps commas within an item. */
export const itemsCell = (items: readonly string[]): string =>
  items.length === 0 ? '' : `${items.join('\n')}\n`

/** Cells of a row that nothing else has read, by the directory's own names. Numbers that only join tables say nothing. */
export function restOf(
  { cells }: DirectoryRow,
  read: ReadonlySet<string>,
  before = '',
): readonly Said[] {
  return [...cells].flatMap(([column, text]): Said[] =>
    read.has(column) || column === 'id' || /_ids?$/.test(column)
      ? []
      : [['more', `${before}${column}`, text]],
  )
}
