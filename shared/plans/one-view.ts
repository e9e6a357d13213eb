import type { LiveView } from '#shared/contract/live.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { apartOf } from './apart.ts'
import { doneMark, nowhere, objectiveInSight, placeOf, statusOf } from './board-view.ts'
import type { Mark } from './fields.ts'
import type { OneItem } from './items.ts'
import { mapsOn } from './maps.ts'
import { followedOf, whereObjective, whereWay } from './where.ts'
import type { Goal } from './goal.ts'
import { arranged, type Keep, type PlanRecords } from './plan-records.ts'

/** One whole record, also one that was put away, with what was written at the same time as what counts. */
export function viewOne(shelf: Shelf, id: string): LiveView<OneItem> {
  return arranged<OneItem>(shelf, (records, keep) => {
    const item = read(shelf, records, id, keep)
    return item === null ? [] : [[id, item]]
  })
}

function read(shelf: Shelf, records: PlanRecords, id: string, keep: Keep<OneItem>): OneItem | null {
  const maps = mapsOn(shelf)
  const goal = records.goals.get(id)
  if (goal !== undefined) return keepGoal(shelf, records, goal, keep)
  const way = records.ways.get(id)
  if (way !== undefined) {
    const place = whereWay(records, way)
    return keep(way, place ?? '', () => {
      const { name: text, note } = way
      const apart = apartOf(shelf, 'way', maps.ways.get(id), '')
      return { kind: 'way', id, goal: place, text, note, ...marksOf(way), apart }
    })
  }
  const objective = records.objectives.get(id)
  if (objective !== undefined) {
    const where = whereObjective(records, objective)
    return keep(objective, placeOf(where), () => {
      const { text, measure, due } = objective
      const apart = apartOf(shelf, 'objective', maps.objectives.get(id), '')
      const marks = marksOf(objective)
      const { goal: place, way: of } = where ?? nowhere
      return { kind: 'objective', id, goal: place, way: of, text, measure, due, ...marks, apart }
    })
  }
  const action = records.actions.get(id)
  if (action === undefined) return null
  const place = objectiveInSight(records, action.objective)
  return keep(action, place ?? '', () => {
    const { text, owner, due, notes, waitsFor, meeting } = action
    const status = statusOf(action)
    const apart = apartOf(shelf, 'action', maps.actions.get(id), status)
    const said = { status, done: doneMark(action), waitsFor: [...waitsFor], notes, meeting }
    const more = { ...said, ...marksOf(action), apart }
    return { kind: 'action', id, objective: place, text, owner, due, ...more }
  })
}

function keepGoal(shelf: Shelf, records: PlanRecords, goal: Goal, keep: Keep<OneItem>): OneItem {
  const follows = followedOf(records, goal)
  return keep(goal, follows ?? '', () => {
    const { id, text, horizon, decision } = goal
    const apart = apartOf(shelf, 'goal', mapsOn(shelf).goals.get(id), '')
    return { kind: 'goal', id, text, horizon, decision, follows, ...marksOf(goal), apart }
  })
}

type Marked = {
  readonly by: string
  readonly at: number
  readonly changed: Mark | null
  readonly archived: Mark | null
}

const markOf = (mark: Mark | null) => (mark === null ? null : { by: mark.by, at: mark.at })

const marksOf = ({ by, at, changed, archived }: Marked) => ({
  by,
  at,
  changed: markOf(changed),
  archived: markOf(archived),
})
