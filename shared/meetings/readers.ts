import type * as Y from 'yjs'
import { readComment } from '#shared/texts/comment.ts'
import { readItem } from './agenda.ts'
import { readAttended } from './carry/attended.ts'
import { readPrinting } from './cards.ts'
import { readCame, readKept } from './kept.ts'
import { isHeadReadable } from './minutes/head.ts'
import { readLine } from './minutes/line.ts'
import { readWay } from './minutes/way.ts'
import { readMeeting } from './meeting.ts'
import { readNeed } from './need.ts'
import { readLaterOutcome, readOutcome } from './outcome.ts'
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
  kept: (key: string, map: Y.Map<unknown>) => readKept(key, map.get(key)) !== null,
  attended: (key: string, map: Y.Map<unknown>) => readAttended(map.get(key)) !== null,
  came: (key: string, map: Y.Map<unknown>) => readCame(key, map.get(key)) !== null,
  minutesHead: isHeadReadable,
  minutes: (key: string, map: Y.Map<unknown>) => readLine(key, map.get(key)) !== null,
  giveBack: (key: string, map: Y.Map<unknown>) => readWay(key, map.get(key)) !== null,
  comments: (key: string, map: Y.Map<unknown>) => readComment(key, map.get(key)) !== null,
  outcomesOfTerms: (key: string, map: Y.Map<unknown>) =>
    readLaterOutcome(key, map.get(key)) !== null,
  outcomes: (key: string, map: Y.Map<unknown>) => readOutcome(key, map.get(key)) !== null,
} as const
