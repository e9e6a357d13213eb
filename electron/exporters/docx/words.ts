import {
  AlignmentType,
  Bookmark,
  ExternalHyperlink,
  FootnoteReferenceRun,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  TextRun,
} from 'docx'
import type { Direction } from '#shared/briefs/page/brief-page.ts'
import type { Run, TextRun as PageRun } from '#shared/briefs/page/page-blocks.ts'
import { directionOfWords, stretchesOf } from '#shared/briefs/page/stretches.ts'
import { linkedRuns } from '../linked-runs.ts'

/** How the words of one document are set. */
export type WordSetting = {
  readonly direction: Direction
  /** In a table's row, which would drag the next row along wherever a title keeps with what follows. */
  readonly isRow: boolean
  /** Said of each word where it is not the document's own language. */
  readonly language: IRunOptions['language'] | null
  /** The numbers of sources after a claim. */
  readonly cite: (ids: readonly string[]) => readonly ParagraphChild[]
}

/** Words as typed: a new line where one was, each stretch told which way its letters run. */
export const runsOf = (
  words: string,
  around: Direction,
  look: IRunOptions = {},
): readonly TextRun[] =>
  words.split('\n').flatMap((line, at) => {
    const stretches = stretchesOf(line, around)
    const runs = stretches.length === 0 ? [{ text: '', direction: around }] : stretches
    return runs.map(
      ({ text, direction }, index) =>
        new TextRun({
          ...look,
          text,
          rightToLeft: direction === 'rtl',
          ...(at > 0 && index === 0 ? { break: 1 } : {}),
        }),
    )
  })

type Words = { readonly words: string; readonly look?: IRunOptions }

/** A piece of a paragraph: words, words that lead somewhere, or numbers of sources. */
export type Piece =
  | Words
  | { readonly href: string; readonly linked: readonly Words[] }
  | { readonly cites: readonly string[] }

/**
 * A paragraph that runs as its own first letter does and stands where the page begins, so that words of another language
 * keep their full stop at their own end.
 */
export function paragraphOf(
  pieces: readonly Piece[],
  options: IParagraphOptions,
  { direction, language, isRow, cite }: WordSetting,
): Paragraph {
  const all = pieces.flatMap(wordsIn).join('')
  const own = directionOfWords(all, direction)
  // Without a mark, "142." and the number after it would read as one number in Arabic.
  const apart = own === 'rtl' ? [new TextRun({ text: '\u200f', rightToLeft: true })] : []
  const set = ({ words, look }: Words) =>
    runsOf(words, own, { ...look, ...(language && { language }) })
  const children = pieces.flatMap((piece): readonly ParagraphChild[] => {
    if ('words' in piece) return set(piece)
    if ('linked' in piece)
      return [new ExternalHyperlink({ link: piece.href, children: piece.linked.flatMap(set) })]
    const numbers = cite(piece.cites)
    return numbers.length === 0 ? [] : [...apart, ...numbers]
  })
  return new Paragraph({
    ...options,
    ...(isRow && options.heading === undefined ? { keepNext: false } : {}),
    bidirectional: own === 'rtl',
    ...(own === direction ? {} : { alignment: AlignmentType.END }),
    children,
  })
}

function wordsIn(piece: Piece): readonly string[] {
  if ('linked' in piece) return piece.linked.map(({ words }) => words)
  return 'words' in piece ? [piece.words] : []
}

/** Runs as pieces. What leads somewhere is a link of the document, in the style word processors give links. */
export const piecesOf = (runs: readonly Run[]): readonly Piece[] =>
  linkedRuns(runs).flatMap((part): readonly Piece[] => {
    if (part.kind === 'source') return [{ cites: [part.id] }]
    if (part.link === null) return part.runs.map((run) => wordsOf(run, null))
    const linked = part.runs.map((run) => wordsOf(run, 'Hyperlink'))
    return [{ href: part.link.href, linked }]
  })

/** A run has one style of letters: that of links, or of strong words; what else it looks like is said beside. */
function wordsOf({ text, bold, italic }: PageRun, linked: string | null): Words {
  const style = linked ?? (bold ? 'Strong' : italic ? 'Emphasis' : null)
  const look = {
    ...(style !== null && { style }),
    ...(bold && { bold, boldComplexScript: true }),
    ...(italic && { italics: true, italicsComplexScript: true }),
  }
  return { words: text, look }
}

/**
 * Numbers after claims as real footnotes. A source told again points back to its first number, because a footnote
 * belongs to one place only.
 */
export function citeWith(numbers: ReadonlyMap<string, number>): WordSetting['cite'] {
  const told = new Set<number>()
  return (ids) =>
    ids
      .map((id) => numbers.get(id) ?? 0)
      .toSorted((a, b) => a - b)
      .flatMap((number, at): readonly ParagraphChild[] => {
        const comma = at === 0 ? [] : [new TextRun({ text: ', ', superScript: true })]
        const place = `source_${String(number)}`
        if (told.has(number)) return [...comma, toldAgain(place, number)]
        told.add(number)
        return [...comma, new Bookmark({ id: place, children: [new FootnoteReferenceRun(number)] })]
      })
}

/** A field, so that it counts along when somebody adds a footnote of their own. */
function toldAgain(place: string, number: number): SimpleField {
  const field = new SimpleField(`NOTEREF ${place} \\f \\h`)
  field.addChildElement(new TextRun({ text: String(number), superScript: true }))
  return field
}
