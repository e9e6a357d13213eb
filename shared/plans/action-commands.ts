import type { Handlers } from '#shared/contract/handlers.ts'
import { Refusal } from '#shared/contract/problem.ts'
import { refuseTogether } from '#shared/texts/words.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { actionOn, add, edit, move, objectiveOn, standing } from './changing.ts'
import { waitsField } from './action.ts'
import type { plansCommands } from './contract.ts'
import type { Owner } from './fields.ts'
import { bringBack, putAway } from './putting-away.ts'
import { standingOn } from './standing.ts'
import { wouldCircle } from './waiting.ts'

type Commands = Handlers<typeof plansCommands>
type ActionCommands = Pick<
  Commands,
  | Extract<keyof Commands, `plans/${string}-action`>
  | 'plans/set-status'
  | 'plans/wait-for'
  | 'plans/take-on'
  | 'plans/hand-on'
>

const inObjective = (desk: Desk, objective: string) =>
  standingOn(desk).actions.filter((one) => one.objective === objective && one.archived === null)

/** What people do for an objective, and who carries it. */
export const actionHandlers: ActionCommands = {
  'plans/add-action': (desk, fields) => {
    standing(objectiveOn(desk, fields.objective), 'no-such-objective')
    return add(desk, 'actions', inObjective(desk, fields.objective), fields)
  },
  'plans/edit-action': (desk, { id, ...fields }) => {
    refuseTogether(actionOn(desk, id), 'notes', fields.notes)
    return edit(desk, 'actions', id, fields)
  },
  'plans/move-action': (desk, { id, objective, ...place }) => {
    actionOn(desk, id)
    standing(objectiveOn(desk, objective), 'no-such-objective')
    return move(desk, 'actions', id, inObjective(desk, objective), place, { objective })
  },
  'plans/archive-action': (desk, { id }) => {
    actionOn(desk, id)
    return putAway(desk, 'action', id)
  },
  'plans/restore-action': (desk, { id }) => {
    actionOn(desk, id)
    return bringBack(desk, 'action', id)
  },
  'plans/set-status': (desk, { id, status }) => {
    actionOn(desk, id)
    return edit(desk, 'actions', id, { state: { is: status, by: desk.me, at: desk.now } })
  },
  'plans/wait-for': (desk, { id, other, waits }) => {
    actionOn(desk, id)
    const { text } = actionOn(desk, other)
    if (waits && wouldCircle(standingOn(desk).actions, id, other))
      throw new Refusal('waits-in-a-circle', { text })
    return edit(desk, 'actions', id, { [waitsField(other)]: waits })
  },
  'plans/take-on': (desk, { id }) => handOn(desk, id, { kind: 'person', person: desk.me }),
  'plans/hand-on': (desk, { id, owner }) => handOn(desk, id, owner),
}

function handOn(desk: Desk, id: string, owner: Owner) {
  actionOn(desk, id)
  return edit(desk, 'actions', id, { owner })
}
