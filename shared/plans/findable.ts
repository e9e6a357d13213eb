import type { Shelf } from '#shared/documents/desk.ts'
import { liveRecords } from '#shared/documents/live-records.ts'
import { findableRecords, readingsOf } from '#shared/search/findable-records.ts'
import { type FindableSource, joinedSources, keyOf } from '#shared/search/findable.ts'
import { readAction, type Action } from './action.ts'
import { readGoal, type Goal } from './goal.ts'
import { mapsOn } from './maps.ts'
import { readObjective, type Objective } from './objective.ts'
import { actionWithWords, goalWithWords } from './with-words.ts'

/** Goals, objectives and actions as search reads them, notes included. */
export function findablePlans(shelf: Shelf): FindableSource {
  const maps = mapsOn(shelf)
  return joinedSources([
    findableRecords<Goal>(shelf, {
      kind: 'goal',
      text: 'text',
      readings: readingsOf(liveRecords(maps.goals, readGoal)),
      show: (goal) => ({
        title: goalWithWords(shelf, goal).text,
        archived: goal.archived !== null,
      }),
    }),
    findableRecords<Objective>(shelf, {
      kind: 'objective',
      readings: readingsOf(liveRecords(maps.objectives, readObjective)),
      show: ({ text, measure, goal, archived }) => ({
        title: text,
        words: [measure],
        parent: keyOf('goal', goal),
        archived: archived !== null,
      }),
    }),
    findableRecords<Action>(shelf, {
      kind: 'action',
      text: 'notes',
      readings: readingsOf(liveRecords(maps.actions, readAction)),
      show: (action) => ({
        title: action.text,
        words: [actionWithWords(shelf, action).notes],
        parent: keyOf('objective', action.objective),
        archived: action.archived !== null,
      }),
    }),
  ])
}
