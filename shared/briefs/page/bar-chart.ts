import type { Direction } from './brief-page.ts'
import type { Drawing, DrawnRect, DrawnText } from './drawing.ts'
import type { BarRow } from './page-blocks.ts'

/** Two inks and an outline, told apart in grey: the lighter ink always carries the darker's line. */
export const chartInks = { first: '#27406B', second: '#B9C5DC', ink: '#1F2328', quiet: '#43464C' }

const labelSize = 9.75
const valueSize = 11.25
const lineHeight = 12.5
/** Widest average glyph of the label faces, in em; generous, so that estimated lines never collide. */
const averageGlyph = 0.56
/** In a web page the letters may be another face's, and wider. */
const boldGlyph = 0.66

/** Lines of whole words that fit `width` points by estimate; a longer word is cut to fit. */
function wrapLabel(label: string, width: number): readonly string[] {
  const most = Math.max(4, Math.floor(width / (labelSize * averageGlyph)))
  const lines: string[] = []
  for (const word of label.split(/\s+/u).flatMap((whole) => cutWord(whole, most))) {
    const last = lines.at(-1)
    if (last !== undefined && [...last].length + 1 + [...word].length <= most)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function cutWord(word: string, most: number): readonly string[] {
  const letters = [...word]
  const parts: string[] = []
  for (let at = 0; at < letters.length; at += most)
    parts.push(letters.slice(at, at + most).join(''))
  return parts
}

const bar = (row: BarRow, x: number, y: number, width: number, height: number): DrawnRect => ({
  x: x + 0.375,
  y,
  width: Math.max(0, width - 0.75),
  height,
  radius: 1.5,
  fill: row.emphasis ? chartInks.first : chartInks.second,
  stroke: chartInks.first,
})

const baseline = (x: number, y: number, width: number, height: number): DrawnRect => ({
  x,
  y,
  width,
  height,
  radius: 0,
  fill: chartInks.ink,
  stroke: null,
})

/** Columns side by side: for a few rows with short names, as a count over time. */
function drawColumns(rows: readonly BarRow[], width: number, largest: number): Drawing {
  const plot = 84
  const top = 16
  const step = width / rows.length
  const column = Math.min(72, step * 0.76)
  const labels = rows.map((row) => wrapLabel(row.label, step - 4))
  const lines = Math.max(...labels.map((label) => label.length))
  const rects: DrawnRect[] = []
  const texts: DrawnText[] = []
  for (const [index, row] of rows.entries()) {
    const middle = step * (index + 0.5)
    const height = (row.value / largest) * plot
    if (height > 0) rects.push(bar(row, middle - column / 2, top + plot - height, column, height))
    texts.push(valueText(row, middle, top + plot - height - 4.5, 'middle'))
    for (const [line, text] of (labels[index] ?? []).entries())
      texts.push(labelText(text, middle, top + plot + 13.5 + line * lineHeight, 'middle'))
  }
  rects.push(baseline(0, top + plot, width, 0.75))
  return { width, height: top + plot + 6 + lines * lineHeight, rects, texts }
}

/** Bars under each other, each below its name: for longer names, as the options of a vote. */
function drawRows(rows: readonly BarRow[], width: number, largest: number): Drawing {
  const thick = 11
  const longestValue = Math.max(...rows.map((row) => [...row.valueLabel].length))
  const plot = Math.max(width * 0.4, width - 8 - longestValue * valueSize * boldGlyph)
  const rects: DrawnRect[] = []
  const texts: DrawnText[] = []
  let y = 0
  for (const row of rows) {
    for (const text of wrapLabel(row.label, width)) {
      y += lineHeight
      texts.push(labelText(text, 0, y - 2.5, 'left'))
    }
    y += 1.5
    const length = (row.value / largest) * plot
    if (length > 0) rects.push(bar(row, 0, y, length, thick))
    texts.push(valueText(row, length + 5, y + thick - 1.75, 'left'))
    rects.push(baseline(0, y - 1.5, 0.75, thick + 3))
    y += thick + 7
  }
  return { width, height: y - 4, rects, texts }
}

const valueText = (row: BarRow, x: number, y: number, anchor: DrawnText['anchor']): DrawnText => ({
  x,
  y,
  size: valueSize,
  strong: true,
  anchor,
  fill: chartInks.ink,
  text: row.valueLabel,
})

const labelText = (text: string, x: number, y: number, anchor: DrawnText['anchor']): DrawnText => ({
  x,
  y,
  size: labelSize,
  strong: false,
  anchor,
  fill: chartInks.quiet,
  text,
})

const mirroredAnchor = { left: 'right', middle: 'middle', right: 'left' } as const

/** In right-to-left languages a chart begins at the right (visual language, section 3). */
const mirror = (drawing: Drawing): Drawing => ({
  ...drawing,
  rects: drawing.rects.map((rect) => ({ ...rect, x: drawing.width - rect.x - rect.width })),
  texts: drawing.texts.map((text) => ({
    ...text,
    x: drawing.width - text.x,
    anchor: mirroredAnchor[text.anchor],
    // A drawing is set from left to right; its words keep the order they have in their own language.
    text: `\u2068${text.text}\u2069`,
  })),
})

/**
 * Draws counts as bars from zero. `width` in points (1 pt = 4/3 px); the height follows. All rows
 * at zero draw names, numbers and the zero line only.
 */
export function drawBars(
  rows: readonly BarRow[],
  { width, direction }: { readonly width: number; readonly direction: Direction },
): Drawing {
  const largest = Math.max(...rows.map((row) => row.value)) || 1
  const short = rows.length <= 6 && rows.every((row) => fitsColumn(row, width / rows.length))
  const drawing = short ? drawColumns(rows, width, largest) : drawRows(rows, width, largest)
  return direction === 'rtl' ? mirror(drawing) : drawing
}

const fitsColumn = (row: BarRow, step: number): boolean =>
  wrapLabel(row.label, step - 4).length <= 2 &&
  row.label.split(/\s+/u).every((word) => [...word].length * labelSize * averageGlyph < step - 4) &&
  [...row.valueLabel].length * valueSize * averageGlyph < step
