import type { LiveView } from '#shared/contract/live.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { isBegunApart } from '#shared/texts/standing.ts'
import type { Action } from './action.ts'
import { apartOf } from './apart.ts'
import type { BoardItem } from './items.ts'
import { mapsOn } from './maps.ts'
import { arranged, type PlanRecords } from './plan-records.ts'

/** Where a record stands: its parent, where that is in sight. */
export const goalInSight = ({ goals }: PlanRecords, id: string): string | null =>
  goals.get(id)?.archived === null ? id : null

export const objectiveInSight = ({ objectives }: PlanRecords, id: string): string | null =>
  objectives.get(id)?.archived === null ? id : null

export const statusOf = ({ state }: Action) => state?.is ?? 'coming-up'

export const doneMark = ({ state }: Action) =>
  state?.is === 'done' ? { by: state.by, at: state.at } : null

/** Everything that is not put away. What is in a goal or objective that was put away elsewhere is without a place, never lost. */
export function viewBoard(shelf: Shelf): LiveView<BoardItem> {
  const maps = mapsOn(shelf)
  return arranged<BoardItem>(shelf, function* (records, keep) {
    for (const [id, goal] of records.goals.items()) {
      if (goal.archived !== null) continue
      const make = (): BoardItem => {
        const { text, horizon, decision, order } = goal
        const apart =
          apartOf(shelf, 'goal', maps.goals.get(id), '').length > 0 ||
          isBegunApart(shelf, { document: 'plans', map: 'goals', id, field: 'text' })
        return { kind: 'goal', id, text, horizon, decision, order, apart }
      }
      yield [id, keep(goal, '', make)]
    }
    for (const [id, objective] of records.objectives.items()) {
      if (objective.archived !== null) continue
      const goal = goalInSight(records, objective.goal)
      const make = (): BoardItem => {
        const { text, measure, due, order } = objective
        const apart = apartOf(shelf, 'objective', maps.objectives.get(id), '').length > 0
        return { kind: 'objective', id, goal, text, measure, due, order, apart }
      }
      yield [id, keep(objective, goal ?? '', make)]
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
