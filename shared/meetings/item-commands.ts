import type { Handlers } from '#shared/contract/handlers.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { editRecord, type Fields } from '#shared/documents/record.ts'
import { activities } from './activities/all.ts'
import { settingsOf } from './activities/registry.ts'
import { editMeeting, itemOn, markOf, meetingOn, place } from './changing.ts'
import type { meetingsCommands, NewItem } from './contract.ts'
import { mostItems, type StoredSettings } from './fields.ts'
import { agendaIn, agendaOn, meetingDocument } from './maps.ts'
import { rebalance } from './rebalance.ts'

type ItemCommand =
  | 'meetings/add-item'
  | 'meetings/edit-item'
  | 'meetings/set-minutes'
  | 'meetings/move-item'
  | 'meetings/remove-item'
  | 'meetings/restore-item'

/** Put the agenda of a meeting together. */
export const itemHandlers: Pick<Handlers<typeof meetingsCommands>, ItemCommand> = {
  'meetings/add-item': (desk, { meeting, item, ...to }) => {
    meetingOn(desk, meeting)
    const siblings = agendaOn(desk, meeting)
    if (siblings.length >= mostItems) throw new Refusal('agenda-full', { most: mostItems })
    const fields = itemFieldsOf(item)
    const id = desk.newId()
    desk.change(meetingDocument(meeting), (document) => {
      place(desk, agendaIn(document), siblings, id, to, fields)
    })
    editMeeting(desk, meeting, {})
    return { id }
  },
  'meetings/edit-item': (desk, { meeting, id, settings, ...fields }) => {
    const { activity } = itemOn(desk, meeting, id)
    const checked = settings === undefined ? {} : { settings: settingsFor(activity, settings) }
    return editItem(desk, meeting, id, { ...fields, ...checked })
  },
  'meetings/set-minutes': (desk, { meeting, id, minutes }) => {
    itemOn(desk, meeting, id)
    const { length } = meetingOn(desk, meeting)
    const moved = rebalance(agendaOn(desk, meeting), id, minutes, length)
    desk.change(meetingDocument(meeting), (document) => {
      for (const [item, its] of moved.minutes)
        editRecord(agendaIn(document), item, { minutes: its, changed: markOf(desk) })
    })
    editMeeting(desk, meeting, {})
    return { taken: moved.taken.map((gave) => ({ ...gave })), over: moved.over }
  },
  'meetings/move-item': (desk, { meeting, id, ...to }) => {
    itemOn(desk, meeting, id)
    desk.change(meetingDocument(meeting), (document) => {
      place(desk, agendaIn(document), agendaOn(desk, meeting), id, to)
    })
    return editMeeting(desk, meeting, {})
  },
  'meetings/remove-item': (desk, { meeting, id }) => {
    itemOn(desk, meeting, id)
    return editItem(desk, meeting, id, { archived: markOf(desk) })
  },
  'meetings/restore-item': (desk, { meeting, id }) => {
    itemOn(desk, meeting, id)
    return editItem(desk, meeting, id, { archived: null })
  },
}

/** Fields of a new item, its settings checked by its activity. Refuses a kind this version does not know. */
export function itemFieldsOf({ settings, ...fields }: NewItem): Fields {
  return { ...fields, settings: settingsFor(fields.activity, settings) }
}

/** Only what differs from the defaults would be less to store, but then a newer default would change an older meeting. */
function settingsFor(kind: string, settings: StoredSettings) {
  const plan = activities.of(kind)
  if (plan === null) throw new Refusal('no-such-activity')
  const checked = settingsOf(plan, settings)
  if (checked === null) throw new Refusal('settings-unfit')
  return checked
}

function editItem(desk: Desk, meeting: string, id: string, fields: Fields) {
  desk.change(meetingDocument(meeting), (document) =>
    editRecord(agendaIn(document), id, { ...fields, changed: markOf(desk) }),
  )
  return editMeeting(desk, meeting, {})
}
