import type { Searched } from '#shared/search/searched.ts'
import type { Action } from './action.ts'
import type { Goal } from './goal.ts'
import type { Objective } from './objective.ts'

export const searchedGoals: Searched<Goal> = {
  text: 'title',
  textText: { not: 'elsewhere' },
  decision: { not: 'elsewhere' },
}

export const searchedObjectives: Searched<Objective> = {
  text: 'title',
  measure: 'words',
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
  state: { not: 'mark' },
}
