import type { Viewers } from '#shared/contract/handlers.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import type { DocumentName } from '#shared/documents/names.ts'
import { recordsOf } from '#shared/documents/record.ts'
import { watchDocuments } from '#shared/briefs/watching.ts'
import { languageCodes, type LanguageCode } from '#shared/language/languages.ts'
import { commentMap, readComment, type Comment } from '#shared/texts/comment.ts'
import { textDocument } from '#shared/texts/places.ts'
import { sharedSaid, textIn } from '#shared/texts/words.ts'
import { meetingDocument, meetingsIn } from '../maps.ts'
import { outcomesByStep } from '../outcome.ts'
import { checkSheet } from './check.ts'
import { languagesOn, minutesStamp } from './commands.ts'
import type { minutesViews } from './contract.ts'
import { type Languages, languagesIn, sheets } from './fields.ts'
import { headIn, languagesOf, readersOf, standingOf } from './head.ts'
import type { MinutesFinding, MinutesHead, MinutesItem, ShownLine } from './items.ts'
import { fitOf, fitsIn, isWritten, type Line, wordsIn } from './line.ts'
import { linesOn, waysOn } from './maps.ts'

/** How minutes are shown. */
export const minutesViewers: Viewers<typeof minutesViews> = {
  'meetings/minutes': (shelf, { id }) =>
    watchDocuments<MinutesItem>(
      shelf,
      () => documentsOf(shelf, id),
      () => itemsOf(shelf, id),
    ),
  'meetings/minutes-check': (shelf, { id, sheet }) =>
    watchDocuments<MinutesFinding>(
      shelf,
      () => [...documentsOf(shelf, id), 'assets', 'people'],
      () =>
        isHere(shelf, id)
          ? checkSheet(shelf, id, sheet).map((finding) => [finding.key, finding])
          : [],
    ),
}

/** An id nobody knows opens no document: it comes from outside and may be anything. */
const isHere = (shelf: Shelf, id: string): boolean => meetingsIn(shelf.read('meetings')).has(id)

const linesOfBoth = (shelf: Shelf, id: string): readonly Line[] =>
  sheets.flatMap((sheet) => linesOn(shelf, id, sheet))

/** Lines that are written together say what their texts say. */
const documentsOf = (shelf: Shelf, id: string): readonly DocumentName[] =>
  isHere(shelf, id)
    ? [
        'meetings',
        meetingDocument(id),
        ...linesOfBoth(shelf, id).flatMap((line) =>
          languageCodes.flatMap((language) => {
            const text = textIn(line, language)
            return text === null ? [] : [textDocument(text)]
          }),
        ),
      ]
    : ['meetings']

function* itemsOf(shelf: Shelf, id: string): Generator<[string, MinutesItem]> {
  if (!isHere(shelf, id)) return
  const languages = languagesOn(shelf, id)
  yield ['head', headOf(shelf, id)]
  const asked = asksIn(shelf, id)
  for (const line of linesOfBoth(shelf, id))
    yield [line.id, lineOf(shelf, line, languages, asked.get(line.id) ?? [])]
  for (const { id: way, text, done, order } of waysOn(shelf, id))
    yield [way, { item: 'way', id: way, text, done: done && { by: done.by, at: done.at }, order }]
}

function headOf(shelf: Shelf, id: string): MinutesHead {
  const document = shelf.read(meetingDocument(id))
  const head = headIn(document)
  const standing = standingOf(head)
  const stamp = minutesStamp(shelf, id)
  const languages = languagesOf(head)
  return {
    item: 'head',
    languages: languages && { ...languages },
    state: standing?.state ?? 'draft',
    mark: standing && { by: standing.by, at: standing.at },
    isOther: standing?.state === 'final' && standing.of !== stamp,
    wrote: [...writersOf(shelf, id)],
    read: readersOf(head).map(({ by, at, of }) => ({ by, at, isNow: of === stamp })),
    steps: outcomesByStep(document).size,
  }
}

/** Whoever wrote in the minutes, most recent last. */
function writersOf(shelf: Shelf, id: string): ReadonlySet<string> {
  const changes = linesOn(shelf, id, 'minutes')
    .flatMap(({ changed }) => changed ?? [])
    .toSorted((a, b) => b.at - a.at)
  return new Set([...new Set(changes.map(({ by }) => by))].toReversed())
}

type Ask = { readonly comment: Comment; readonly language: LanguageCode }

/** Open questions, by the line they are about. */
function asksIn(shelf: Shelf, id: string): ReadonlyMap<string, readonly Ask[]> {
  const asks = new Map<string, Ask[]>()
  for (const [key, stored] of recordsOf(shelf.read(meetingDocument(id)), commentMap).entries()) {
    const comment = readComment(key, stored)
    const language = languageCodes.find((code) => code === comment?.inField)
    if (comment?.inMap !== 'minutes' || comment.settled !== null || language === undefined) continue
    asks.set(comment.record, [...(asks.get(comment.record) ?? []), { comment, language }])
  }
  return asks
}

function lineOf(shelf: Shelf, line: Line, languages: Languages, asks: readonly Ask[]): ShownLine {
  return {
    item: 'line',
    id: line.id,
    kind: line.kind,
    sheet: line.sheet,
    order: line.order,
    said: languagesIn(languages).map((language) => saidIn(shelf, line, language, languages.first)),
    asks: asks
      .toSorted((a, b) => a.comment.at - b.comment.at)
      .map(({ comment: { id, text, by, at }, language }) => ({ id, language, text, by, at })),
  }
}

function saidIn(
  shelf: Shelf,
  line: Line,
  language: LanguageCode,
  first: LanguageCode,
): ShownLine['said'][number] {
  const text = textIn(line, language)
  const words = wordsIn(shelf, line, language)
  const looks = text === null ? null : (sharedSaid(shelf, text)?.blocks ?? null)
  return {
    language,
    words,
    looks,
    waits: language === first ? null : waitsFor(shelf, line, language, first, words),
    by: fitsIn(line, language)?.by ?? null,
  }
}

function waitsFor(
  shelf: Shelf,
  line: Line,
  language: LanguageCode,
  first: LanguageCode,
  words: string,
): ShownLine['said'][number]['waits'] {
  const said = wordsIn(shelf, line, first)
  const fits = fitsIn(line, language)
  if (words === '') return said === '' ? null : 'empty'
  if (fits !== null && fits.of.startsWith(`${first}:`) && fits.of !== fitOf(first, said))
    return 'changed'
  // Somebody who looked at it may have found that the words are the same in both.
  return words === said && !isWritten(line, language) && (fits?.by ?? null) === null ? 'same' : null
}
