import { byOrder } from '#shared/documents/order.ts'
import type { ActionItem, BoardItem, GoalItem, ObjectiveItem, WayItem } from './items.ts'

export type ObjectiveBranch = {
  readonly objective: ObjectiveItem
  readonly actions: readonly ActionItem[]
}

/** One of several plans of a goal. */
export type WayBranch = {
  /** null: the first, which has no record of its own. */
  readonly way: WayItem | null
  readonly objectives: readonly ObjectiveBranch[]
  readonly isFollowed: boolean
}

export type GoalBranch = {
  readonly goal: GoalItem
  /** The plan that is looked at. */
  readonly way: WayItem | null
  /** Its steps. */
  readonly objectives: readonly ObjectiveBranch[]
  /** All plans of the goal, the one that is looked at among them. The first is left out once it is empty and another is followed. */
  readonly ways: readonly WayBranch[]
}

/** The plan as people read it, in order. */
export type Plan = {
  readonly goals: readonly GoalBranch[]
  /** What has lost its place: it was in something that is put away. */
  readonly loose: {
    readonly ways: readonly WayItem[]
    readonly objectives: readonly ObjectiveBranch[]
    readonly actions: readonly ActionItem[]
  }
}

/** Which plan of each goal somebody looks at, by goal; the one that is followed where nothing else is said. */
export type LookedAt = ReadonlyMap<string, string | null>

/** Puts the items of `plans/board` together. */
export function planOf(items: readonly BoardItem[], lookedAt: LookedAt = new Map()): Plan {
  const goals: GoalItem[] = []
  const ways: WayItem[] = []
  const objectives: ObjectiveItem[] = []
  const actions: ActionItem[] = []
  for (const item of items)
    if (item.kind === 'goal') goals.push(item)
    else if (item.kind === 'way') ways.push(item)
    else if (item.kind === 'objective') objectives.push(item)
    else actions.push(item)

  const byObjective = groupBy(actions.toSorted(byOrder), (one) => one.objective)
  const branches = objectives
    .toSorted(byOrder)
    .map((objective) => ({ objective, actions: byObjective.get(objective.id) ?? [] }))
  const byGoal = groupBy(branches, ({ objective }) => objective.goal)
  const waysByGoal = groupBy(ways.toSorted(byOrder), ({ goal }) => goal)
  return {
    goals: goals.toSorted(byOrder).map((goal) => {
      const standing = byGoal.get(goal.id) ?? []
      const all = waysOf(goal, waysByGoal.get(goal.id) ?? [], standing)
      const wished = lookedAt.get(goal.id)
      const shown =
        all.find(({ way }) => wished !== undefined && (way?.id ?? null) === wished) ??
        all.find(({ isFollowed }) => isFollowed)
      return { goal, way: shown?.way ?? null, objectives: shown?.objectives ?? [], ways: all }
    }),
    loose: {
      ways: waysByGoal.get(null) ?? [],
      objectives: byGoal.get(null) ?? [],
      actions: byObjective.get(null) ?? [],
    },
  }
}

function waysOf(
  { follows }: GoalItem,
  ways: readonly WayItem[],
  branches: readonly ObjectiveBranch[],
): readonly WayBranch[] {
  const inWay = (id: string | null) => branches.filter(({ objective }) => objective.way === id)
  const first = { way: null, objectives: inWay(null), isFollowed: follows === null }
  const others = ways.map((way) => ({
    way,
    objectives: inWay(way.id),
    isFollowed: follows === way.id,
  }))
  return first.isFollowed || first.objectives.length > 0 ? [first, ...others] : others
}

/** Map.groupBy came to Node with version 21. */
function groupBy<K, T>(values: readonly T[], keyOf: (value: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const value of values) {
    const group = groups.get(keyOf(value))
    if (group) group.push(value)
    else groups.set(keyOf(value), [value])
  }
  return groups
}
