import { Refusal } from '#shared/contract/problem.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { goalOn, standing, wayOn } from './changing.ts'
import type { Objective } from './objective.ts'
import { standingOn } from './standing.ts'
import { findsIn, type Where, whereObjective } from './where.ts'

/** The objectives that stand in a plan of a goal, in order. */
export function objectivesAt(desk: Pick<Desk, 'read'>, at: Where): readonly Objective[] {
  const all = standingOn(desk)
  const finds = findsIn(all)
  return all.objectives.filter((one) => {
    const where = one.archived === null ? whereObjective(finds, one) : null
    return where?.goal === at.goal && where.way === at.way
  })
}

/** A plan of a goal into which something is to be put: both must be there and not put away. */
export function standingAt(desk: Desk, { goal, way }: Where): Where {
  standing(goalOn(desk, goal), 'no-such-goal')
  if (way !== null && standing(wayOn(desk, way), 'no-such-way').goal !== goal)
    throw new Refusal('no-such-way')
  return { goal, way }
}
