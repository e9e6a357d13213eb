import type { Handlers } from '#shared/contract/handlers.ts'

import { add } from './changing.ts'
import type { plansCommands } from './contract.ts'
import { addOutline } from './outline.ts'
import { standingAt } from './lane.ts'
import { standingOn } from './standing.ts'

type OutlineCommands = Pick<Handlers<typeof plansCommands>, 'plans/add-outline'>

/** Puts a whole way to a goal into the plan at once, so that one step back takes it all out again. */
export const outlineHandlers: OutlineCommands = {
  'plans/add-outline': (desk, outline) => {
    const { goal: to } = outline
    const here = standingOn(desk).goals.filter(isHere)
    const before = 'id' in to ? standingAt(desk, { goal: to.id, way: to.way }) : null
    // Changes within a change are one change, which one step back undoes.
    return desk.change('plans', () => {
      const at = before ?? { goal: add(desk, 'goals', here, { ...to }).id, way: null }
      addOutline(desk, at, outline.objectives)
      return { id: at.goal }
    })
  },
}

const isHere = ({ archived }: { readonly archived: object | null }) => archived === null
