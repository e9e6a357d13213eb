import { HeadingLevel, ImageRun, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx'
import { drawBars } from '#shared/briefs/page/bar-chart.ts'
import type { Direction, PageLanguage } from '#shared/briefs/page/brief-page.ts'
import type { Drawing } from '#shared/briefs/page/drawing.ts'
import { drawMap } from '#shared/briefs/page/map-figure.ts'
import type { BarsBlock, InnerBlock, MapBlock } from '#shared/briefs/page/page-blocks.ts'
import { placeWords } from '#shared/briefs/page/place-words.ts'
import type { FigurePicture } from '../picture/figure-picture.ts'
import { type DocxPhotos, photoParts } from './photo.ts'
import { type Piece, paragraphOf, piecesOf, type WordSetting } from './words.ts'

type Drawn = Extract<FigurePicture, { ok: true }>

export type DocxSetting = WordSetting &
  DocxPhotos & {
    /** Points between the margins. */
    readonly contentWidth: number
    readonly picture: (drawing: Drawing, direction: Direction) => Drawn
    /** What stands beside the first language in a pair. */
    readonly second: PageLanguage | null
    /** A fresh number for each list, so that each counts from one. */
    nextList(): number
  }

export type DocxPart = Paragraph | Table

const bold = { bold: true, boldComplexScript: true }
/** CSS pixels to a point, in which pictures are measured. */
const pixels = 4 / 3

/** One part of a page as paragraphs and tables with the styles of styles.ts. */
export function docxBlock(block: InnerBlock, setting: DocxSetting): readonly DocxPart[] {
  const say = (words: string, style: string, cites: readonly string[] = []) =>
    words === '' && cites.length === 0
      ? []
      : [paragraphOf([{ words }, { cites }], { style }, setting)]
  switch (block.kind) {
    case 'heading': {
      const heading = block.level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2
      return [paragraphOf([{ words: block.text }], { heading }, setting)]
    }
    case 'paragraph':
      return [paragraphOf(piecesOf(block.runs), {}, setting)]
    case 'list':
      return [
        ...say(block.title, 'BoxTitle'),
        ...itemsOf(block.items.map(piecesOf), block.ordered ? 'numbers' : 'dots', setting),
      ]
    case 'quote':
      return [
        ...say(block.text, 'Quote', block.attribution === '' ? block.sources : []),
        ...(block.attribution === '' ? [] : say(block.attribution, 'QuoteSource', block.sources)),
        ...say(block.note, 'QuoteSource'),
      ]
    case 'facts':
      return block.facts.map(({ value, label, sources }) =>
        paragraphOf(
          [
            { words: value, look: { ...bold, size: 32, sizeComplexScript: 32 } },
            { words: ` ${label}` },
            { cites: sources },
          ],
          { style: 'Fact' },
          setting,
        ),
      )
    case 'bars':
      return figureOf(
        block,
        drawBars(block.rows, { width: widthIn(setting), direction: setting.direction }),
        setting,
      )
    case 'map':
      return [
        ...figureOf(block, drawMap(block, { width: widthIn(setting) }), setting),
        ...itemsOf(
          block.places.map((place) => [{ words: placeWords(place) }]),
          'numbers',
          setting,
        ),
      ]
    case 'photo':
      return photoParts(block, setting)
    case 'assets':
      return block.cards.flatMap(({ name, kindWord, place, strength, sources }) => [
        ...say([kindWord, place].filter((words) => words !== '').join(' · '), 'AssetKind'),
        ...say(name, 'AssetName', strength === '' ? sources : []),
        ...(strength === '' ? [] : say(strength, 'Normal', sources)),
      ])
    case 'table':
      return tableOf(block, setting)
    case 'decision':
      return [
        ...say(block.title, 'BoxTitle'),
        ...say(block.sentence, 'Normal', block.sources),
        ...say(block.turnout, 'Note'),
        ...say(block.tie, 'Note'),
      ]
  }
}

/** A list that counts by itself. */
export function itemsOf(
  items: readonly (readonly Piece[])[],
  reference: 'numbers' | 'dots',
  setting: DocxSetting,
): readonly Paragraph[] {
  const instance = setting.nextList()
  const numbering = { reference, level: 0, instance }
  return items.map((item) => paragraphOf(item, { numbering }, setting))
}

const widthIn = ({ contentWidth }: DocxSetting) => Math.min(contentWidth, 372)

/** A caption and the drawing as a picture, with its words for those who do not see it. */
function figureOf(
  { title, caption, alt, sources }: BarsBlock | MapBlock,
  drawing: Drawing,
  setting: DocxSetting,
): readonly Paragraph[] {
  const { direction } = setting
  const drawn = setting.picture(drawing, direction)
  const words: readonly Piece[] = [
    { words: title, look: bold },
    { words: caption === '' ? '' : ` ${caption}` },
    { cites: sources },
  ]
  const picture = new ImageRun({
    type: 'png',
    data: drawn.png,
    transformation: { width: drawn.width * pixels, height: drawn.height * pixels },
    altText: { name: title, title, description: alt },
  })
  return [
    paragraphOf(words, { style: 'Caption' }, setting),
    new Paragraph({ style: 'Figure', bidirectional: direction === 'rtl', children: [picture] }),
  ]
}

/** A table whose names of columns come again on every page. */
function tableOf(
  { title, columns, rows, sources }: Extract<InnerBlock, { kind: 'table' }>,
  setting: DocxSetting,
): readonly DocxPart[] {
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (words) =>
          new TableCell({
            children: [
              paragraphOf(
                [{ words, ...(isHead ? { look: bold } : {}) }],
                { style: 'Cell' },
                setting,
              ),
            ],
          }),
      ),
    })
  const caption =
    title === '' && sources.length === 0
      ? []
      : [
          paragraphOf(
            [{ words: title, look: bold }, { cites: sources }],
            { style: 'Caption' },
            setting,
          ),
        ]
  const table = new Table({
    style: 'BriefTable',
    width: { size: 100, type: WidthType.PERCENTAGE },
    visuallyRightToLeft: setting.direction === 'rtl',
    tableLook: { firstRow: true, noHBand: true, noVBand: true },
    rows: [row(columns, true), ...rows.map((cells) => row(cells, false))],
  })
  return [...caption, table]
}
