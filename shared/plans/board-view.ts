import type { LiveView } from '#shared/contract/live.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { isBegunApart } from '#shared/texts/standing.ts'
import type { Action } from './action.ts'
import { apartOf } from './apart.ts'
import type { BoardItem } from './items.ts'
import { mapsOn } from './maps.ts'
import { arranged, type PlanRecords } from './plan-records.ts'
import { followedOf, type Where, whereObjective, whereWay } from './where.ts'

/** Where an action stands: its objective, where that is in sight. */
export const objectiveInSight = ({ objectives }: PlanRecords, id: string): string | null =>
  objectives.get(id)?.archived === null ? id : null

export const statusOf = ({ state }: Action) => state?.is ?? 'coming-up'

export const doneMark = ({ state }: Action) =>
  state?.is === 'done' ? { by: state.by, at: state.at } : null

export const nowhere = { goal: null, way: null } as const

/** Tells one place from another, so that an item is made anew when it moves. */
export const placeOf = (where: Where | null): string =>
  where === null ? '' : `${where.goal}/${where.way ?? ''}`

/** Everything that is not put away. What is in a goal or objective that was put away elsewhere is without a place, never lost. */
export function viewBoard(shelf: Shelf): LiveView<BoardItem> {
  const maps = mapsOn(shelf)
  return arranged<BoardItem>(shelf, function* (records, keep) {
    for (const [id, goal] of records.goals.items()) {
      if (goal.archived !== null) continue
      const follows = followedOf(records, goal)
      const make = (): BoardItem => {
        const { text, horizon, decision, order } = goal
        const apart =
          apartOf(shelf, 'goal', maps.goals.get(id), '').length > 0 ||
          isBegunApart(shelf, { document: 'plans', map: 'goals', id, field: 'text' })
        return { kind: 'goal', id, text, horizon, decision, follows, order, apart }
      }
      yield [id, keep(goal, follows ?? '', make)]
    }
    for (const [id, way] of records.ways.items()) {
      if (way.archived !== null) continue
      const goal = whereWay(records, way)
      const make = (): BoardItem => {
        const { name: text, note, order } = way
        const apart = apartOf(shelf, 'way', maps.ways.get(id), '').length > 0
        return { kind: 'way', id, goal, text, note, order, apart }
      }
      yield [id, keep(way, goal ?? '', make)]
    }
    for (const [id, objective] of records.objectives.items()) {
      if (objective.archived !== null) continue
      const where = whereObjective(records, objective)
      const make = (): BoardItem => {
        const { text, measure, due, order } = objective
        const apart = apartOf(shelf, 'objective', maps.objectives.get(id), '').length > 0
        const { goal, way } = where ?? nowhere
        return { kind: 'objective', id, goal, way, text, measure, due, order, apart }
      }
      yield [id, keep(objective, placeOf(where), make)]
    }
    for (const [id, action] of records.actions.items()) {
      if (action.archived !== null) continue
      const objective = objectiveInSight(records, action.objective)
      const make = (): BoardItem => {
        const { text, owner, due, order, notes, waitsFor } = action
        const status = statusOf(action)
        const apart =
          apartOf(shelf, 'action', maps.actions.get(id), status).length > 0 ||
          isBegunApart(shelf, { document: 'plans', map: 'actions', id, field: 'notes' })
        const done = doneMark(action)
        const noted = notes !== ''
        return {
          kind: 'action',
          id,
          objective,
          text,
          owner,
          due,
          status,
          done,
          waitsFor: [...waitsFor],
          order,
          apart,
          noted,
        }
      }
      yield [id, keep(action, objective ?? '', make)]
    }
  })
}
