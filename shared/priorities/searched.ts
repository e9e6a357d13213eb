import type { Searched } from '#shared/search/searched.ts'
import type { Criterion } from './criterion.ts'
import type { Idea } from './idea.ts'
import type { Round } from './round.ts'
import type { Decision } from './shapes.ts'
import type { Theme } from './theme.ts'
import type { Weighing } from './weighing.ts'

export const searchedIdeas: Searched<Idea> = {
  text: 'title',
  from: 'near',
  theme: { not: 'elsewhere' },
  into: { not: 'elsewhere' },
}

export const searchedThemes: Searched<Theme> = { name: 'title', about: 'words' }

export const searchedWeighings: Searched<Weighing> = {
  question: 'title',
  options: { in: 'words', of: ({ options }) => options.map(({ text }) => text) },
}

/** Criteria are found with their weighing. */
export const searchedCriteria: Searched<Criterion> = {
  text: 'words',
  weighing: { not: 'elsewhere' },
  scores: { not: 'elsewhere' },
}

export const searchedRounds: Searched<Round> = {
  setup: { in: 'words', of: ({ setup }) => setup.options.map(({ text }) => text) },
  closed: { not: 'people' },
  alsoClosed: { not: 'people' },
}

export const searchedDecisions: Searched<Decision> = {
  question: 'title',
  outcome: { in: 'near', of: ({ outcome }) => outcome.map(({ text }) => text) },
  reasons: 'words',
  concerns: { in: 'words', of: ({ concerns }) => concerns.map(({ text }) => text) },
  round: { not: 'elsewhere' },
  replaces: { not: 'elsewhere' },
  held: { not: 'elsewhere' },
  reviewDate: { not: 'day' },
}
