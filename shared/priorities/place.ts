import { orderBetween, type OrderKey } from '#shared/documents/order.ts'

type Placed = { readonly id: string; readonly order: OrderKey }

/** Right before one, right after one, or, with neither, last. A neighbour that is gone counts as left out. */
export type Place = { readonly before?: string | undefined; readonly after?: string | undefined }

/**
 * Order keys to write so that `id` stands at a place among its sorted siblings.
 *
 * Usually one key. Where the next siblings have the same key as the one before (two people added something at the
 * same time) they get new keys too, or the moved one could not stand between them.
 */
export function placeAmong(
  siblings: readonly Placed[],
  id: string,
  place: Place,
): ReadonlyMap<string, OrderKey> {
  const others = siblings.filter((sibling) => sibling.id !== id)
  const at = indexOf(others, place)
  const keys = new Map<string, OrderKey>()
  let left = others[at - 1]?.order ?? null
  const following = others.slice(at)
  const stuck = following.findIndex((next) => left === null || next.order > left)
  const rekeyed = stuck === -1 ? following : following.slice(0, stuck)
  const right = stuck === -1 ? null : (following[stuck]?.order ?? null)
  for (const moved of [id, ...rekeyed.map((next) => next.id)]) {
    left = orderBetween(left, right)
    keys.set(moved, left)
  }
  return keys
}

function indexOf(others: readonly Placed[], place: Place): number {
  const find = (id: string | undefined) => others.findIndex((other) => other.id === id)
  const before = place.before === undefined ? -1 : find(place.before)
  const after = place.after === undefined ? -1 : find(place.after)
  return before >= 0 ? before : after >= 0 ? after + 1 : others.length
}
