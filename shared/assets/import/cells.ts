import {
  type FactField,
  longestAddress,
  mostExtraColumns,
  mostListItems,
} from '#shared/assets/asset.ts'
import {
  cleaned,
  extraPrefix,
  type Geometry,
  lineOf,
  type TableRow,
} from '#shared/assets/csv/table.ts'
import { unguardCell } from '#shared/assets/csv/formula.ts'
import type { ImportReason, ImportTarget, RowProblem } from './targets.ts'

const longestLine = 200
const longestText = 20_000
/** All extra columns of one record together, so that one row always fits an envelope many times. */
const longestExtras = 60_000

/** `lines`: it was written over several lines, were it only by a closing line break. */
export type Cell = { readonly header: string; readonly text: string; readonly lines: boolean }

const none: readonly never[] = []

/** What a cell becomes: fields of a record, or of an offer. */
export type CellTarget = ImportTarget | 'eligibility' | 'fees' | 'how'

/** Which columns became what, found once for all rows of a file. */
export type Layout = {
  readonly columns: readonly string[]
  readonly places: ReadonlyMap<CellTarget, readonly number[]>
  /** Columns without a field, by header. */
  readonly extras: readonly number[]
  /** Some of them were written by this app, with its prefix. */
  readonly prefixed: boolean
}

export function layOut(columns: readonly string[], mapping: readonly CellTarget[]): Layout {
  const places = new Map<CellTarget, number[]>()
  for (const at of columns.keys()) {
    const target = mapping[at] ?? 'more'
    const others = places.get(target)
    if (others) others.push(at)
    else places.set(target, [at])
  }
  const byHeader = (a: number, b: number) => ((columns[a] ?? '') < (columns[b] ?? '') ? -1 : 1)
  const extras = (places.get('more') ?? none).toSorted(byHeader)
  const prefixed = extras.some((at) => columns[at]?.startsWith(extraPrefix) === true)
  return { columns, places, extras, prefixed }
}

/** The cells of one row by what their columns became, with a place for problems and for what is kept as written. */
export class RowCells {
  readonly problems: RowProblem[] = []
  readonly #row: TableRow
  readonly #layout: Layout
  #extras: Map<string, string> | null = null
  #extraLength = 0

  constructor(row: TableRow, layout: Layout) {
    this.#row = row
    this.#layout = layout
    if (row.unclosed) this.note('', 'quote-unclosed')
    if (row.cells.length !== layout.columns.length) this.note('', 'row-ragged')
    if (row.odd) this.#noteOdd()
    for (const reason of row.notes ?? []) this.note('', reason)
  }

  /** What is in no column; kept beside the columns without a field. */
  keepWhole(): void {
    const { kept = '' } = this.#row
    if (kept !== '') this.keep({ header: 'geometry', text: kept, lines: false })
  }

  get geometry(): Geometry | undefined {
    return this.#row.geometry
  }

  note(field: string, reason: ImportReason): void {
    const { file, row } = this.#row
    this.problems.push(file === undefined ? { row, field, reason } : { file, row, field, reason })
  }

  of(target: CellTarget): readonly Cell[] {
    const places = this.#layout.places.get(target)
    if (!places) return none
    const cells: Cell[] = []
    for (const at of places) {
      const cell = this.#cell(at)
      if (cell) cells.push(cell)
    }
    return cells
  }

  first(target: ImportTarget): Cell | undefined {
    const places = this.#layout.places.get(target) ?? none
    for (let at = 0; at < places.length; at += 1) {
      const cell = this.#cell(places[at] ?? -1)
      if (cell) return cell
    }
    return undefined
  }

  /** One line; what is too long for it is cut with a mark and kept whole beside it. */
  line(target: ImportTarget): string {
    const places = this.#layout.places.get(target) ?? none
    for (const at of places) {
      const text = this.#text(at)
      if (text !== '') return this.#fit(at, lineOf(text), longestLine)
    }
    return ''
  }

  /** Several columns as one line of address. */
  address(): string {
    const places = this.#layout.places.get('address') ?? none
    let first = -1
    let line = ''
    let parts = 0
    for (const at of places) {
      const text = this.#text(at)
      if (text === '') continue
      parts += 1
      if (parts === 1) first = at
      line = parts === 1 ? lineOf(text) : `${withoutComma(line)}, ${lineOf(text)}`
    }
    return this.#fit(first, parts === 1 ? line : withoutComma(line), longestAddress)
  }

  text(target: 'strong' | 'eligibility' | 'fees' | 'how'): string {
    const cells = this.of(target)
    const [cell] = cells
    if (!cell) return ''
    const whole = cells.length === 1 ? cell.text : cells.map(({ text }) => text).join('\n\n')
    if (whole.length <= longestText) return whole
    this.note(cell.header, 'too-long')
    this.keep({ ...cell, text: whole.slice(longestText) })
    return withoutHalf(whole.slice(0, longestText)).trim()
  }

  /** Items of a list: a line each where there are lines, or else between semicolons. */
  list(target: 'offers' | 'welcomes' | FactField): string[] {
    const places = this.#layout.places.get(target)
    if (!places) return []
    const items: string[] = []
    for (const at of places) this.#itemsAt(at, commaLists.has(target), items)
    if (items.length <= mostListItems) return items
    const first = this.first(target)
    if (first) {
      this.note(first.header, 'list-too-long')
      this.keep({ ...first, text: items.slice(mostListItems).join('\n') })
    }
    return items.slice(0, mostListItems)
  }

  /** Most cells hold one item, and splitting is slow: it is done where there is something to split at. */
  #itemsAt(at: number, commas: boolean, items: string[]): void {
    const text = this.#text(at)
    const add = (item: string) => {
      const line = lineOf(item)
      if (line !== '') items.push(this.#fit(at, line, longestLine))
    }
    if (text === '') return
    if (this.#hasLines(at)) for (const item of text.split('\n')) add(item)
    else if (commas && text.includes(',')) for (const item of text.split(/[;,]/)) add(item)
    else if (text.includes(';')) for (const item of text.split(';')) add(item)
    else add(text)
  }

  /** Keep a cell as it was written, among the columns without a field. */
  keep(cell: Cell): void {
    const header = cell.header.startsWith(extraPrefix)
      ? cell.header.slice(extraPrefix.length)
      : cell.header
    const extras = (this.#extras ??= new Map())
    let rest = cell.text.trim()
    while (rest !== '' && this.#room() > 1) {
      const piece = withoutHalf(rest.slice(0, this.#room()))
      extras.set(this.#freeName(header), piece.trim())
      this.#extraLength += piece.length
      rest = rest.slice(piece.length).trim()
    }
    if (rest !== '') this.note(cell.header, 'too-long')
  }

  /** What is kept as written, ordered by header so that it is the same whatever order a file has its columns in. */
  extras(leave: ((text: string) => boolean) | null): [header: string, text: string][] {
    const plain = this.#plainExtras()
    if (plain !== null) return leave ? plain.filter(([, text]) => !leave(text)) : plain
    for (const cell of [...this.of('more'), ...this.#beyond()]) this.keep(cell)
    const kept = [...(this.#extras ?? [])].sort(([a], [b]) => (a < b ? -1 : 1))
    return leave ? kept.filter(([, text]) => !leave(text)) : kept
  }

  /** The ordinary case, ready in order: nothing was cut, renamed or is too much; null where something was. */
  #plainExtras(): [header: string, text: string][] | null {
    const { columns, extras, prefixed } = this.#layout
    const isOrdinary = this.#extras === null && !prefixed && extras.length < mostExtraColumns
    if (!isOrdinary || this.#row.cells.length > columns.length) return null
    const plain: [string, string][] = []
    let length = 0
    for (const at of extras) {
      const text = this.#text(at)
      if (text === '') continue
      length += text.length
      plain.push([this.#header(at), text])
    }
    return length < longestText ? plain : null
  }

  #cell(at: number): Cell | undefined {
    const text = this.#text(at)
    if (text === '') return undefined
    return { header: this.#header(at), text, lines: this.#hasLines(at) }
  }

  #hasLines(at: number): boolean {
    return this.#row.cells[at]?.includes('\n') === true
  }

  #header(at: number): string {
    return this.#layout.columns[at] ?? `#${String(at + 1)}`
  }

  /** What a cell says, tidied; '' where it says nothing or is not there. */
  #text(at: number): string {
    const raw = this.#row.cells[at]
    if (raw === undefined || raw === '') return ''
    const written = unguardCell(raw)
    return (this.#row.odd ? cleaned(written) : written).trim()
  }

  /** Cells to the right of the last header. */
  #beyond(): readonly Cell[] {
    const { columns } = this.#layout
    if (this.#row.cells.length <= columns.length) return none
    return [...this.#row.cells.keys()].slice(columns.length).flatMap((at) => this.#cell(at) ?? [])
  }

  #noteOdd(): void {
    for (const [at, raw] of this.#row.cells.entries()) {
      const tidy = cleaned(raw)
      if (tidy !== raw && tidy.trim() !== '') this.note(this.#header(at), 'control-characters')
    }
  }

  #room(): number {
    if ((this.#extras?.size ?? 0) >= mostExtraColumns) return 0
    return Math.min(longestText, longestExtras - this.#extraLength)
  }

  #freeName(header: string): string {
    let name = header.slice(0, longestLine).trim()
    for (let count = 2; this.#extras?.has(name); count += 1)
      name = `${header.slice(0, longestLine - 10).trim()} (${String(count)})`
    return name
  }

  /** A line of column `at`, cut with a mark where it is too long; the cell is made only then, for few are. */
  #fit(at: number, line: string, most: number): string {
    if (line.length <= most) return line
    const cell = this.#cell(at)
    this.note(this.#header(at), 'too-long')
    if (cell) this.keep(cell)
    return `${withoutHalf(line.slice(0, most - 1)).trimEnd()}…`
  }
}

/** Words and numbers also stand between commas; what people say in sentences does not. */
const commaLists: ReadonlySet<CellTarget> = new Set([
  'phones',
  'emails',
  'languages',
  'accessibility',
  'tags',
])

const withoutComma = (line: string) => (line.endsWith(',') ? line.slice(0, -1) : line)

/** Without the first half of a character whose second half was cut off. */
const withoutHalf = (text: string) => text.replace(/[\uD800-\uDBFF]$/, '')
