import type * as Y from 'yjs'
import type { Shelf } from '#shared/documents/desk.ts'
import { liveRecords } from '#shared/documents/live-records.ts'
import { findableRecords, readingsOf } from '#shared/search/findable-records.ts'
import type { FindableSource } from '#shared/search/findable.ts'
import { agendaOn, meetingDocument, meetingsIn, needsOn } from './maps.ts'
import { readMeeting, type Meeting } from './meeting.ts'

/** Meetings as search reads them, with the words of their agendas. */
export function findableMeetings(shelf: Pick<Shelf, 'read'>): FindableSource {
  const meetings = liveRecords(meetingsIn(shelf.read('meetings')), readMeeting)
  return findableRecords<Meeting>(shelf, {
    kind: 'meeting',
    readings: {
      ...readingsOf(meetings),
      subscribe: (moved) => {
        followAgendas(shelf, meetings, moved)
      },
    },
    show: ({ title, purpose, place, directions, contentNote, archived }, id) => ({
      title,
      near: [place],
      words: [
        purpose,
        directions,
        contentNote,
        ...agendaOn(shelf, id).flatMap((item) => [item.title, item.prompt, item.contentNote]),
        ...needsOn(shelf, id).flatMap((need) => [need.words, need.how]),
      ],
      archived: archived !== null,
    }),
  })
}

/** A meeting has moved also when its agenda did. */
function followAgendas(
  shelf: Pick<Shelf, 'read'>,
  meetings: ReturnType<typeof liveRecords<Meeting>>,
  moved: (ids: readonly string[]) => void,
): void {
  const followed = new Set<Y.Doc>()
  const follow = (meeting: string) => {
    const document = shelf.read(meetingDocument(meeting))
    if (followed.has(document)) return
    followed.add(document)
    document.on('update', () => {
      moved([meeting])
    })
  }
  for (const [id] of meetings.items()) follow(id)
  meetings.subscribe(({ set, gone }) => {
    for (const [id] of set) follow(id)
    moved([...set.map(([id]) => id), ...gone])
  })
}
