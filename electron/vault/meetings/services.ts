import { exportMeeting } from '#electron/exporters/meeting-calendar.ts'
import { Refusal } from '#shared/contract/problem.ts'
import { meetingOn } from '#shared/meetings/changing.ts'
import { checkInvitation, openFindings } from '#shared/meetings/check.ts'
import { minutesOf } from '#shared/meetings/clock.ts'
import type { MeetingsServices } from '#shared/meetings/handlers.ts'
import { agendaOn } from '#shared/meetings/maps.ts'
import { type Carrier, coalitionOf } from '../call.ts'
import { fileName } from '../keeping/file-name.ts'
import { newRecordId } from '../space/record-id.ts'
import { boxServices } from './box-services.ts'
import { minutesServices } from './minutes-services.ts'

/** Commands about meetings that make files or speak several languages. */
export const meetingsServices: { readonly [C in MeetingsServices]: Carrier<C> } = {
  ...minutesServices,
  ...boxServices,
  'meetings/calendar': (call, { id, text, accepted }) => {
    const { id: coalition, space } = coalitionOf(call)
    const { random, now } = call.vault.ports.world
    const shelf = space.shelf()
    const meeting = meetingOn(shelf, id)
    const { day } = meeting
    // Asked again here, whatever the page has shown.
    const open = openFindings(checkInvitation(shelf, id, text), accepted)
    if (day === null || open.length > 0) throw new Refusal('meeting-check-open')
    const minutes = Math.max(meeting.length, minutesOf(agendaOn(shelf, id)))
    const about = { minutes, text, coalition, now: now() }
    const file = newRecordId(random)
    call.vault.files.put(file, new TextEncoder().encode(exportMeeting(meeting, day, about)))
    return Promise.resolve({ file, name: fileName(meeting.title, now(), 'ics') })
  },
}
