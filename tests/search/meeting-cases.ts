import { meetingDocument } from '#shared/meetings/maps.ts'
import {
  searchedGivenBack,
  searchedItems,
  searchedLines,
  searchedMeetings,
  searchedNeeds,
  searchedWords,
} from '#shared/meetings/searched.ts'
import type { DocumentName } from '#shared/documents/names.ts'
import type { Plain } from '#shared/documents/record.ts'
import { searchedComments } from '#shared/texts/searched.ts'

export const person = 'a'.repeat(32)
export const by = { by: person, at: 1 }
export const placed = { order: 'a0', ...by }
export const other = 'other00000000000'
export const meeting = 'meeting000000000'
export const planned = { title: 'x', start: 1080, zone: 'UTC', ...by }
const inWords = (name: string) => ({ kind: 'words', name })

export type Case = {
  readonly document: DocumentName
  readonly map: string
  /** What is said of the record's texts. */
  readonly says: Readonly<Record<string, unknown>>
  /** Every other field the record needs. */
  readonly needs: { readonly [field: string]: Plain }
  /** How a word stands in a field that holds more than a line or lines. */
  readonly holds?: Readonly<Record<string, (word: string) => Plain>>
  /** The whole record, where it is stored as one value. */
  readonly whole?: (field: string, word: string) => { readonly [field: string]: Plain }
  /** Key of the record that is found, where the words belong to another one. */
  readonly under?: string
}

/** Records of meetings, and of what is written after them. */
export const meetingCases: readonly Case[] = [
  {
    document: 'meetings',
    map: 'meetings',
    says: searchedMeetings,
    needs: planned,
    whole: (field, word) => ({
      ...planned,
      ...(field === 'roles' ? { facilitator: inWords(word) } : { [field]: word }),
    }),
  },
  {
    document: meetingDocument(meeting),
    map: 'agenda',
    says: searchedItems,
    needs: { activity: 'break', title: 'x', minutes: 5, ...placed },
    holds: { lead: inWords },
    under: `meeting/${meeting}`,
  },
  {
    document: meetingDocument(meeting),
    map: 'needs',
    says: searchedNeeds,
    needs: { kind: 'other', ...placed },
    holds: { helper: inWords },
    under: `meeting/${meeting}`,
  },
  {
    document: meetingDocument(meeting),
    map: 'glossary',
    says: searchedWords,
    needs: placed,
    under: `meeting/${meeting}`,
  },
  {
    document: meetingDocument(meeting),
    map: 'minutes',
    says: searchedLines,
    needs: placed,
    under: `meeting/${meeting}`,
  },
  {
    document: meetingDocument(meeting),
    map: 'giveBack',
    says: searchedGivenBack,
    needs: { text: 'x', ...placed },
    under: `meeting/${meeting}`,
  },
  {
    document: meetingDocument(meeting),
    map: 'comments',
    says: searchedComments,
    needs: { record: other, inMap: 'minutes', inField: 'en', ...by },
    under: `meeting/${meeting}`,
  },
]
