import { drawBars } from '#shared/briefs/page/bar-chart.ts'
import {
  directionOf,
  type FinishedPage,
  type PageLanguage,
} from '#shared/briefs/page/brief-page.ts'
import { mapShape } from '#shared/briefs/page/map-frame.ts'
import type { PageBlock, Run } from '#shared/briefs/page/page-blocks.ts'
import { belowPhoto, photoSize } from './photo-size.ts'

/** Points, as the template sets them. */
export const columnWidths = { side: 159, gutter: 27, boxInset: 12 } as const

/** Average width of a letter in em, over the Latin faces and Amiri at its larger size. */
const averageGlyph = 0.5

const linesOf = (text: string, width: number, size: number): number =>
  text === '' ? 0 : Math.ceil((text.length * size * averageGlyph) / width)

const wordsOf = (runs: readonly Run[]): string =>
  runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')

/** Heights in points of one block at a width: near enough to balance two columns, not to set type. */
function heightOf(block: PageBlock, width: number, language: PageLanguage): number {
  const read = (text: string, at = width) => linesOf(text, at, 11.25) * 17.1
  const fine = (text: string, at = width) => linesOf(text, at, 9.75) * 13.7
  const inBox = width - 2 * columnWidths.boxInset
  switch (block.kind) {
    case 'pair': {
      const half = (width - columnWidths.gutter) / 2
      const high = (blocks: readonly PageBlock[]) =>
        sum(blocks.map((one) => heightOf(one, half, language)))
      return Math.max(high(block.first), high(block.second))
    }
    case 'heading':
      return 18 + linesOf(block.text, width, 11.25) * 14.6
    case 'paragraph':
      return 9 + read(wordsOf(block.runs))
    case 'list': {
      const inside = block.title === '' ? width : inBox
      const items = block.items.map((item) => 4 + read(wordsOf(item), inside - 16))
      return 36 + fine(block.title, inside) + sum(items)
    }
    case 'quote':
      return (
        40 +
        read(block.text, (width - 16) * 0.8) * 1.15 +
        fine(block.attribution) +
        fine(block.note)
      )
    case 'facts':
      return 24 + sum(block.facts.map(({ label }) => 41 + fine(label)))
    case 'bars':
      return (
        35 +
        fine(block.title + block.caption) +
        drawBars(block.rows, { width, direction: directionOf(language) }).height
      )
    case 'map':
      return 45 + fine(block.title + block.caption) + width * mapShape + block.places.length * 14
    case 'photo':
      return 40 + photoSize(block, width).height + fine(belowPhoto(block))
    case 'assets':
      return 24 + sum(block.cards.map(({ strength }) => 46 + read(strength)))
    case 'table':
      return 50 + sum(block.rows.map((row) => 10 + fine(row.join(''), width * 0.8)))
    case 'decision':
      return (
        45 +
        fine(block.title) +
        read(block.sentence, inBox * 0.9) +
        fine(block.turnout, inBox) +
        fine(block.tie, inBox)
      )
  }
}

const sum = (heights: readonly number[]) => heights.reduce((all, height) => all + height, 0)

/** Tables and cards are read better across the page. */
const isWide = (block: PageBlock | undefined): boolean =>
  block?.kind === 'table' || block?.kind === 'assets'

/**
 * How many blocks stand beside the side column: as many as make it about as high, so that what
 * follows has the page's whole width. A heading never stays behind without what it announces.
 * Computed here because measuring in the typesetter doubles the time of every preview.
 */
export function countBeside(page: FinishedPage, contentWidth: number): number {
  const { blocks, side, language } = page
  if (side.length === 0 || page.print === 'large') return 0
  const mainWidth = contentWidth - columnWidths.side - columnWidths.gutter
  const goal = sum(side.map((block) => heightOf(block, columnWidths.side, language)))
  let count = 0
  let height = 0
  for (const block of blocks) {
    if (height >= goal || (isWide(block) && height > goal * 0.6)) break
    height += heightOf(block, mainWidth, language)
    count += 1
  }
  while (count > 0 && count < blocks.length && blocks[count - 1]?.kind === 'heading')
    count += isWide(blocks[count]) ? -1 : 1
  return count
}
