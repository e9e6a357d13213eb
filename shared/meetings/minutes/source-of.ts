import type { Shelf } from '#shared/documents/desk.ts'
import { personName } from '#shared/briefs/check-people.ts'
import { attendedIn, attendedKey, readAttended } from '../carry/attended.ts'
import { meetingOn } from '../changing.ts'
import { keptOn, phonesOn } from '../kept.ts'
import { meetingDocument } from '../maps.ts'
import { outcomesByStep } from '../outcome.ts'
import type { Source } from './source.ts'

/** What a meeting left, to draft its minutes from. Where a room was opened twice, the same phones came back. */
export function sourceOf(shelf: Shelf, meeting: string): Source {
  const document = shelf.read(meetingDocument(meeting))
  const outcomes = [...outcomesByStep(document).values()].toSorted(
    (a, b) => a.place - b.place || a.at - b.at || (a.id < b.id ? -1 : 1),
  )
  return {
    outcomes,
    kept: keptOn(shelf, meeting),
    phones: phonesOn(shelf, meeting),
    attended: readAttended(attendedIn(document).get(attendedKey)),
    day: meetingOn(shelf, meeting).day,
    personName: (person) => personName(shelf, person),
  }
}
