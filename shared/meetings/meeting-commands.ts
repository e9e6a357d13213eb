import type { Handlers } from '#shared/contract/handlers.ts'
import { orderBetween } from '#shared/documents/order.ts'
import { addRecord } from '#shared/documents/record.ts'
import { editMeeting, markOf, meetingOn } from './changing.ts'
import type { meetingsCommands } from './contract.ts'
import { itemFieldsOf } from './item-commands.ts'
import { agendaIn, meetingDocument, meetingsIn } from './maps.ts'

type WholeCommand =
  | 'meetings/add'
  | 'meetings/edit'
  | 'meetings/set-role'
  | 'meetings/archive'
  | 'meetings/restore'

/** Plan a meeting, say where and when and who does what, put it away and bring it back. */
export const meetingHandlers: Pick<Handlers<typeof meetingsCommands>, WholeCommand> = {
  'meetings/add': (desk, { items, ...fields }) => {
    const parts = items.map(itemFieldsOf)
    const id = desk.newId()
    desk.change('meetings', (document) => {
      addRecord(meetingsIn(document), id, { ...fields, ...markOf(desk) })
    })
    if (parts.length > 0)
      desk.change(meetingDocument(id), (document) => {
        let order: string | null = null
        for (const part of parts) {
          order = orderBetween(order, null)
          addRecord(agendaIn(document), desk.newId(), { ...part, ...markOf(desk), order })
        }
      })
    return { id }
  },
  'meetings/edit': (desk, { id, ...fields }) => {
    meetingOn(desk, id)
    return editMeeting(desk, id, fields)
  },
  'meetings/set-role': (desk, { id, role, person }) => {
    meetingOn(desk, id)
    return editMeeting(desk, id, { [role]: person })
  },
  'meetings/archive': (desk, { id }) => {
    meetingOn(desk, id)
    return editMeeting(desk, id, { archived: markOf(desk) })
  },
  'meetings/restore': (desk, { id }) => {
    meetingOn(desk, id)
    return editMeeting(desk, id, { archived: null })
  },
}
