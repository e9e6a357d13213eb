import type { Shelf } from '#shared/documents/desk.ts'
import { languageCodes } from '#shared/language/languages.ts'
import { allWords } from '#shared/search/searched.ts'
import { commentMap, readComment } from '#shared/texts/comment.ts'
import { searchedComments } from '#shared/texts/searched.ts'
import { recordsOf } from '#shared/documents/record.ts'
import { textIn } from '#shared/texts/words.ts'
import { meetingDocument } from '../maps.ts'
import { searchedGivenBack, searchedLines } from '../searched.ts'
import { sheets } from './fields.ts'
import { type Line, wordsIn } from './line.ts'
import { linesOn, waysOn } from './maps.ts'

type Reads = Pick<Shelf, 'read'>

const linesHere = (shelf: Reads, meeting: string): readonly Line[] =>
  sheets.flatMap((sheet) => linesOn(shelf, meeting, sheet))

/** What was written after a meeting and asked about it, as search reads it. */
export function minutesWords(shelf: Reads, meeting: string): readonly string[] {
  const lines = linesHere(shelf, meeting)
  const here = new Set(lines.map(({ id }) => id))
  const comments = recordsOf(shelf.read(meetingDocument(meeting)), commentMap)
  return [
    ...lines.flatMap((line) => allWords(withWords(shelf, line), searchedLines)),
    ...[...comments.entries()].flatMap(([id, stored]) => {
      const comment = readComment(id, stored)
      const isFound = comment?.inMap === 'minutes' && here.has(comment.record)
      return isFound ? allWords(comment, searchedComments) : []
    }),
    ...waysOn(shelf, meeting).flatMap((way) => allWords(way, searchedGivenBack)),
  ]
}

/** Written together or not. */
const withWords = (shelf: Reads, line: Line): Line => ({
  ...line,
  en: wordsIn(shelf, line, 'en'),
  es: wordsIn(shelf, line, 'es'),
  ar: wordsIn(shelf, line, 'ar'),
})

/** Which shared texts the lines of a meeting are written in. */
export const textsOfMinutes = (
  shelf: Reads,
  meeting: string,
): readonly (readonly [line: string, text: string | null])[] =>
  linesHere(shelf, meeting).flatMap((line) =>
    languageCodes.map((code) => [`${line.id}/${code}`, textIn(line, code)] as const),
  )
