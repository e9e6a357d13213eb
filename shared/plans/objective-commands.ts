import type { Handlers } from '#shared/contract/handlers.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { add, edit, goalOn, move, objectiveOn, standing } from './changing.ts'
import type { plansCommands } from './contract.ts'
import { bringBack, putAway } from './putting-away.ts'
import { standingOn } from './standing.ts'

type Commands = Handlers<typeof plansCommands>
type ObjectiveCommands = Pick<Commands, Extract<keyof Commands, `plans/${string}-objective`>>

const inGoal = (desk: Desk, goal: string) =>
  standingOn(desk).objectives.filter((one) => one.goal === goal && one.archived === null)

/** Steps towards a goal: add, word, move (also to another goal), put away. */
export const objectiveHandlers: ObjectiveCommands = {
  'plans/add-objective': (desk, fields) => {
    standing(goalOn(desk, fields.goal), 'no-such-goal')
    return add(desk, 'objectives', inGoal(desk, fields.goal), fields)
  },
  'plans/edit-objective': (desk, { id, ...fields }) => {
    objectiveOn(desk, id)
    return edit(desk, 'objectives', id, fields)
  },
  'plans/move-objective': (desk, { id, goal, ...place }) => {
    objectiveOn(desk, id)
    standing(goalOn(desk, goal), 'no-such-goal')
    return move(desk, 'objectives', id, inGoal(desk, goal), place, { goal })
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
