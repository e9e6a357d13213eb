import type { Desk } from '#shared/documents/desk.ts'
import { byOrder } from '#shared/documents/order.ts'
import type { Records } from '#shared/documents/record.ts'
import { readAction, type Action } from './action.ts'
import { readGoal, type Goal } from './goal.ts'
import { mapsOn } from './maps.ts'
import { readObjective, type Objective } from './objective.ts'
import { readWay, type Way } from './way.ts'

/** What a command looks at: everything of the plan that can be read, also what was put away, in order. */
export type Standing = {
  readonly goals: readonly Goal[]
  readonly ways: readonly Way[]
  readonly objectives: readonly Objective[]
  readonly actions: readonly Action[]
}

export function standingOn(desk: Pick<Desk, 'read'>): Standing {
  const maps = mapsOn(desk)
  return {
    goals: readAll(maps.goals, readGoal),
    ways: readAll(maps.ways, readWay),
    objectives: readAll(maps.objectives, readObjective),
    actions: readAll(maps.actions, readAction),
  }
}

function readAll<T extends { readonly id: string; readonly order: string }>(
  records: Records,
  read: (id: string, stored: unknown) => T | null,
): readonly T[] {
  return [...records.entries()].flatMap(([id, stored]) => read(id, stored) ?? []).toSorted(byOrder)
}
