import type { Status } from './fields.ts'

/** An action as far as waiting goes. */
export type Waiter = {
  readonly id: string
  readonly status: Status
  /** Ids of the actions it waits for; some may be gone. */
  readonly waitsFor: readonly string[]
}

type Waits = ReadonlyMap<string, Pick<Waiter, 'waitsFor'>>

/**
 * For each action, those it still waits for: they stand in the plan and are neither done nor set aside. Two people
 * apart can make a circle, in which nobody could ever begin: there nobody waits for anybody in the circle.
 */
export function stillWaiting<T extends Waiter>(
  actions: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const byId = new Map(actions.map((action) => [action.id, action]))
  const circles = circlesIn(byId)
  return new Map(
    actions.map(({ id, waitsFor }) => [
      id,
      waitsFor.flatMap((other) => {
        const found = byId.get(other)
        const isCircle = other === id || circles.get(other) === circles.get(id)
        return found === undefined || !isOpen(found) || isCircle ? [] : [found]
      }),
    ]),
  )
}

/** Whether `id` would wait for itself, by way of others, if it waited for `other`. */
export function wouldCircle(
  actions: readonly Pick<Waiter, 'id' | 'waitsFor'>[],
  id: string,
  other: string,
): boolean {
  const byId = new Map(actions.map((action) => [action.id, action]))
  const seen = new Set<string>()
  const next = [other]
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    if (at === id) return true
    if (seen.has(at)) continue
    seen.add(at)
    for (const before of byId.get(at)?.waitsFor ?? []) if (!seen.has(before)) next.push(before)
  }
  return false
}

const isOpen = ({ status }: Waiter) => status === 'coming-up' || status === 'under-way'

/**
 * The circle each action stands in, by a number; one that is in none has a number of its own. Tarjan's strongly connected
 * components (1972) without recursion: each wait is looked at once, so that no plan, however tangled, holds anybody up.
 */
function circlesIn(waits: Waits): ReadonlyMap<string, number> {
  const circles = new Map<string, number>()
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const open: string[] = []
  const lower = (id: string, to: number) => {
    low.set(id, Math.min(low.get(id) ?? to, to))
  }
  const enter = (id: string) => {
    order.set(id, order.size)
    lower(id, order.size - 1)
    open.push(id)
    return { id, others: (waits.get(id)?.waitsFor ?? []).values() }
  }
  const leave = (id: string) => {
    if (low.get(id) !== order.get(id)) return
    const number = circles.size
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      circles.set(last, number)
      if (last === id) return
    }
  }
  for (const start of waits.keys()) {
    if (order.has(start)) continue
    const path = [enter(start)]
    for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
      const { value: other, done } = here.others.next()
      if (done === true) {
        path.pop()
        leave(here.id)
        const before = path.at(-1)
        if (before) lower(before.id, low.get(here.id) ?? 0)
      } else if (waits.has(other) && !order.has(other)) path.push(enter(other))
      else if (waits.has(other) && !circles.has(other)) lower(here.id, order.get(other) ?? 0)
    }
  }
  return circles
}
