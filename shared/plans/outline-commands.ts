import type { Handlers } from '#shared/contract/handlers.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { add, goalOn, standing } from './changing.ts'
import type { plansCommands } from './contract.ts'
import { standingOn } from './standing.ts'

type OutlineCommands = Pick<Handlers<typeof plansCommands>, 'plans/add-outline'>

type Objective = Parameters<OutlineCommands['plans/add-outline']>[1]['objectives'][number]

/** Puts a whole way to a goal into the plan at once, so that one step back takes it all out again. */
export const outlineHandlers: OutlineCommands = {
  'plans/add-outline': (desk, outline) => {
    const { goal: to } = outline
    const here = standingOn(desk).goals.filter(isHere)
    const before = 'id' in to ? standing(goalOn(desk, to.id), 'no-such-goal').id : null
    // Changes within a change are one change, which one step back undoes.
    return desk.change('plans', () => {
      const goal = before ?? add(desk, 'goals', here, { ...to }).id
      for (const one of outline.objectives) addObjective(desk, goal, one)
      return { id: goal }
    })
  },
}

const isHere = ({ archived }: { readonly archived: object | null }) => archived === null

function addObjective(desk: Desk, goal: string, { actions, ...fields }: Objective): void {
  const siblings = standingOn(desk).objectives.filter((one) => one.goal === goal && isHere(one))
  const objective = add(desk, 'objectives', siblings, { ...fields, goal }).id
  for (const action of actions) {
    const others = standingOn(desk).actions.filter((one) => one.objective === objective)
    add(desk, 'actions', others, { ...action, objective })
  }
}
