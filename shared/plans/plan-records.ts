import { createListeners, type LiveView } from '#shared/contract/live.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { liveRecords, type LiveRecords } from '#shared/documents/live-records.ts'
import { readAction, type Action } from './action.ts'
import { readGoal, type Goal } from './goal.ts'
import { mapsOn } from './maps.ts'
import { readObjective, type Objective } from './objective.ts'

/** The readable records of the document "plans", in step with it. */
export type PlanRecords = {
  readonly goals: LiveRecords<Goal>
  readonly objectives: LiveRecords<Objective>
  readonly actions: LiveRecords<Action>
}

/** Makes an item for a record, or returns the one made before where neither the record nor `place` has changed. */
export type Keep<T> = (record: object, place: string, make: () => T) => T

/**
 * A view that arranges all records of the plan. A record is read again only where an event names it; arranging walks
 * over what was read (a plan holds hundreds), and items nothing happened to stay the same objects.
 */
export function arranged<T>(
  shelf: Shelf,
  arrange: (records: PlanRecords, keep: Keep<T>) => Iterable<readonly [id: string, item: T]>,
): LiveView<T> {
  const maps = mapsOn(shelf)
  const records: PlanRecords = {
    goals: liveRecords(maps.goals, readGoal),
    objectives: liveRecords(maps.objectives, readObjective),
    actions: liveRecords(maps.actions, readAction),
  }
  const sources = [records.goals, records.objectives, records.actions]
  const listeners = createListeners<T>()
  const made = new WeakMap<object, { readonly place: string; readonly item: T }>()
  const keep: Keep<T> = (record, place, make) => {
    const before = made.get(record)
    if (before?.place === place) return before.item
    const item = make()
    made.set(record, { place, item })
    return item
  }
  let shown = new Map(arrange(records, keep))
  const follow = () => {
    const before = shown
    shown = new Map(arrange(records, keep))
    listeners.publish({
      set: [...shown].filter(([id, item]) => before.get(id) !== item),
      gone: [...before.keys()].filter((id) => !shown.has(id)),
    })
  }
  const stop = sources.map((source) => source.subscribe(follow))
  return {
    items: () => shown.entries(),
    subscribe: (listener) => listeners.subscribe(listener),
    close: () => {
      for (const unsubscribe of stop) unsubscribe()
      for (const source of sources) source.close()
    },
  }
}
