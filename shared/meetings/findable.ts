import type * as Y from 'yjs'
import type { Shelf } from '#shared/documents/desk.ts'
import { liveRecords } from '#shared/documents/live-records.ts'
import { findableRecords, readingsOf } from '#shared/search/findable-records.ts'
import type { FindableSource } from '#shared/search/findable.ts'
import { allWords, collected } from '#shared/search/searched.ts'
import { followTexts } from '#shared/texts/follow-texts.ts'
import { agendaOn, meetingDocument, meetingsIn, needsOn, wordsOn } from './maps.ts'
import { readMeeting, type Meeting } from './meeting.ts'
import { minutesWords, textsOfMinutes } from './minutes/findable-lines.ts'
import {
  searchedItems,
  searchedMeetings,
  searchedNeeds,
  searchedWords,
  settingWords,
} from './searched.ts'

/** Meetings as search reads them, with the words of their agendas and minutes. */
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
    show: (meeting, id) => {
      const own = collected(meeting, searchedMeetings)
      const items = agendaOn(shelf, id).flatMap(({ settings, ...item }) => [
        ...allWords(item, searchedItems),
        ...settingWords(settings),
      ])
      const needs = needsOn(shelf, id).flatMap((need) => allWords(need, searchedNeeds))
      const said = wordsOn(shelf, id).flatMap((word) => allWords(word, searchedWords))
      return {
        ...own,
        words: [...own.words, ...items, ...needs, ...said, ...minutesWords(shelf, id)],
        archived: meeting.archived !== null,
      }
    },
  })
}

/** A meeting has moved also when its agenda or its minutes did, or a line of them that is written together. */
function followAgendas(
  shelf: Pick<Shelf, 'read'>,
  meetings: ReturnType<typeof liveRecords<Meeting>>,
  moved: (ids: readonly string[]) => void,
): void {
  const followed = new Set<Y.Doc>()
  const texts = followTexts(shelf, (line) => {
    moved([line.slice(0, line.indexOf('/'))])
  })
  const noteTexts = (meeting: string) => {
    for (const [line, text] of textsOfMinutes(shelf, meeting))
      texts.note(`${meeting}/${line}`, text)
  }
  const follow = (meeting: string) => {
    const document = shelf.read(meetingDocument(meeting))
    if (followed.has(document)) return
    followed.add(document)
    noteTexts(meeting)
    document.on('update', () => {
      noteTexts(meeting)
      moved([meeting])
    })
  }
  for (const [id] of meetings.items()) follow(id)
  meetings.subscribe(({ set, gone }) => {
    for (const [id] of set) follow(id)
    moved([...set.map(([id]) => id), ...gone])
  })
}
