import { Refusal } from '#shared/contract/problem.ts'
import type { Desk } from '#shared/documents/desk.ts'
import type { OrderKey } from '#shared/documents/order.ts'
import { addRecord, editRecord, type Fields } from '#shared/documents/record.ts'
import { placeAmong, type Place } from '#shared/priorities/place.ts'
import { readAction, type Action } from './action.ts'
import { readGoal, type Goal } from './goal.ts'
import { mapsOf, mapsOn, type PlansMaps } from './maps.ts'
import { readObjective, type Objective } from './objective.ts'
import { readWay, type Way } from './way.ts'

type MapName = keyof PlansMaps
type Sibling = { readonly id: string; readonly order: OrderKey }

export function goalOn(desk: Desk, id: string): Goal {
  const goal = readGoal(id, mapsOn(desk).goals.get(id))
  if (goal === null) throw new Refusal('no-such-goal')
  return goal
}

export function wayOn(desk: Desk, id: string): Way {
  const way = readWay(id, mapsOn(desk).ways.get(id))
  if (way === null) throw new Refusal('no-such-way')
  return way
}

export function objectiveOn(desk: Desk, id: string): Objective {
  const objective = readObjective(id, mapsOn(desk).objectives.get(id))
  if (objective === null) throw new Refusal('no-such-objective')
  return objective
}

export function actionOn(desk: Desk, id: string): Action {
  const action = readAction(id, mapsOn(desk).actions.get(id))
  if (action === null) throw new Refusal('no-such-action')
  return action
}

/** A goal or objective into which something is to be put: it must be there and not put away. */
export function standing<T extends { readonly archived: object | null }>(parent: T, code: string) {
  if (parent.archived !== null) throw new Refusal(code)
  return parent
}

/** Add a record last among its siblings. Answers with its id. */
export function add(desk: Desk, map: MapName, siblings: readonly Sibling[], fields: Fields) {
  const id = desk.newId()
  const keys = placeAmong(siblings, id, {})
  desk.change('plans', (document) => {
    const records = mapsOf(document)[map]
    addRecord(records, id, { ...fields, order: keys.get(id), by: desk.me, at: desk.now })
    for (const [other, order] of keys) if (other !== id) editRecord(records, other, { order })
  })
  return { id }
}

/** Write fields and who changed them. */
export function edit(desk: Desk, map: MapName, id: string, fields: Fields) {
  desk.change('plans', (document) =>
    editRecord(mapsOf(document)[map], id, {
      ...fields,
      changed: { by: desk.me, at: desk.now },
    }),
  )
  return {}
}

/** Put a record at a place among its siblings-to-be; `fields` says under which parent, where there is one. */
export function move(
  desk: Desk,
  map: MapName,
  id: string,
  siblings: readonly Sibling[],
  place: Place,
  fields: Fields = {},
) {
  const keys = placeAmong(siblings, id, place)
  desk.change('plans', (document) => {
    const records = mapsOf(document)[map]
    for (const [other, order] of keys)
      editRecord(records, other, other === id ? { ...fields, order } : { order })
  })
  return {}
}
