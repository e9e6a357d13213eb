import Papa from 'papaparse/papaparse.js'
import { guardCell } from '#shared/assets/csv/formula.ts'
import type { AssetKind } from '#shared/assets/kinds.ts'
import type { Inventory, InventoryColumn } from './inventory.ts'

type Words = {
  readonly kind: (kind: AssetKind) => string
  readonly column: (column: InventoryColumn) => string
  readonly all: string
  /** Stands where a number is hidden. */
  readonly few: string
}

/** An inventory as a CSV file for spreadsheets. What is hidden in it is hidden in the file. */
export function inventoryToCsv({ columns, rows }: Inventory, words: Words): string {
  const told = (count: number | null) => (count === null ? words.few : String(count))
  const lines = [
    ['', ...columns.map(words.column), words.all],
    ...rows.map(({ kind, cells, total }) => [words.kind(kind), ...cells.map(told), told(total)]),
  ].map((line) => line.map(guardCell))
  return `\uFEFF${Papa.unparse(lines, { delimiter: ',', newline: '\r\n' })}\r\n`
}
