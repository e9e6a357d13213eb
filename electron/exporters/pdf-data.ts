import { drawBars } from '#shared/briefs/page/bar-chart.ts'
import { assetMarkerSvg } from '#shared/briefs/page/asset-marker.ts'
import { type Direction, directionOf, type FinishedPage } from '#shared/briefs/page/brief-page.ts'
import { scaleDrawing } from '#shared/briefs/page/drawing.ts'
import { numberSources } from '#shared/briefs/page/footnote-numbers.ts'
import type { PageBlock, Run } from '#shared/briefs/page/page-blocks.ts'
import { drawMap } from '#shared/briefs/page/map-figure.ts'
import { placeWords } from '#shared/briefs/page/place-words.ts'
import { pageOfParts, type PageWords } from '#shared/briefs/page/page-words.ts'
import { drawWeave } from '#shared/people/weave.ts'
import { columnWidths, countBeside } from './first-page.ts'
import { linkedRuns } from './linked-runs.ts'
import { photoSize } from './photo-size.ts'
import { pictureFile } from './typst-press.ts'

/** Points. The margins and the side column are the template's; keep both in step. */
const paperSizes = {
  letter: { width: 612, height: 792 },
  a4: { width: 595.276, height: 841.89 },
} as const
const margin = 54
const bandHeight = 12

/**
 * Words of up to 20 letters fit the side column. Longer ones may break after every few letters;
 * what is too long to be a word at all is broken more coarsely, because each break costs time.
 */
const lettersTogether = (word: string): number => (word.length > 200 ? 12 : 4)
const zeroWidthSpace = '\u200b'
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Lets very long words (addresses, pasted codes) break after their signs, and anywhere where they have none. */
const breakable = (text: string): string =>
  text.length <= 20
    ? text
    : text.replace(/\S{21,}/gu, (word) =>
        word
          .split(/(?<=[/.?&=@_-])/u)
          .map((piece) => (piece.length > 20 ? broken(piece) : piece))
          .join(zeroWidthSpace),
      )

function broken(word: string): string {
  const together = lettersTogether(word)
  return [...graphemes.segment(word)]
    .map(({ segment }, at) => (at > 0 && at % together === 0 ? zeroWidthSpace : '') + segment)
    .join('')
}

/** Not set in type: read aloud, kept in the file's own records, drawn, or led to. */
const notSet: ReadonlySet<string> = new Set([
  'alt',
  'documentTitle',
  'author',
  'marker',
  'running',
  'href',
  'file',
])

const breakLongWords = (key: string, value: unknown): unknown =>
  typeof value === 'string' && !notSet.has(key) ? breakable(value) : value

/** For the head of later pages: one line, whatever its length. */
const oneLine = (text: string, longest: number): string => {
  const letters = [...text.replaceAll('\n', ' ')]
  if (letters.length <= longest) return letters.join('')
  return `${letters
    .slice(0, longest - 1)
    .join('')
    .trimEnd()}…`
}

/** As the typesetter calls them: it is told what a file is and guesses nothing. */
const typesetFormats = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' } as const

/** The finished page as the template's JSON: numbers instead of ids, drawings instead of rows. */
export function pdfData(page: FinishedPage, words: PageWords): string {
  const sources = numberSources(page)
  const numbers = new Map(sources.map(({ id, number }) => [id, number]))
  const direction = directionOf(page.language)
  const paperSize = paperSizes[page.paper]
  const contentWidth = paperSize.width - 2 * margin
  const widths = {
    main: contentWidth - columnWidths.side - columnWidths.gutter,
    side: columnWidths.side,
    half: (contentWidth - columnWidths.gutter) / 2,
    wide: page.print === 'large' ? contentWidth : Math.min(contentWidth, 372),
  }

  // In large print one language stands below the other.
  const halfOrWhole = page.print === 'large' ? widths.wide : widths.half

  // The template sets large print and Arabic larger; a chart's letters keep their proportion.
  const letters = (page.print === 'large' ? 1.6 : 1) * (direction === 'rtl' ? 1.1 : 1)

  const numbersOf = (ids: readonly string[]) =>
    ids.map((id) => numbers.get(id) ?? 0).toSorted((a, b) => a - b)
  const setRuns = (runs: readonly Run[]) =>
    linkedRuns(runs).map((part) =>
      part.kind === 'source' ? { kind: part.kind, number: numbers.get(part.id) ?? 0 } : part,
    )

  const secondDirection = page.second === null ? direction : directionOf(page.second.language)

  const setBlock = (block: PageBlock, direction: Direction): unknown => {
    switch (block.kind) {
      case 'pair':
        return {
          kind: block.kind,
          first: block.first.map((one) => setBlock(one, direction)),
          second: block.second.map((one) => setBlock(one, secondDirection)),
        }
      case 'heading':
        return block
      case 'paragraph':
        return { ...block, runs: setRuns(block.runs) }
      case 'list':
        return { ...block, items: block.items.map(setRuns) }
      case 'facts':
        return {
          ...block,
          facts: block.facts.map((fact) => ({ ...fact, sources: numbersOf(fact.sources) })),
        }
      case 'assets':
        return {
          ...block,
          cards: block.cards.map((card) => ({
            ...card,
            sources: numbersOf(card.sources),
            marker: assetMarkerSvg(card.shape),
          })),
        }
      case 'bars': {
        const draw = (width: number) =>
          scaleDrawing(drawBars(block.rows, { width: width / letters, direction }), letters)
        const { title, alt, caption } = block
        const drawings = {
          main: draw(widths.main),
          side: draw(widths.side),
          half: draw(halfOrWhole),
          wide: draw(widths.wide),
        }
        return {
          kind: block.kind,
          title,
          alt,
          caption,
          sources: numbersOf(block.sources),
          drawings,
        }
      }
      case 'map': {
        const { title, alt, caption, places } = block
        const draw = (width: number) =>
          scaleDrawing(drawMap(block, { width: width / letters }), letters)
        return {
          kind: block.kind,
          title,
          alt,
          caption,
          names: places.map(placeWords),
          sources: numbersOf(block.sources),
          drawings: {
            main: draw(widths.main),
            half: draw(halfOrWhole),
            wide: draw(widths.wide),
          },
        }
      }
      case 'photo': {
        const { picture, type, alt, caption, credit } = block
        return {
          kind: block.kind,
          file: pictureFile(picture),
          format: typesetFormats[type],
          alt,
          caption,
          credit,
          sources: numbersOf(block.sources),
          sizes: {
            main: photoSize(block, widths.main),
            half: photoSize(block, halfOrWhole),
            wide: photoSize(block, widths.wide),
          },
        }
      }
      case 'quote':
      case 'table':
      case 'decision':
        return { ...block, sources: numbersOf(block.sources) }
    }
  }

  const data = {
    language: page.language,
    direction,
    print: page.print,
    paperSize,
    contentWidth,
    documentTitle: page.title,
    author: page.coalition,
    title: page.title,
    running: oneLine(page.title, 56),
    runningDate: oneLine(page.dateLine, 28),
    coalition: page.coalition,
    dateLine: page.dateLine,
    lead: page.lead,
    weave: {
      ...drawWeave(page.weave, {
        width: paperSize.width,
        height: bandHeight,
        pitch: bandHeight / 2,
      }),
      texts: [],
    },
    beside: countBeside(page, contentWidth),
    second: page.second === null ? null : { ...page.second, direction: secondDirection },
    blocks: page.blocks.map((block) => setBlock(block, direction)),
    side: page.side.map((block) => setBlock(block, direction)),
    signature: page.signature,
    leftOut: page.leftOut,
    // Ids stay behind: they are no words and may hold what JSON readers refuse.
    sources: sources.map(({ number, text }) => ({ number, text })),
    words: { sources: words.sources, leftOut: words.leftOut, pageOf: pageOfParts(words.pageOf) },
  }
  return JSON.stringify(data, breakLongWords)
}
