import type * as Y from 'yjs'
import { stampOf } from '#shared/briefs/stamp.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { byOrder } from '#shared/documents/order.ts'
import { recordsOf, type Records } from '#shared/documents/record.ts'
import type { LanguageCode } from '#shared/language/languages.ts'
import { meetingDocument } from '../maps.ts'
import type { Sheet } from './fields.ts'
import { isTouched, type Line, readLine, wordsIn } from './line.ts'
import { readWay, type Way } from './way.ts'

export const linesIn = (document: Y.Doc): Records => recordsOf(document, 'minutes')
export const waysIn = (document: Y.Doc): Records => recordsOf(document, 'giveBack')

type Reads = Pick<Desk, 'read'>

/** Every line of both sheets that can be read, in order, also those that were taken out. */
export const allLinesOn = (shelf: Reads, meeting: string): readonly Line[] =>
  [...linesIn(shelf.read(meetingDocument(meeting))).entries()]
    .flatMap(([id, stored]) => readLine(id, stored) ?? [])
    .toSorted(byOrder)

/**
 * The lines of a sheet as people read them. Where two people drafted apart, what came of the same part of a step is shown
 * once; what somebody wrote is always shown.
 */
export function linesOn(shelf: Reads, meeting: string, sheet: Sheet): readonly Line[] {
  const here = allLinesOn(shelf, meeting).filter(
    (line) => line.sheet === sheet && (line.archived === null || wasWrittenMeanwhile(line)),
  )
  const best = new Map<string, Line>()
  for (const line of here) {
    if (line.from === null) continue
    const known = best.get(line.from)
    if (known === undefined || isBefore(line, known)) best.set(line.from, line)
  }
  return here.filter(
    (line) => line.from === null || isTouched(line) || best.get(line.from) === line,
  )
}

/** A draft made apart put it away while somebody wrote in it. */
const wasWrittenMeanwhile = (line: Line): boolean => line.cleared && isTouched(line)

/** What somebody wrote in goes before what nobody did. */
function isBefore(a: Line, b: Line): boolean {
  const [first, second] = [isTouched(a), isTouched(b)]
  return first === second ? a.id < b.id : first
}

export const waysOn = (shelf: Reads, meeting: string): readonly Way[] =>
  [...waysIn(shelf.read(meetingDocument(meeting))).entries()]
    .flatMap(([id, stored]) => readWay(id, stored) ?? [])
    .filter(({ archived }) => archived === null)
    .toSorted(byOrder)

/** Names all words of a sheet, in these languages and this order. */
export const stampOfSheet = (
  shelf: Reads,
  meeting: string,
  sheet: Sheet,
  languages: readonly LanguageCode[],
): string =>
  stampOf(
    linesOn(shelf, meeting, sheet).map((line) =>
      languages.map((language) => wordsIn(shelf, line, language)),
    ),
  )
