import type { Status } from './fields.ts'

/** An action as far as waiting goes. */
export type Waiter = {
  readonly id: string
  readonly status: Status
  /** Ids of the actions it waits for; some may be gone. */
  readonly waitsFor: readonly string[]
}

/**
 * For each action, those it still waits for: they stand in the plan and are neither done nor set aside. Two people
 * apart can make a circle, in which nobody could ever begin: there nobody waits for anybody in the circle.
 */
export function stillWaiting<T extends Waiter>(
  actions: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const byId = new Map(actions.map((action) => [action.id, action]))
  const leads = reachOf(byId)
  return new Map(
    actions.map(({ id, waitsFor }) => [
      id,
      waitsFor.flatMap((other) => {
        const found = byId.get(other)
        return found === undefined || !isOpen(found) || leads(other, id) ? [] : [found]
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
  return id === other || reachOf(new Map(actions.map((action) => [action.id, action])))(other, id)
}

const isOpen = ({ status }: Waiter) => status === 'coming-up' || status === 'under-way'

/** Whether one action waits for another, also by way of others. */
function reachOf(byId: ReadonlyMap<string, Pick<Waiter, 'waitsFor'>>) {
  return (from: string, to: string): boolean => {
    const seen = new Set<string>()
    const next = [from]
    for (let id = next.pop(); id !== undefined; id = next.pop()) {
      if (seen.has(id)) continue
      seen.add(id)
      const { waitsFor = [] } = byId.get(id) ?? {}
      if (waitsFor.includes(to)) return true
      next.push(...waitsFor)
    }
    return false
  }
}
