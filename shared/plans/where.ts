import type { Goal } from './goal.ts'
import type { Objective } from './objective.ts'
import type { Standing } from './standing.ts'
import type { Way } from './way.ts'

/** What is needed of a plan to say where things stand. */
type Finds = {
  readonly goals: { readonly get: (id: string) => Pick<Goal, 'archived' | 'follows'> | undefined }
  readonly ways: { readonly get: (id: string) => Pick<Way, 'archived' | 'goal'> | undefined }
}

/** Everything that can be read, by id. */
export const findsIn = ({ goals, ways }: Pick<Standing, 'goals' | 'ways'>): Finds => ({
  goals: new Map(goals.map((one) => [one.id, one])),
  ways: new Map(ways.map((one) => [one.id, one])),
})

/** A goal and which of its plans; null as a plan is its first. */
export type Where = { readonly goal: string; readonly way: string | null }

const goalInSight = ({ goals }: Finds, id: string): string | null =>
  goals.get(id)?.archived === null ? id : null

/** The goal a plan stands in; null where that goal is not in sight. */
export const whereWay = (finds: Finds, { goal }: Pick<Way, 'goal'>): string | null =>
  goalInSight(finds, goal)

/**
 * Where an objective stands; null where its goal or its plan is not in sight. A plan says which goal it is for, so what
 * somebody adds to a plan while it moves to another goal moves along. One whose plan has not come stands in the first.
 */
export function whereObjective(
  finds: Finds,
  { goal, way }: Pick<Objective, 'goal' | 'way'>,
): Where | null {
  const found = way === null ? undefined : finds.ways.get(way)
  const home = goalInSight(finds, found?.goal ?? goal)
  if (home === null || (found !== undefined && found.archived !== null)) return null
  return { goal: home, way: found === undefined ? null : way }
}

/** The plan of a goal that is followed: one that stands in it, else the first. */
export function followedOf(
  finds: Finds,
  { id, follows }: Pick<Goal, 'id' | 'follows'>,
): string | null {
  const found = follows === null ? undefined : finds.ways.get(follows)
  return found?.archived === null && found.goal === id ? follows : null
}

/** Whether an objective stands in the plan that is followed: what stands in another is only thought of. */
export function isFollowed(finds: Finds, objective: Pick<Objective, 'goal' | 'way'>): boolean {
  const where = whereObjective(finds, objective)
  if (where === null) return true
  const goal = finds.goals.get(where.goal)
  return (
    goal === undefined || followedOf(finds, { id: where.goal, follows: goal.follows }) === where.way
  )
}
