import type { Shelf } from '#shared/documents/desk.ts'
import { allCards } from '#shared/meetings/cards.ts'
import { mostWords } from '#shared/meetings/fields.ts'
import { cameIn } from '#shared/meetings/kept.ts'
import { agendaOn, meetingDocument, meetingsIn, wordsOn } from '#shared/meetings/maps.ts'
import { readMeeting, type Meeting } from '#shared/meetings/meeting.ts'
import type { Room } from '#shared/meetings/room/room.ts'
import { writings } from '#shared/priorities/writings.ts'
import type { GroupWords, NextStep } from './guest-ports.ts'

/** A meeting by its id; null where it is not here or cannot be read. */
export function meetingOn(shelf: Shelf, id: string): Meeting | null {
  const stored = meetingsIn(shelf.read('meetings')).get(id)
  return stored === undefined ? null : readMeeting(id, stored)
}

/** Whether a meeting's room was ended, as its document tells of each opening. */
export const hasEnded = (
  shelf: Shelf,
  { room, meeting }: { readonly room: string; readonly meeting: string },
): boolean => cameIn(shelf.read(meetingDocument(meeting))).has(room)

/** Whether the opening of a meeting that is led here was ended by somebody who stands by for it: nobody else can have taken it over. */
export function wasEndedElsewhere(
  shelf: Shelf,
  { id, meeting, standbys }: Pick<Room, 'id' | 'meeting' | 'standbys'>,
  personOf: (device: string) => string | null,
): boolean {
  const persons = new Set([...standbys].map(personOf))
  return writings(cameIn(shelf.read(meetingDocument(meeting))), id).some(({ client }) => {
    const author = shelf.authorOf(client)
    return author !== null && persons.has(author)
  })
}

/** Hashes of the voting cards that were printed for a meeting, in order. */
export const cardsOn = (shelf: Shelf, meeting: string): readonly string[] =>
  allCards(shelf.read(meetingDocument(meeting)))

/** The first item of the agenda that was neither begun nor left out. */
export function nextStepOn(shelf: Shelf, room: Room): NextStep {
  const next = agendaOn(shelf, room.meeting).find(
    ({ id }) => !room.steps.has(id) && !room.skipped.has(id),
  )
  return next === undefined
    ? null
    : { title: next.title, prompt: next.prompt, minutes: next.minutes }
}

/** The group's own words, for whoever interprets. */
export const groupWordsOn = (shelf: Shelf, meeting: string): GroupWords =>
  wordsOn(shelf, meeting)
    .slice(0, mostWords)
    .map(({ en, es, ar }) => ({ en, es, ar }))
