import { createListeners, type LiveView } from '#shared/contract/live.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { liveRecords } from '#shared/documents/live-records.ts'
import { followTexts } from '#shared/texts/follow-texts.ts'
import { type Said, saidRecords } from '#shared/texts/said.ts'
import { readAction, type Action } from './action.ts'
import { readGoal, type Goal } from './goal.ts'
import { mapsOn } from './maps.ts'
import { readObjective, type Objective } from './objective.ts'
import { readWay, type Way } from './way.ts'
import { actionWithWords, goalWithWords } from './with-words.ts'

/** The readable records of the document "plans", as people read them, in step with it. */
export type PlanRecords = {
  readonly goals: Said<Goal>
  readonly ways: Said<Way>
  readonly objectives: Said<Objective>
  readonly actions: Said<Action>
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
  const goals = liveRecords(maps.goals, readGoal)
  const ways = liveRecords(maps.ways, readWay)
  const objectives = liveRecords(maps.objectives, readObjective)
  const actions = liveRecords(maps.actions, readAction)
  const sources = [goals, ways, objectives, actions]
  const texts = followTexts(shelf, () => {
    follow()
  })
  const records: PlanRecords = {
    goals: saidRecords(goals, 'text', texts, (goal) => goalWithWords(shelf, goal)),
    ways,
    objectives,
    actions: saidRecords(actions, 'notes', texts, (action) => actionWithWords(shelf, action)),
  }
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
      texts.close()
    },
  }
}
