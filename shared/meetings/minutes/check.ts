import type { Answer } from '#shared/briefs/finding.ts'
import { namesIn, privateNames } from '#shared/briefs/private-names.ts'
import { stampOf } from '#shared/briefs/stamp.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { meetingOn } from '../changing.ts'
import { meetingDocument } from '../maps.ts'
import { isFinal } from './closed.ts'
import { languagesOn } from './commands.ts'
import { fewIn } from './few-people.ts'
import { languagesIn, type Sheet } from './fields.ts'
import type { MinutesFinding } from './items.ts'
import { fitOf, fitsIn, type Line, wordsIn } from './line.ts'
import { linesOn } from './maps.ts'
import { peopleAt, peopleIn } from './people-named.ts'

type Found = Omit<MinutesFinding, 'at'>

/**
 * What a person should know and decide before a sheet leaves the group. Everything that makes a file of it or prints it asks
 * here and nowhere else, and asks anew each time, because others may be writing.
 */
export function checkSheet(shelf: Shelf, meeting: string, sheet: Sheet): readonly MinutesFinding[] {
  const { first, second } = languagesOn(shelf, meeting)
  const lines = linesOn(shelf, meeting, sheet)
  const names = privateNames(shelf, [])
  const people = peopleAt(shelf, meeting)
  const found: Found[] = []
  const { title } = meetingOn(shelf, meeting)
  for (const { id, name } of namesIn(title, names))
    found.push(asked('name-in-title', null, name, `${id}/${stampOf(title)}`))
  for (const { id, name } of peopleIn(title, people))
    found.push(asked('person-in-title', null, name, `${id}/${stampOf(title)}`))
  if (!lines.some((line) => line.kind === 'text' && wordsIn(shelf, line, first) !== ''))
    found.push({ ...about('nothing-in-it', null), standing: 'fix' })
  if (sheet === 'minutes' && !isFinal(shelf.read(meetingDocument(meeting))))
    found.push(about('not-final', null))
  for (const line of lines) {
    const said = languagesIn({ first, second }).map((language) =>
      wordsIn(shelf, line, language, 'anyone'),
    )
    const words = said.join('\n')
    const stamp = stampOf(said)
    for (const { id, name } of namesIn(words, names))
      found.push(asked('name-in-text', line, name, `${id}/${stamp}`))
    for (const { id, name } of peopleIn(words, people))
      found.push(asked('person-in-text', line, name, `${id}/${stamp}`))
    const few = fewIn(words, line.counts, line.few)
    if (few.length > 0) found.push(asked('few-people', line, few.join(', '), stamp))
    if (second !== null && waits(shelf, line, first, second))
      found.push({ ...about('words-wait', line), subject: said[0]?.split('\n')[0] ?? '' })
  }
  return found.map((finding, at) => ({ ...finding, at }))
}

const about = (code: Found['code'], line: Line | null): Found => ({
  key: line === null ? code : `${code}/${line.id}`,
  code,
  line: line?.id ?? null,
  subject: '',
  standing: 'said',
})

/** `line`: null where it is about what the meeting is called, which no sheet leaves without. */
const asked = (code: Found['code'], line: Line | null, subject: string, seen: string): Found => ({
  ...about(code, line),
  key: line === null ? `${code}/${seen}` : `${code}/${line.id}/${seen}`,
  subject,
  standing: 'needed',
})

/** Words beside the first language that are missing, or are those of before it changed. */
function waits(shelf: Shelf, line: Line, first: 'en' | 'es' | 'ar', second: 'en' | 'es' | 'ar') {
  const said = wordsIn(shelf, line, first)
  if (wordsIn(shelf, line, second) === '') return said !== ''
  const fits = fitsIn(line, second)
  return fits !== null && fits.of.startsWith(`${first}:`) && fits.of !== fitOf(first, said)
}

/** What the check and its answers come to: what keeps a sheet here, and which lines stay when it leaves. */
export type SheetLeaving = {
  readonly open: readonly MinutesFinding[]
  readonly stays: ReadonlySet<string>
}

/** Weigh what was found against what somebody answered. Answers to anything else count for nothing. */
export function weighSheet(
  findings: readonly MinutesFinding[],
  answers: readonly Answer[],
): SheetLeaving {
  const given = new Map(answers.map(({ key, choice }) => [key, choice]))
  const stays = new Set(
    findings.flatMap(({ key, line, standing }) =>
      line !== null && standing === 'needed' && given.get(key) === 'leave-out' ? [line] : [],
    ),
  )
  const open = findings.filter(
    ({ key, line, standing }) =>
      standing === 'fix' ||
      (standing === 'needed' &&
        (line === null ? given.get(key) !== 'keep' : !given.has(key) && !stays.has(line))),
  )
  return { open, stays }
}
