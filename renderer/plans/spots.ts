import type { GoalBranch, Plan, WayBranch } from '#shared/plans/tree.ts'

export type Kind = 'goal' | 'objective' | 'action'

/** Something on the move and where it is held: under which parent (goals have none), at which place. */
export type Spot = {
  readonly kind: Kind
  readonly id: string
  readonly parent: string | null
  readonly at: number
}

/** A list in which things of one kind stand: an objective's actions, a goal's objectives, all goals. */
export type Lane = {
  readonly parent: string | null
  readonly name: string
  readonly ids: readonly string[]
}

/** A plan of a goal as a lane is called by it: by its own id, or by the goal's where it is the first. */
export const laneOf = (goal: string | null, way: string | null): string | null => way ?? goal

/** What people call a plan of a goal. */
type NameWay = (way: WayBranch['way']) => string

const firstOnly: NameWay = () => ''

/** The lanes for one kind, in the order of the page. What is without a place stands in none. */
export function lanesOf(plan: Plan, kind: Kind): readonly Lane[] {
  const shown = plan.goals.map((branch) => ({ ...branch, ways: [branch] }))
  return allLanesOf({ ...plan, goals: shown }, kind, firstOnly)
}

/** The same with plans nobody looks at just now: places to move to. */
export function allLanesOf(plan: Lanes, kind: Kind, nameOf: NameWay): readonly Lane[] {
  const all = plan.goals.flatMap(({ goal, ways }) =>
    ways.map(({ way, objectives }) => {
      const names = ways.length > 1 ? [nameOf(way)] : []
      return { goal, way, objectives, names }
    }),
  )
  switch (kind) {
    case 'goal':
      return [{ parent: null, name: '', ids: plan.goals.map(({ goal }) => goal.id) }]
    case 'objective':
      return all.map(({ goal, way, objectives, names }) => ({
        parent: laneOf(goal.id, way?.id ?? null),
        name: [goal.text, ...names].join(' · '),
        ids: objectives.map(({ objective }) => objective.id),
      }))
    case 'action':
      return [
        ...all.flatMap(({ objectives, names }) => objectives.map((one) => ({ ...one, names }))),
        ...plan.loose.objectives.map((one) => ({ ...one, names: [] })),
      ].map(({ objective, actions, names }) => ({
        parent: objective.id,
        name: [objective.text, ...names].join(' · '),
        ids: actions.map(({ id }) => id),
      }))
  }
}

type Lanes = Pick<Plan, 'loose'> & {
  readonly goals: readonly (Pick<GoalBranch, 'goal'> & {
    readonly ways: readonly Pick<WayBranch, 'way' | 'objectives'>[]
  })[]
}

/** The goal and plan a lane of objectives stands for; null where it is none. */
export function whereOf(plan: Plan, lane: string): { goal: string; way: string | null } | null {
  for (const { goal, ways } of plan.goals) {
    if (goal.id === lane) return { goal: goal.id, way: null }
    if (ways.some(({ way }) => way?.id === lane)) return { goal: goal.id, way: lane }
  }
  return null
}

/** Where something stands now; null where it is without a place. */
export function spotOf(lanes: readonly Lane[], kind: Kind, id: string): Spot | null {
  for (const { parent, ids } of lanes) {
    const at = ids.indexOf(id)
    if (at >= 0) return { kind, id, parent, at }
  }
  return null
}

const others = (lane: Lane | undefined, id: string) =>
  (lane?.ids ?? []).filter((other) => other !== id)

/** One step along the page: within its lane, and on to the next lane at its end. Stays where there is no way. */
export function step(lanes: readonly Lane[], spot: Spot, way: 'up' | 'down'): Spot {
  const lane = lanes.findIndex(({ parent }) => parent === spot.parent)
  const room = others(lanes[lane], spot.id).length
  if (way === 'up' && spot.at > 0) return { ...spot, at: spot.at - 1 }
  if (way === 'down' && spot.at < room) return { ...spot, at: spot.at + 1 }
  const next = lanes[way === 'up' ? lane - 1 : lane + 1]
  if (next === undefined) return spot
  return { ...spot, parent: next.parent, at: way === 'up' ? others(next, spot.id).length : 0 }
}

/** The end of another lane, for "Move to …". */
export const endOf = (lanes: readonly Lane[], spot: Omit<Spot, 'at'>): Spot => ({
  ...spot,
  at: others(
    lanes.find(({ parent }) => parent === spot.parent),
    spot.id,
  ).length,
})

/** A spot as a pointer sees it counts what is carried too, where that stands higher in the same lane. null: it stays where it is. */
export function withoutItself(lanes: readonly Lane[], seen: Spot): Spot | null {
  const from = spotOf(lanes, seen.kind, seen.id)
  if (from?.parent !== seen.parent) return seen
  const at = from.at < seen.at ? seen.at - 1 : seen.at
  return from.at === at ? null : { ...seen, at }
}

/** A spot as commands name it: by its neighbour. */
export function neighbourOf(lanes: readonly Lane[], spot: Spot) {
  const lane = others(
    lanes.find(({ parent }) => parent === spot.parent),
    spot.id,
  )
  const above = lane[spot.at - 1]
  const below = lane[spot.at]
  if (above !== undefined) return { after: above }
  return below === undefined ? {} : { before: below }
}

/** The ids of a lane with what is held standing where it is held. */
function withHeld(lane: Lane, kind: Kind, held: Spot | null): readonly string[] {
  if (held?.kind !== kind) return lane.ids
  const rest = others(lane, held.id)
  return lane.parent === held.parent ? rest.toSpliced(held.at, 0, held.id) : rest
}

/** The plan as it looks while something is held. */
export function planWithHeld(plan: Plan, held: Spot | null): Plan {
  if (held === null) return plan
  const branches = [...plan.goals.flatMap(({ objectives }) => objectives), ...plan.loose.objectives]
  const goals = new Map(plan.goals.map((branch) => [branch.goal.id, branch]))
  const objectives = new Map(branches.map((branch) => [branch.objective.id, branch]))
  const actions = new Map(
    [...branches.flatMap((branch) => branch.actions), ...plan.loose.actions].map((one) => [
      one.id,
      one,
    ]),
  )
  const lanes = (kind: Kind) =>
    new Map(lanesOf(plan, kind).map((lane) => [lane.parent, withHeld(lane, kind, held)]))
  const [ofGoals, ofObjectives, ofActions] = [lanes('goal'), lanes('objective'), lanes('action')]
  const find = <T>(known: ReadonlyMap<string, T>, ids: readonly string[] | undefined) =>
    (ids ?? []).flatMap((id) => known.get(id) ?? [])
  const filled = (id: string) =>
    find(objectives, [id]).map(({ objective }) => ({
      objective,
      actions: find(actions, ofActions.get(objective.id)),
    }))
  return {
    goals: find(goals, ofGoals.get(null)).map((branch) => ({
      ...branch,
      objectives: (ofObjectives.get(laneOf(branch.goal.id, branch.way?.id ?? null)) ?? []).flatMap(
        filled,
      ),
    })),
    loose: {
      ways: plan.loose.ways,
      objectives: plan.loose.objectives
        .filter(({ objective }) => objective.id !== held.id)
        .flatMap(({ objective }) => filled(objective.id)),
      actions: plan.loose.actions.filter(({ id }) => id !== held.id),
    },
  }
}
