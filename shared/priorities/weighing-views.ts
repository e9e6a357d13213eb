import { createListeners, type LiveView } from '#shared/contract/live.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { liveRecords } from '#shared/documents/live-records.ts'
import { byOrder } from '#shared/documents/order.ts'
import { mostCriteria, readCriterion, type Criterion } from './criterion.ts'
import { mapsOn } from './maps.ts'
import { readWeighing, type Weighing } from './weighing.ts'
import type { WeighingItem, WeighingLine } from './weighing-items.ts'

/** All weighings that are not archived, one line each. */
export const viewWeighings = (shelf: Shelf): LiveView<WeighingLine> =>
  viewWith(shelf, undefined, ({ archived, options, id, question, by, at }, criteria) =>
    archived ? null : { id, question, options: options.length, criteria: criteria.length, by, at },
  )

/** One weighing whole, with its criteria and scores. */
export const viewWeighing = (shelf: Shelf, id: string): LiveView<WeighingItem> =>
  viewWith(shelf, id, (weighing, criteria) => {
    const known = new Set(weighing.options.map((option) => option.id))
    return {
      ...weighing,
      criteria: criteria.map(({ id: criterion, text, weight, equity, order, scores, apart }) => ({
        id: criterion,
        text,
        weight,
        equity,
        order,
        scores: Object.fromEntries([...scores].filter(([option]) => known.has(option))),
        apart: apart.map(({ option, value, client }) => ({
          option,
          value,
          by: shelf.authorOf(client),
        })),
      })),
    }
  })

/** Weighings in step with their records and criteria. */
function viewWith<T>(
  shelf: Shelf,
  only: string | undefined,
  show: (weighing: Weighing, criteria: readonly Criterion[]) => T | null,
): LiveView<T> {
  const maps = mapsOn(shelf)
  const weighings = liveRecords<Weighing>(maps.weighings, (id, stored) =>
    only === undefined || only === id ? readWeighing(id, stored) : null,
  )
  const criteria = liveRecords<Criterion>(maps.criteria, (id, stored) => {
    const criterion = readCriterion(id, stored)
    return only === undefined || criterion?.weighing === only ? criterion : null
  })
  const listeners = createListeners<T>()
  let shown = arrange()

  /** What was planted beyond the limit is left out, so that one peer cannot swamp a page. */
  function arrange(): Map<string, T> {
    const here = [...criteria.items()].flatMap(([, one]) => (one.archived ? [] : [one]))
    return new Map(
      [...weighings.items()].flatMap(([id, weighing]) => {
        const own = here.filter((one) => one.weighing === id).toSorted(byOrder)
        const item = show(weighing, own.slice(0, 2 * mostCriteria))
        return item === null ? [] : [[id, item] as const]
      }),
    )
  }

  const follow = () => {
    const before = shown
    shown = arrange()
    listeners.publish({
      set: [...shown].filter(
        ([id, item]) => JSON.stringify(before.get(id)) !== JSON.stringify(item),
      ),
      gone: [...before.keys()].filter((id) => !shown.has(id)),
    })
  }
  const stop = [weighings.subscribe(follow), criteria.subscribe(follow)]

  return {
    items: () => shown.entries(),
    subscribe: (listener) => listeners.subscribe(listener),
    close: () => {
      for (const unsubscribe of stop) unsubscribe()
      weighings.close()
      criteria.close()
    },
  }
}
