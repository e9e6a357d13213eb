import type { Searched } from '#shared/search/searched.ts'
import type { Action } from './action.ts'
import type { Goal } from './goal.ts'
import type { Objective } from './objective.ts'
import type { Way } from './way.ts'

export const searchedGoals: Searched<Goal> = {
  text: 'title',
  textText: { not: 'elsewhere' },
  follows: { not: 'elsewhere' },
  decision: { not: 'elsewhere' },
}

export const searchedWays: Searched<Way> = {
  name: 'title',
  note: 'words',
  goal: { not: 'elsewhere' },
}

export const searchedObjectives: Searched<Objective> = {
  text: 'title',
  measure: 'words',
  way: { not: 'elsewhere' },
  goal: { not: 'elsewhere' },
  due: { not: 'day' },
}

export const searchedActions: Searched<Action> = {
  text: 'title',
  notes: 'words',
  notesText: { not: 'elsewhere' },
  // Somebody who is here is found as a person; a group has no other place than here.
  owner: { in: 'near', of: ({ owner }) => (owner?.kind === 'words' ? [owner.name] : []) },
  waitsFor: { not: 'elsewhere' },
  objective: { not: 'elsewhere' },
  due: { not: 'day' },
  meeting: { not: 'elsewhere' },
  state: { not: 'mark' },
}
