import { stampOf } from '#shared/briefs/stamp.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { orderBetween } from '#shared/documents/order.ts'
import { addRecord, editRecord, type Fields, type Plain } from '#shared/documents/record.ts'
import { languageCodes, type LanguageCode } from '#shared/language/languages.ts'
import { markOf } from '../changing.ts'
import { meetingDocument } from '../maps.ts'
import { type Languages, languagesIn, sheets } from './fields.ts'
import { headIn } from './head.ts'
import { fitOf, isTouched, isWritten, type Line } from './line.ts'
import { allLinesOn, linesIn, linesOn } from './maps.ts'
import type { Drafted } from './source.ts'

/**
 * Put a draft into the minutes of a meeting. What somebody wrote or took out stays as it is; what nobody touched says what
 * the draft says now, and goes where the draft has it no longer. Lines of a part that is new stand behind the part before it.
 */
export function takeDraft(
  desk: Desk,
  meeting: string,
  drafted: readonly Drafted[],
  languages: Languages,
): void {
  const known = new Map(
    [
      ...allLinesOn(desk, meeting),
      ...sheets.flatMap((sheet) => linesOn(desk, meeting, sheet)),
    ].flatMap((line) =>
      line.from === null ? [] : [[keyOf(line.sheet, line.from), line] as const],
    ),
  )
  const asked = new Set(drafted.map(({ sheet, from }) => keyOf(sheet, from)))
  desk.change(meetingDocument(meeting), (document) => {
    const records = linesIn(document)
    headIn(document).set('languages', { ...languages })
    for (const line of known.values())
      if (
        line.archived === null &&
        !isTouched(line) &&
        !asked.has(keyOf(line.sheet, line.from ?? ''))
      )
        editRecord(records, line.id, { archived: markOf(desk), cleared: true })
    for (const sheet of sheets) {
      const standing = allLinesOn(desk, meeting).filter((line) => line.sheet === sheet)
      let last: string | null = null
      for (const one of drafted.filter((line) => line.sheet === sheet)) {
        const line = known.get(keyOf(sheet, one.from))
        if (line !== undefined) {
          editRecord(records, line.id, redrafted(desk, line, one, languages))
          last = line.order
          continue
        }
        const after = standing.find(({ order }) => last === null || order > last)?.order ?? null
        last = orderBetween(last, after)
        addRecord(records, desk.newId(), {
          kind: one.kind,
          sheet,
          from: one.from,
          counts: one.counts,
          ...(one.few.length > 0 && { few: one.few }),
          order: last,
          ...draftedFields(desk, one, languages.first, languagesIn(languages)),
          ...markOf(desk),
        })
      }
    }
  })
}

const keyOf = (sheet: string, from: string): string => `${sheet} ${from}`

/**
 * The words in these languages, what they were drafted as, and that they fit what the draft says in the first: where somebody
 * has written something else there, that they do not is seen at once.
 */
function draftedFields(
  desk: Desk,
  { words }: Drafted,
  first: LanguageCode,
  languages: readonly LanguageCode[],
  before: Line['drafted'] = {},
): Fields {
  const of = fitOf(first, words[first] ?? '')
  const fields: Record<string, Plain> = {}
  const drafted: Record<string, Plain> = {}
  for (const language of languageCodes) {
    const stamp = before[language]
    if (stamp !== undefined) drafted[language] = stamp
  }
  for (const language of languages) {
    const text = words[language] ?? ''
    fields[language] = text
    drafted[language] = stampOf(text)
    if (language !== first) fields[`${language}Fits`] = { by: null, at: desk.now, of }
  }
  return { ...fields, drafted }
}

/** Only languages in which nobody wrote. What an earlier draft cleared away comes back; what somebody took out does not. */
function redrafted(desk: Desk, line: Line, one: Drafted, languages: Languages): Fields {
  const free = languagesIn(languages).filter((language) => !isWritten(line, language))
  return {
    ...draftedFields(desk, one, languages.first, free, line.drafted),
    counts: one.counts,
    ...((one.few.length > 0 || line.few.length > 0) && { few: one.few }),
    ...(line.cleared && { archived: null, cleared: false }),
  }
}
