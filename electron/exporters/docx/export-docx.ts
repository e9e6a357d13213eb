import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import {
  type BriefPage,
  type Direction,
  directionOf,
  type FinishedPage,
} from '#shared/briefs/page/brief-page.ts'
import type { Drawing } from '#shared/briefs/page/drawing.ts'
import { finishPage } from '#shared/briefs/page/finish-page.ts'
import { numberSources } from '#shared/briefs/page/footnote-numbers.ts'
import type { PageProblem } from '#shared/briefs/page/page-problem.ts'
import type { Pictures } from '#shared/briefs/page/pictures.ts'
import { pageOfParts, type PageWords } from '#shared/briefs/page/page-words.ts'
import { pictureOf } from '../picture/figure-picture.ts'
import { plainPicture } from '../picture/plain-picture.ts'
import type { TypstPress } from '../typst-press.ts'
import { type DocxPart, type DocxSetting, itemsOf } from './blocks.ts'
import { docxParts } from './pairs.ts'
import { settled } from './settle.ts'
import { languageOf, stylesOf } from './styles.ts'
import { citeWith, paragraphOf, runsOf } from './words.ts'

export type DocxExport =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: PageProblem }

/** Twentieths of a point. */
const paperSizes = {
  letter: { width: 12_240, height: 15_840 },
  a4: { width: 11_906, height: 16_838 },
} as const
const margin = 1080

type Footnote = { readonly children: readonly Paragraph[] }

/** A drawing that cannot be set, on its way out of the middle of a document. */
class NotDrawn extends Error {
  readonly problem: PageProblem
  constructor(problem: PageProblem) {
    super(problem.code)
    this.problem = problem
  }
}

/**
 * The brief as a Word document (ECMA-376) to go on writing in: styles, footnotes, lists and tables are real ones. The
 * same page gives the same bytes on every computer.
 */
export async function exportDocx(
  brief: BriefPage,
  {
    typst,
    words,
    pictures = new Map(),
  }: {
    readonly typst: TypstPress
    readonly words: PageWords
    readonly pictures?: Pictures
  },
): Promise<DocxExport> {
  const finished = finishPage(brief, pictures)
  if (!finished.ok) return finished
  const { page } = finished
  try {
    const made = await Packer.toBuffer(documentOf(page, words, { typst, pictures }))
    return { ok: true, bytes: settled(new Uint8Array(made), page.language) }
  } catch (cause) {
    if (cause instanceof NotDrawn) return { ok: false, problem: cause.problem }
    throw cause
  }
}

function documentOf(
  page: FinishedPage,
  words: PageWords,
  { typst, pictures }: { readonly typst: TypstPress; readonly pictures: Pictures },
): Document {
  const sources = numberSources(page)
  const direction = directionOf(page.language)
  const paper = paperSizes[page.paper]
  let lists = 0
  const setting: DocxSetting = {
    direction,
    cite: citeWith(new Map(sources.map(({ id, number }) => [id, number]))),
    contentWidth: (paper.width - 2 * margin) / 20,
    language: null,
    isRow: false,
    second: page.second?.language ?? null,
    picture(drawing: Drawing, way: Direction) {
      const picture = pictureOf(drawing, { typst, direction: way })
      if (!picture.ok) throw new NotDrawn(picture.problem)
      return picture
    },
    photo(block) {
      const made = plainPicture(pictures.get(block.picture) ?? new Uint8Array(), block, typst)
      if (!made.ok) throw new NotDrawn(made.problem)
      return made
    },
    nextList() {
      lists += 1
      return lists
    },
  }
  const cited = sources.filter((source) => source.cited > 0)
  const footnotes = cited.map(({ number, text }): [string, Footnote] => {
    const words = [{ words: ` ${text}` }]
    return [String(number), { children: [paragraphOf(words, { style: 'FootnoteText' }, setting)] }]
  })
  return new Document({
    title: page.title,
    creator: page.coalition,
    lastModifiedBy: page.coalition,
    description: '',
    styles: stylesOf(page),
    numbering: { config: listForms },
    footnotes: Object.fromEntries(footnotes),
    sections: [
      {
        properties: {
          page: {
            size: paper,
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        footers: { default: footerOf(words, setting) },
        children: [...contentOf(page, words, setting)],
      },
    ],
  })
}

/** Numbers and dots hang before the words of the list. */
const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { start: 360, hanging: 360 } } },
})
const listForms = [
  { reference: 'numbers', levels: [level(LevelFormat.DECIMAL, '%1.')] },
  { reference: 'dots', levels: [level(LevelFormat.BULLET, '•')] },
]

function* contentOf(
  page: FinishedPage,
  words: PageWords,
  setting: DocxSetting,
): Generator<DocxPart> {
  const door = [page.coalition, page.dateLine].filter((text) => text !== '').join(' · ')
  if (door !== '') yield paragraphOf([{ words: door }], { style: 'Door' }, setting)
  yield paragraphOf([{ words: page.title }], { heading: HeadingLevel.TITLE }, setting)
  if (page.lead !== '') yield paragraphOf([{ words: page.lead }], { style: 'Subtitle' }, setting)
  yield* secondHead(page, setting)
  yield* docxParts([...page.blocks, ...page.side], setting)
  if (page.signature.length > 0)
    yield paragraphOf([{ words: page.signature.join('\n') }], { style: 'Signature' }, setting)
  yield* noted(words.leftOut, page.leftOut, setting)
  // The others are footnotes; Word would drop one that nothing points to.
  const uncited = numberSources(page).filter(({ cited }) => cited === 0)
  yield* noted(
    words.sources,
    uncited.map(({ text }) => text),
    setting,
  )
}

function* secondHead({ second }: FinishedPage, setting: DocxSetting): Generator<DocxPart> {
  if (second === null) return
  const { language, title, lead } = second
  const how = { ...setting, direction: directionOf(language), language: languageOf(language) }
  if (title !== '') yield paragraphOf([{ words: title }], { heading: HeadingLevel.TITLE }, how)
  if (lead !== '') yield paragraphOf([{ words: lead }], { style: 'Subtitle' }, how)
}

function* noted(
  title: string,
  lines: readonly string[],
  setting: DocxSetting,
): Generator<DocxPart> {
  if (lines.length === 0) return
  yield paragraphOf([{ words: title }], { heading: HeadingLevel.HEADING_1 }, setting)
  const items = lines.map((line) => [{ words: line }])
  yield* itemsOf(items, 'dots', setting)
}

function footerOf({ pageOf }: PageWords, { direction }: DocxSetting): Footer {
  const children = pageOfParts(pageOf).flatMap((part) => {
    if (part.kind === 'text') return runsOf(part.text, direction)
    const number = part.kind === 'page' ? PageNumber.CURRENT : PageNumber.TOTAL_PAGES
    return [new TextRun({ children: [number] })]
  })
  return new Footer({
    children: [
      new Paragraph({
        style: 'Note',
        bidirectional: direction === 'rtl',
        alignment: AlignmentType.END,
        children,
      }),
    ],
  })
}
