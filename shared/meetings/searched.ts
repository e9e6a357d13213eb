import type { Searched } from '#shared/search/searched.ts'
import type { AgendaItem } from './agenda.ts'
import type { StoredSettings, Who } from './fields.ts'
import type { Meeting } from './meeting.ts'
import type { Line } from './minutes/line.ts'
import type { Way } from './minutes/way.ts'
import type { Need } from './need.ts'
import type { Word } from './word.ts'

/** Somebody who is here is found as a person; a name in words has no other place than here. */
const named = (who: Who): readonly string[] => (who?.kind === 'words' ? [who.name] : [])

export const searchedMeetings: Searched<Meeting> = {
  title: 'title',
  place: 'near',
  purpose: 'words',
  directions: 'words',
  contentNote: 'words',
  day: { not: 'day' },
  zone: { not: 'many' },
  roles: { in: 'words', of: ({ roles }) => Object.values(roles).flatMap(named) },
}

/** Settings are plain JSON of any shape; what people wrote in them is gathered below. */
export const searchedItems: Searched<Omit<AgendaItem, 'settings'>> = {
  title: 'title',
  prompt: 'words',
  contentNote: 'words',
  activity: { not: 'mark' },
  lead: { in: 'words', of: ({ lead }) => named(lead) },
}

export const searchedNeeds: Searched<Need> = {
  words: 'title',
  how: 'words',
  helper: { in: 'words', of: ({ helper }) => named(helper) },
}

export const searchedWords: Searched<Word> = { en: 'words', es: 'words', ar: 'words' }

export const searchedLines: Searched<Line> = {
  en: 'words',
  es: 'words',
  ar: 'words',
  enText: { not: 'elsewhere' },
  esText: { not: 'elsewhere' },
  arText: { not: 'elsewhere' },
  enFits: { not: 'mark' },
  esFits: { not: 'mark' },
  arFits: { not: 'mark' },
  from: { not: 'mark' },
  drafted: { not: 'mark' },
}

export const searchedGivenBack: Searched<Way> = { text: 'words', done: { not: 'mark' } }

/** Proposals and options are what people wrote; the other settings are words of the app. */
export function settingWords({ proposal, options }: StoredSettings): readonly string[] {
  const lines: readonly unknown[] = Array.isArray(options) ? options : []
  return [proposal, ...lines].filter((line) => typeof line === 'string')
}
