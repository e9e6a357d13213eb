import { Refusal } from '#shared/contract/problem.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { byOrder } from '#shared/documents/order.ts'
import { addRecord, editRecord, type Fields, type Records } from '#shared/documents/record.ts'
import { placeAmong, type Place } from '#shared/priorities/place.ts'
import { readItem, type AgendaItem } from './agenda.ts'
import { agendaIn, meetingDocument, meetingsIn } from './maps.ts'
import { readMeeting, type Meeting } from './meeting.ts'

type Reads = Pick<Desk, 'read'>

export function meetingOn(desk: Reads, id: string): Meeting {
  const meeting = readMeeting(id, meetingsIn(desk.read('meetings')).get(id))
  if (meeting === null) throw new Refusal('no-such-meeting')
  return meeting
}

export function itemOn(desk: Reads, meeting: string, id: string): AgendaItem {
  meetingOn(desk, meeting)
  const item = readItem(id, agendaIn(desk.read(meetingDocument(meeting))).get(id))
  if (item === null) throw new Refusal('no-such-item')
  return item
}

export const markOf = ({ me, now }: Desk) => ({ by: me, at: now })

/** Write fields of a meeting, and who changed it. */
export function editMeeting(desk: Desk, id: string, fields: Fields) {
  const changed = markOf(desk)
  desk.change('meetings', (document) =>
    editRecord(meetingsIn(document), id, { ...fields, changed }),
  )
  return {}
}

type Sibling = { readonly id: string; readonly order: string }

/** Write order keys so that a record stands at its place; with `fields` it is born there. */
export function place(
  desk: Desk,
  records: Records,
  siblings: readonly Sibling[],
  id: string,
  to: Place,
  fields?: Fields,
): void {
  const keys = placeAmong(siblings.toSorted(byOrder), id, to)
  for (const [other, order] of keys)
    if (other === id && fields !== undefined)
      addRecord(records, id, { ...fields, order, ...markOf(desk) })
    else editRecord(records, other, { order })
}
