import { minutesVoices } from '#electron/vault/meetings/minutes-voices.ts'
import type { LanguageCode } from '#shared/language/languages.ts'
import { cameIn, keptIn } from '#shared/meetings/kept.ts'
import { meetingDocument, meetingsIn } from '#shared/meetings/maps.ts'
import { draft } from '#shared/meetings/minutes/draft.ts'
import { type Languages, languagesIn, type Sheet } from '#shared/meetings/minutes/fields.ts'
import { sourceOf } from '#shared/meetings/minutes/source-of.ts'
import { takeDraft } from '#shared/meetings/minutes/take-draft.ts'
import { minutesViewers } from '#shared/meetings/minutes/views.ts'
import { outcomesIn } from '#shared/meetings/outcome.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { byOrder } from '#shared/documents/order.ts'
import { editRecord } from '#shared/documents/record.ts'
import type { TestDesk } from '../support/desk.ts'
import { outcomeOf, type Ran } from './ran.ts'
import { begin } from './steps.ts'

const stepAt = (at: number) => `step${String(at).padStart(12, '0')}`

type Held = {
  readonly steps?: readonly Ran[]
  readonly kept?: Readonly<Record<string, object>>
  readonly phones?: number
}

/** A meeting that was held, with what came of it; its id. */
export function held(desk: Desk, { steps = [], kept = {}, phones = 30 }: Held): string {
  const meeting = begin(desk)
  leave(desk, meeting, steps)
  desk.change(meetingDocument(meeting), (document) => {
    for (const [id, one] of Object.entries(kept))
      keptIn(document).set(id.padEnd(16, '0'), { at: 1, place: 1, ...one })
    cameIn(document).set('c'.repeat(32), { phones })
  })
  desk.change('meetings', (document) => {
    editRecord(meetingsIn(document), meeting, { state: 'held' })
  })
  return meeting
}

/** What came of these steps, from the first place on. */
export function leave(desk: Desk, meeting: string, steps: readonly Ran[], from = 0): void {
  desk.change(meetingDocument(meeting), (document) => {
    for (const [at, ran] of steps.entries())
      outcomesIn(document).set(stepAt(from + at), {
        activity: ran.activity,
        title: `Part ${String(from + at + 1)}`,
        prompt: '',
        place: from + at + 1,
        at: 1,
        minutes: 5,
        result: outcomeOf(ran),
        ...ran.more,
      })
  })
}

export const drafted = (desk: TestDesk, meeting: string, languages: Languages) =>
  draft(sourceOf(desk, meeting), languagesIn(languages), minutesVoices)

/** As the vault does it. */
export function draftInto(
  desk: TestDesk,
  meeting: string,
  languages: Languages = { first: 'en', second: 'es' },
): void {
  takeDraft(desk, meeting, drafted(desk, meeting, languages), languages)
}

export function minutesItems(desk: TestDesk, meeting: string) {
  const view = minutesViewers['meetings/minutes'](desk, { id: meeting })
  const items = [...view.items()].map(([, item]) => item)
  view.close()
  return items
}

export const linesOf = (desk: TestDesk, meeting: string, sheet: Sheet = 'minutes') =>
  minutesItems(desk, meeting)
    .filter((item) => item.item === 'line')
    .filter((line) => line.sheet === sheet)
    .toSorted(byOrder)

export const headOf = (desk: TestDesk, meeting: string) => {
  const head = minutesItems(desk, meeting).find((item) => item.item === 'head')
  if (head === undefined) throw new Error('the minutes have no head')
  return head
}

/** What the lines of a sheet say in one language. */
export const saidOn = (
  desk: TestDesk,
  meeting: string,
  sheet: Sheet = 'minutes',
  language: LanguageCode = 'en',
): readonly string[] =>
  linesOf(desk, meeting, sheet).map(
    ({ said }) => said.find((one) => one.language === language)?.words ?? '',
  )
