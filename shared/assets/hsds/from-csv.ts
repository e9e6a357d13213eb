import { unguardCell } from '#shared/assets/csv/formula.ts'
import { cleaned, type Table } from '#shared/assets/csv/table.ts'
import { columnNamed } from './columns.ts'
import type { DirectoryRow, TableName } from './tables.ts'

/** The rows of one CSV file of a directory package. */
export function rowsOfCsv(file: string, name: TableName, table: Table): readonly DirectoryRow[] {
  const columns = table.columns.map((header) => columnNamed(header, name))
  return table.rows.map(({ row, cells: written }) => {
    const cells = new Map<string, string>()
    for (const [at, raw] of written.entries()) {
      const text = cleaned(unguardCell(raw)).trim()
      const column = columns[at] ?? `#${String(at + 1)}`
      const header = cells.has(column) ? `${column} (${String(at + 1)})` : column
      if (text !== '') cells.set(header, text)
    }
    return { file, row, cells }
  })
}
