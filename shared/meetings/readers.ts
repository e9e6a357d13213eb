import type * as Y from 'yjs'
import { readItem } from './agenda.ts'
import { readPrinting } from './cards.ts'
import { readMeeting } from './meeting.ts'
import { readNeed } from './need.ts'
import { readOutcome } from './outcome.ts'
import { readTemplate } from './template.ts'
import { readWord } from './word.ts'

/** For each root map of the document `meetings`: can this version read what stands under a key? */
export const meetingsReaders = {
  meetings: (key: string, map: Y.Map<unknown>) => readMeeting(key, map.get(key)) !== null,
  templates: (key: string, map: Y.Map<unknown>) => readTemplate(key, map.get(key)) !== null,
} as const

/** The same for the document of one meeting. */
export const meetingReaders = {
  agenda: (key: string, map: Y.Map<unknown>) => readItem(key, map.get(key)) !== null,
  needs: (key: string, map: Y.Map<unknown>) => readNeed(key, map.get(key)) !== null,
  cards: (key: string, map: Y.Map<unknown>) => readPrinting(key, map.get(key)) !== null,
  glossary: (key: string, map: Y.Map<unknown>) => readWord(key, map.get(key)) !== null,
  outcomes: (key: string, map: Y.Map<unknown>) => readOutcome(key, map.get(key)) !== null,
} as const
