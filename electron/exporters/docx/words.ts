import {
  AlignmentType,
  Bookmark,
  FootnoteReferenceRun,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  TextRun,
} from 'docx'
import type { Direction } from '#shared/briefs/page/brief-page.ts'
import type { Run } from '#shared/briefs/page/page-blocks.ts'
import { directionOfWords, stretchesOf } from '#shared/briefs/page/stretches.ts'

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

/** A piece of a paragraph: words, or numbers of sources. */
export type Piece =
  | { readonly words: string; readonly look?: IRunOptions }
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
  const all = pieces.map((piece) => ('words' in piece ? piece.words : '')).join('')
  const own = directionOfWords(all, direction)
  // Without a mark, "142." and the number after it would read as one number in Arabic.
  const apart = own === 'rtl' ? [new TextRun({ text: '\u200f', rightToLeft: true })] : []
  const children = pieces.flatMap((piece): readonly ParagraphChild[] => {
    if ('words' in piece)
      return runsOf(piece.words, own, { ...piece.look, ...(language && { language }) })
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

export const piecesOf = (runs: readonly Run[]): readonly Piece[] =>
  runs.map((run) => (run.kind === 'text' ? { words: run.text } : { cites: [run.id] }))

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
