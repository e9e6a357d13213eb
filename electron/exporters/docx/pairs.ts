import {
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import { directionOf } from '#shared/briefs/page/brief-page.ts'
import type { InnerBlock, PageBlock } from '#shared/briefs/page/page-blocks.ts'
import { docxBlock, type DocxPart, type DocxSetting } from './blocks.ts'
import { languageOf } from './styles.ts'

type Pair = Extract<PageBlock, { kind: 'pair' }>

/** Points between two languages; a picture takes a few more around itself. */
const gutter = 18

/** All parts of a page in order; those in two languages that follow each other stand in one table. */
export function* docxParts(
  blocks: readonly PageBlock[],
  setting: DocxSetting,
): Generator<DocxPart> {
  let pairs: Pair[] = []
  for (const block of blocks) {
    if (block.kind === 'pair') {
      pairs.push(block)
      continue
    }
    if (pairs.length > 0) yield pairTable(pairs, setting)
    pairs = []
    yield* docxBlock(block, setting)
  }
  if (pairs.length > 0) yield pairTable(pairs, setting)
}

/** A row for each part, without lines: word processors and screen readers take it part by part. */
function pairTable(pairs: readonly Pair[], setting: DocxSetting): Table {
  const { second: language, direction, contentWidth } = setting
  const half = { ...setting, isRow: true, contentWidth: contentWidth / 2 - gutter - 6 }
  const beside: DocxSetting =
    language === null
      ? half
      : { ...half, direction: directionOf(language), language: languageOf(language) }
  return new Table({
    borders: TableBorders.NONE,
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: gutter * 20 },
    visuallyRightToLeft: direction === 'rtl',
    rows: pairs.map(
      ({ first, second }) =>
        new TableRow({ children: [cellOf(first, half), cellOf(second, beside)] }),
    ),
  })
}

function cellOf(blocks: readonly InnerBlock[], setting: DocxSetting): TableCell {
  const parts = blocks.flatMap((block) => docxBlock(block, setting))
  // A cell ends with a paragraph, or word processors mend it.
  const end = parts.at(-1) instanceof Paragraph ? [] : [new Paragraph({})]
  return new TableCell({ children: [...parts, ...end] })
}
