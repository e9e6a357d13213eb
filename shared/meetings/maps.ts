import type * as Y from 'yjs'
import type { Desk } from '#shared/documents/desk.ts'
import type { DocumentName } from '#shared/documents/names.ts'
import { byOrder } from '#shared/documents/order.ts'
import { recordsOf, type Records } from '#shared/documents/record.ts'
import { readItem, type AgendaItem } from './agenda.ts'
import { readNeed, type Need } from './need.ts'
import { readWord, type Word } from './word.ts'

export const meetingDocument = (id: string): DocumentName => `meeting/${id}`

/** The records of the document "meetings". */
export const meetingsIn = (document: Y.Doc): Records => recordsOf(document, 'meetings')
export const templatesIn = (document: Y.Doc): Records => recordsOf(document, 'templates')

/** The records in the document of one meeting. */
export const agendaIn = (document: Y.Doc): Records => recordsOf(document, 'agenda')
export const needsIn = (document: Y.Doc): Records => recordsOf(document, 'needs')
export const glossaryIn = (document: Y.Doc): Records => recordsOf(document, 'glossary')

type Reads = Pick<Desk, 'read'>

const isHere = ({ archived }: { readonly archived: object | null }) => archived === null

/** Every item of a meeting that can be read, in order, also those that were taken out. */
export const itemsOn = (shelf: Reads, meeting: string): readonly AgendaItem[] =>
  [...agendaIn(shelf.read(meetingDocument(meeting))).entries()]
    .flatMap(([id, stored]) => readItem(id, stored) ?? [])
    .toSorted(byOrder)

/** The agenda of a meeting, in order. */
export const agendaOn = (shelf: Reads, meeting: string): readonly AgendaItem[] =>
  itemsOn(shelf, meeting).filter(isHere)

/** What people need at a meeting, in order. */
export const needsOn = (shelf: Reads, meeting: string): readonly Need[] =>
  [...needsIn(shelf.read(meetingDocument(meeting))).entries()]
    .flatMap(([id, stored]) => readNeed(id, stored) ?? [])
    .filter(isHere)
    .toSorted(byOrder)

/** The group's own words for whoever interprets, in order. */
export const wordsOn = (shelf: Reads, meeting: string): readonly Word[] =>
  [...glossaryIn(shelf.read(meetingDocument(meeting))).entries()]
    .flatMap(([id, stored]) => readWord(id, stored) ?? [])
    .filter(isHere)
    .toSorted(byOrder)
