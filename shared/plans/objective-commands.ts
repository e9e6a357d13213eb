import type { Handlers } from '#shared/contract/handlers.ts'
import { add, edit, move, objectiveOn } from './changing.ts'
import type { plansCommands } from './contract.ts'
import { objectivesAt, standingAt } from './lane.ts'
import { bringBack, putAway } from './putting-away.ts'

type Commands = Handlers<typeof plansCommands>
type ObjectiveCommands = Pick<Commands, Extract<keyof Commands, `plans/${string}-objective`>>

/** Steps towards a goal: add, word, move (also to another plan or goal), put away. */
export const objectiveHandlers: ObjectiveCommands = {
  'plans/add-objective': (desk, { way, ...fields }) => {
    const at = standingAt(desk, { goal: fields.goal, way })
    // What stands in the first plan looks as it always did.
    const where = way === null ? {} : { way }
    return add(desk, 'objectives', objectivesAt(desk, at), { ...fields, ...where })
  },
  'plans/edit-objective': (desk, { id, ...fields }) => {
    objectiveOn(desk, id)
    return edit(desk, 'objectives', id, fields)
  },
  'plans/move-objective': (desk, { id, goal, way, ...place }) => {
    const before = objectiveOn(desk, id)
    const at = standingAt(desk, { goal, way })
    const where = way === null && before.way === null ? { goal } : { goal, way }
    return move(desk, 'objectives', id, objectivesAt(desk, at), place, where)
  },
  'plans/archive-objective': (desk, { id }) => {
    objectiveOn(desk, id)
    return putAway(desk, 'objective', id)
  },
  'plans/restore-objective': (desk, { id }) => {
    objectiveOn(desk, id)
    return bringBack(desk, 'objective', id)
  },
}
