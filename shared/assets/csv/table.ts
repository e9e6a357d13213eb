import Papa from 'papaparse/papaparse.js'
import type { ImportReason } from '#shared/assets/import/targets.ts'
import type { Place } from '#shared/assets/place.ts'
import type { Shape } from '#shared/assets/shape.ts'
import { unguardCell } from './formula.ts'

/** One row of a file. `row` is its number in a spreadsheet, where a cell with line breaks is still one row. */
export type TableRow = {
  /** Which file of several it stands in. */
  readonly file?: string
  readonly row: number
  readonly cells: readonly string[]
  readonly unclosed: boolean
  /** Some cell holds characters that no field takes. */
  readonly odd: boolean
  /** Where it is, in files that say so beside their columns. */
  readonly geometry?: Geometry
  /** What is to be known about it already. */
  readonly notes?: readonly ImportReason[]
  /** What of it is in no column and could not be read, as it was written. */
  readonly kept?: string
  /** What it is called where it has no name of its own. */
  readonly spareName?: string
}

export type Geometry = { readonly place: Place | null; readonly shape: Shape | null }

export type Table = {
  readonly columns: readonly string[]
  readonly separator: string
  readonly rows: readonly TableRow[]
}

/** Called between pieces of long work; resolves to false where the work should stop. */
export type Pause = (done: number, total: number) => Promise<boolean>

/** A file with more columns than this is refused; see look.ts. No more of them are told apart. */
export const mostColumns = 1000

const separators = [',', ';', '\t', '|']
const piece = 256 * 1024

/**
 * Read the rows of a CSV file; null where `pause` asked to stop. Never throws for what a file holds.
 *
 * Line ends are made one kind first, because real files mix them, also within one cell. Lines without a single
 * character are no rows, but they are counted, so that row numbers agree with a spreadsheet's.
 */
export async function readTable(text: string, pause: Pause): Promise<Table | null> {
  const even = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text
  const separator = guessSeparator(even)
  // Looked for once in the whole file, so that ten thousand ordinary rows pay nothing for the one odd one.
  const mayBeOdd = isOdd(even)
  const parser = new Papa.Parser({ delimiter: separator, newline: '\n', quoteChar: '"' })
  const rows: TableRow[] = []
  let counted = 0
  let start = 0
  let size = piece
  while (start < even.length) {
    const end = Math.min(even.length, start + size)
    const last = end === even.length
    const { data, errors, meta } = parser.parse(even.slice(start, end), 0, !last)
    const unclosed = new Set(
      errors.flatMap((error) => (error.code === 'MissingQuotes' ? [error.row] : [])),
    )
    const before = counted
    for (const cells of data) {
      counted += 1
      if (cells.length === 1 && cells[0] === '') continue
      const odd = mayBeOdd && cells.some(isOdd)
      rows.push({ row: counted, cells, unclosed: unclosed.has(counted - before - 1), odd })
    }
    if (last) break
    start += meta.cursor
    // A cell longer than a piece is read again from its row's start; doubling keeps that cheap.
    size = meta.cursor === 0 ? size * 2 : piece
    if (!(await pause(start, even.length))) return null
  }
  const [header, ...body] = rows
  return {
    columns: nameColumns(header?.cells.slice(0, mostColumns + 1) ?? []),
    separator,
    rows: body,
  }
}

function guessSeparator(text: string): string {
  const first = text.slice(0, text.indexOf('\n') + 1 || text.length)
  const guess = Papa.parse(text.slice(0, piece), { preview: 30, delimitersToGuess: separators })
  // A file of one column has nothing to guess by; a comma then only matters where the header has one.
  return first.includes(guess.meta.delimiter)
    ? guess.meta.delimiter
    : (separators.find((separator) => first.includes(separator)) ?? ',')
}

/** In front of the header of a column that has no field here, in files this room writes. */
export const extraPrefix = 'more: '

/** Headers as people see them, each a line of its own: nameless ones by number, repeated ones with a count. */
export function nameColumns(cells: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return cells.map((cell, at) => {
    const whole = lineOf(cleaned(unguardCell(cell)))
    const line = whole.slice(0, whole.startsWith(extraPrefix) ? 206 : 190).trim()
    const base = line === '' ? `#${String(at + 1)}` : line
    let name = base
    for (let count = 2; taken.has(name); count += 1) name = `${base} (${String(count)})`
    taken.add(name)
    return name
  })
}

/** Text on one line. */
export const lineOf = (text: string): string =>
  (/[\n\t]/.test(text) ? text.replaceAll(/[\n\t]+/g, ' ') : text).trim()

// oxlint-disable-next-line no-control-regex -- these are the characters to be replaced
const controls = /[\u0000-\u0008\u000B-\u001F\u007F]/g
const halves = /\p{Surrogate}/gu

export const isOdd = (text: string): boolean =>
  text.search(controls) !== -1 || text.search(halves) !== -1

/** Control characters become spaces and halves of characters become U+FFFD; line breaks and tabs stay. */
export const cleaned = (text: string): string =>
  text.replaceAll(controls, ' ').replaceAll(halves, '\uFFFD')
