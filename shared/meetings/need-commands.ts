import type { Handlers } from '#shared/contract/handlers.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { editRecord, type Fields } from '#shared/documents/record.ts'
import { editMeeting, markOf, meetingOn, place } from './changing.ts'
import type { meetingsCommands } from './contract.ts'
import { meetingDocument, needsIn, needsOn } from './maps.ts'
import { readNeed } from './need.ts'

type NeedCommand = 'meetings/add-need' | 'meetings/edit-need' | 'meetings/remove-need'

/** Say what people need to take part and who looks after it. */
export const needHandlers: Pick<Handlers<typeof meetingsCommands>, NeedCommand> = {
  'meetings/add-need': (desk, { meeting, need }) => {
    meetingOn(desk, meeting)
    const siblings = needsOn(desk, meeting)
    const id = desk.newId()
    desk.change(meetingDocument(meeting), (document) => {
      place(desk, needsIn(document), siblings, id, {}, need)
    })
    editMeeting(desk, meeting, {})
    return { id }
  },
  'meetings/edit-need': (desk, { meeting, id, ...fields }) => editNeed(desk, meeting, id, fields),
  'meetings/remove-need': (desk, { meeting, id }) =>
    editNeed(desk, meeting, id, { archived: markOf(desk) }),
}

function editNeed(desk: Desk, meeting: string, id: string, fields: Fields) {
  meetingOn(desk, meeting)
  const name = meetingDocument(meeting)
  if (readNeed(id, needsIn(desk.read(name)).get(id)) === null) throw new Refusal('no-such-need')
  desk.change(name, (document) =>
    editRecord(needsIn(document), id, { ...fields, changed: markOf(desk) }),
  )
  return editMeeting(desk, meeting, {})
}
