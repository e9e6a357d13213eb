import type { Shelf } from '#shared/documents/desk.ts'
import { liveRecords } from '#shared/documents/live-records.ts'
import { findableRecords, readingsOf, withComments } from '#shared/search/findable-records.ts'
import { type FindableSource, joinedSources, keyOf } from '#shared/search/findable.ts'
import { collected } from '#shared/search/searched.ts'
import { commentsOn } from '#shared/texts/comments-on.ts'
import { readAction, type Action } from './action.ts'
import { readGoal, type Goal } from './goal.ts'
import { mapsOn } from './maps.ts'
import { readObjective, type Objective } from './objective.ts'
import { searchedActions, searchedGoals, searchedObjectives, searchedWays } from './searched.ts'
import { readWay, type Way } from './way.ts'
import { actionWithWords, goalWithWords } from './with-words.ts'

/** Goals, plans for them, objectives and actions as search reads them, notes and comments included. */
export function findablePlans(shelf: Shelf): FindableSource {
  const maps = mapsOn(shelf)
  const document = shelf.read('plans')
  const aboutGoals = commentsOn(document, 'goals')
  const aboutActions = commentsOn(document, 'actions')
  return joinedSources([
    findableRecords<Goal>(shelf, {
      kind: 'goal',
      text: 'text',
      readings: withComments(readingsOf(liveRecords(maps.goals, readGoal)), aboutGoals),
      show: (goal, id) => ({
        ...collected(goalWithWords(shelf, goal), searchedGoals),
        words: aboutGoals.about(id),
        archived: goal.archived !== null,
      }),
    }),
    findableRecords<Way>(shelf, {
      kind: 'way',
      readings: readingsOf(liveRecords(maps.ways, readWay)),
      show: (way) => ({
        ...collected(way, searchedWays),
        parent: keyOf('goal', way.goal),
        archived: way.archived !== null,
      }),
    }),
    findableRecords<Objective>(shelf, {
      kind: 'objective',
      readings: readingsOf(liveRecords(maps.objectives, readObjective)),
      show: (objective) => ({
        ...collected(objective, searchedObjectives),
        parent: keyOf('goal', objective.goal),
        archived: objective.archived !== null,
      }),
    }),
    findableRecords<Action>(shelf, {
      kind: 'action',
      text: 'notes',
      readings: withComments(readingsOf(liveRecords(maps.actions, readAction)), aboutActions),
      show: (action, id) => {
        const own = collected(actionWithWords(shelf, action), searchedActions)
        return {
          ...own,
          words: [...own.words, ...aboutActions.about(id)],
          parent: keyOf('objective', action.objective),
          archived: action.archived !== null,
        }
      },
    }),
  ])
}
