import { byOrder } from '#shared/documents/order.ts'
import type { ActionItem, BoardItem, GoalItem, ObjectiveItem } from './items.ts'

export type ObjectiveBranch = {
  readonly objective: ObjectiveItem
  readonly actions: readonly ActionItem[]
}

export type GoalBranch = {
  readonly goal: GoalItem
  readonly objectives: readonly ObjectiveBranch[]
}

/** The plan as people read it, in order. */
export type Plan = {
  readonly goals: readonly GoalBranch[]
  /** What has lost its place: it was in something that is put away. */
  readonly loose: {
    readonly objectives: readonly ObjectiveBranch[]
    readonly actions: readonly ActionItem[]
  }
}

/** Puts the items of `plans/board` together. */
export function planOf(items: readonly BoardItem[]): Plan {
  const goals: GoalItem[] = []
  const objectives: ObjectiveItem[] = []
  const actions: ActionItem[] = []
  for (const item of items)
    if (item.kind === 'goal') goals.push(item)
    else if (item.kind === 'objective') objectives.push(item)
    else actions.push(item)

  const byObjective = groupBy(actions.toSorted(byOrder), (one) => one.objective)
  const branches = objectives
    .toSorted(byOrder)
    .map((objective) => ({ objective, actions: byObjective.get(objective.id) ?? [] }))
  const byGoal = groupBy(branches, ({ objective }) => objective.goal)
  return {
    goals: goals.toSorted(byOrder).map((goal) => ({ goal, objectives: byGoal.get(goal.id) ?? [] })),
    loose: { objectives: byGoal.get(null) ?? [], actions: byObjective.get(null) ?? [] },
  }
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
