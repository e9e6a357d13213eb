import type { Viewers } from '#shared/contract/handlers.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { watchDocuments } from '#shared/briefs/watching.ts'
import { activities } from './activities/all.ts'
import { settingsOf } from './activities/registry.ts'
import { apartOf, apartSchemas } from './apart.ts'
import { checkInvitation } from './check.ts'
import { carryViewers } from './carry/views.ts'
import { minutesOf } from './clock.ts'
import type { meetingsViews } from './contract.ts'
import type { Mark } from './fields.ts'
import type { InvitationFinding, MeetingLine, MeetingPart, TemplateItem } from './items.ts'
import {
  agendaIn,
  agendaOn,
  glossaryIn,
  itemsOn,
  meetingDocument,
  meetingsIn,
  needsIn,
  needsOn,
  templatesIn,
  wordsOn,
} from './maps.ts'
import { minutesViewers } from './minutes/views.ts'
import { readMeeting } from './meeting.ts'
import { readTemplate } from './template.ts'

/** How this room shows its records. */
export const meetingsViewers: Viewers<typeof meetingsViews> = {
  ...minutesViewers,
  ...carryViewers,
  'meetings/list': (shelf) =>
    watchDocuments<MeetingLine>(
      shelf,
      () => ['meetings', ...meetingsOn(shelf).map(({ id }) => meetingDocument(id))],
      () => meetingsOn(shelf).map((meeting) => [meeting.id, lineOf(shelf, meeting)]),
    ),
  'meetings/one': (shelf, { id }) =>
    watchDocuments<MeetingPart>(
      shelf,
      () => (isHere(shelf, id) ? ['meetings', meetingDocument(id)] : ['meetings']),
      () => partsOf(shelf, id),
    ),
  'meetings/check': (shelf, { id }) =>
    watchDocuments<InvitationFinding>(
      shelf,
      () => (isHere(shelf, id) ? ['meetings', 'assets', meetingDocument(id)] : ['meetings']),
      () => checkInvitation(shelf, id).map((finding) => [finding.key, finding]),
    ),
  'meetings/templates': (shelf) =>
    watchDocuments<TemplateItem>(
      shelf,
      () => ['meetings'],
      () =>
        [...templatesIn(shelf.read('meetings')).entries()].flatMap(([id, stored]) => {
          const template = readTemplate(id, stored)
          if (template === null) return []
          const { name, purpose, length, items } = template
          const shown = items.map((item) => ({ ...item }))
          return [[id, { id, name, purpose, length, items: shown, ...marksOf(template) }]]
        }),
    ),
}

/** An id nobody knows opens no document: it comes from outside and may be anything. */
const isHere = (shelf: Shelf, id: string) => meetingsIn(shelf.read('meetings')).has(id)

const meetingsOn = (shelf: Shelf) =>
  [...meetingsIn(shelf.read('meetings')).entries()].flatMap(
    ([id, stored]) => readMeeting(id, stored) ?? [],
  )

type Meeting = ReturnType<typeof meetingsOn>[number]

function lineOf(shelf: Shelf, meeting: Meeting): MeetingLine {
  const { id, title, day, start, zone, place, length, state } = meeting
  const items = agendaOn(shelf, id)
  const sums = { items: items.length, minutes: minutesOf(items) }
  return { id, title, day, start, zone, place, length, state, ...sums, ...marksOf(meeting) }
}

function* partsOf(shelf: Shelf, id: string): Generator<[string, MeetingPart]> {
  const stored = meetingsIn(shelf.read('meetings')).get(id)
  const meeting = readMeeting(id, stored)
  if (meeting === null) return
  const document = shelf.read(meetingDocument(id))
  yield [
    'meeting',
    {
      ...meeting,
      kind: 'meeting',
      roles: { ...meeting.roles },
      languages: [...meeting.languages],
      apart: apartOf(shelf, stored, apartSchemas.meeting),
      ...marksOf(meeting),
    },
  ]
  for (const item of itemsOn(shelf, id)) {
    const plan = activities.of(item.activity)
    const apart = apartOf(shelf, agendaIn(document).get(item.id), apartSchemas.item)
    const known = plan !== null && settingsOf(plan, item.settings) !== null
    yield [item.id, { ...item, kind: 'item', known, apart, ...marksOf(item) }]
  }
  for (const { kind: need, ...rest } of needsOn(shelf, id)) {
    const apart = apartOf(shelf, needsIn(document).get(rest.id), apartSchemas.need)
    yield [rest.id, { ...rest, kind: 'need', need, apart, ...marksOf(rest) }]
  }
  for (const word of wordsOn(shelf, id)) {
    const apart = apartOf(shelf, glossaryIn(document).get(word.id), apartSchemas.word)
    yield [word.id, { ...word, kind: 'word', apart, ...marksOf(word) }]
  }
}

type Marked = {
  readonly by: string
  readonly at: number
  readonly changed: Mark | null
  readonly archived: Mark | null
}

const markOf = (mark: Mark | null) => (mark === null ? null : { by: mark.by, at: mark.at })

const marksOf = ({ by, at, changed, archived }: Marked) => ({
  by,
  at,
  changed: markOf(changed),
  archived: markOf(archived),
})
