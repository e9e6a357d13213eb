import type { Handlers } from '#shared/contract/handlers.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { editRecord, type Fields } from '#shared/documents/record.ts'
import { editMeeting, markOf, meetingOn, place } from './changing.ts'
import type { meetingsCommands } from './contract.ts'
import { mostWords } from './fields.ts'
import { glossaryIn, meetingDocument, wordsOn } from './maps.ts'
import { readWord } from './word.ts'

type WordCommand = 'meetings/add-word' | 'meetings/edit-word' | 'meetings/remove-word'

/** The group's own words for whoever interprets. */
export const wordHandlers: Pick<Handlers<typeof meetingsCommands>, WordCommand> = {
  'meetings/add-word': (desk, { meeting, word }) => {
    meetingOn(desk, meeting)
    const siblings = wordsOn(desk, meeting)
    if (siblings.length >= mostWords) throw new Refusal('many-words', { most: mostWords })
    const id = desk.newId()
    desk.change(meetingDocument(meeting), (document) => {
      place(desk, glossaryIn(document), siblings, id, {}, word)
    })
    editMeeting(desk, meeting, {})
    return { id }
  },
  'meetings/edit-word': (desk, { meeting, id, ...fields }) => editWord(desk, meeting, id, fields),
  'meetings/remove-word': (desk, { meeting, id }) =>
    editWord(desk, meeting, id, { archived: markOf(desk) }),
}

function editWord(desk: Desk, meeting: string, id: string, fields: Fields) {
  meetingOn(desk, meeting)
  const name = meetingDocument(meeting)
  if (readWord(id, glossaryIn(desk.read(name)).get(id)) === null) throw new Refusal('no-such-word')
  desk.change(name, (document) =>
    editRecord(glossaryIn(document), id, { ...fields, changed: markOf(desk) }),
  )
  return editMeeting(desk, meeting, {})
}
