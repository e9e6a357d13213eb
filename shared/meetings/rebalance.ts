import { minutesOf } from './clock.ts'

type Item = { readonly id: string; readonly minutes: number; readonly locked: boolean }

export type Rebalanced = {
  /** New minutes of every item that changes, the one that was asked for included. */
  readonly minutes: ReadonlyMap<string, number>
  /** Who gave how many minutes, in the order of the agenda. */
  readonly taken: readonly { readonly id: string; readonly minutes: number }[]
  /** Minutes nobody had to give: the meeting ends that much later than planned. */
  readonly over: number
}

/** No item is made shorter than this by another one's growing, and one that is shorter already stays as it is. */
export const leastMinutes = 5

/**
 * Give an item another length. What it takes more comes first from minutes that are still free, then from the later
 * items without a lock, in proportion to what each can spare above the least. Whole minutes: the largest remainders
 * come first, and of equal ones the later item. Getting shorter takes nothing from anybody.
 *
 * @param length minutes that are there in all
 */
export function rebalance(
  items: readonly Item[],
  id: string,
  minutes: number,
  length: number,
): Rebalanced {
  const at = items.findIndex((item) => item.id === id)
  const before = items[at]
  if (before === undefined) return { minutes: new Map(), taken: [], over: 0 }
  const wanted = minutes - before.minutes
  const free = Math.max(0, length - minutesOf(items))
  const needed = Math.max(0, wanted - free)
  const givers = items
    .slice(at + 1)
    .filter((item) => !item.locked)
    .map((item) => ({ ...item, spare: Math.max(0, item.minutes - leastMinutes) }))
  const taken = shares(givers, needed)
  const changed = givers.flatMap((giver): [string, number][] => {
    const gives = taken.get(giver.id) ?? 0
    return gives === 0 ? [] : [[giver.id, giver.minutes - gives]]
  })
  return {
    minutes: new Map([...(wanted === 0 ? [] : [[id, minutes] as const]), ...changed]),
    taken: givers.flatMap((giver) => {
      const gives = taken.get(giver.id) ?? 0
      return gives === 0 ? [] : [{ id: giver.id, minutes: gives }]
    }),
    over: needed - [...taken.values()].reduce((sum, gives) => sum + gives, 0),
  }
}

type Giver = { readonly id: string; readonly spare: number }

/** Hand out whole minutes in proportion to what each can spare (Hamilton's method). */
function shares(givers: readonly Giver[], needed: number): ReadonlyMap<string, number> {
  const spare = givers.reduce((sum, giver) => sum + giver.spare, 0)
  const total = Math.min(needed, spare)
  if (total === 0) return new Map()
  const parts = givers.map((giver, place) => {
    const exact = (giver.spare * total) / spare
    return { id: giver.id, place, whole: Math.floor(exact), rest: exact - Math.floor(exact) }
  })
  let left = total - parts.reduce((sum, part) => sum + part.whole, 0)
  const first = parts.toSorted((a, b) => b.rest - a.rest || b.place - a.place)
  return new Map(
    first.map((part) => {
      const more = left > 0 ? 1 : 0
      left -= more
      return [part.id, part.whole + more]
    }),
  )
}
