import type { Handlers } from '#shared/contract/handlers.ts'
import { refuseTogether } from '#shared/texts/words.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { add, edit, goalOn, move } from './changing.ts'
import type { plansCommands } from './contract.ts'
import { bringBack, putAway } from './putting-away.ts'
import { standingOn } from './standing.ts'

type Commands = Handlers<typeof plansCommands>
type GoalCommands = Pick<Commands, Extract<keyof Commands, `plans/${string}-goal`>>

const inSight = (desk: Desk) => standingOn(desk).goals.filter((goal) => goal.archived === null)

/** Say what counts as victory, word it anew, order goals and put them away. */
export const goalHandlers: GoalCommands = {
  'plans/add-goal': (desk, fields) => add(desk, 'goals', inSight(desk), fields),
  'plans/edit-goal': (desk, { id, ...fields }) => {
    refuseTogether(goalOn(desk, id), 'text', fields.text)
    return edit(desk, 'goals', id, fields)
  },
  'plans/move-goal': (desk, { id, ...place }) => {
    goalOn(desk, id)
    return move(desk, 'goals', id, inSight(desk), place)
  },
  'plans/archive-goal': (desk, { id }) => {
    goalOn(desk, id)
    return putAway(desk, 'goal', id)
  },
  'plans/restore-goal': (desk, { id }) => {
    goalOn(desk, id)
    return bringBack(desk, 'goal', id)
  },
}
