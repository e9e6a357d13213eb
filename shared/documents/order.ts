import { generateKeyBetween } from 'fractional-indexing'

/** A place in an order that people change by hand: a fractional key; equal keys are told apart by id. */
export type OrderKey = string

/** A key between two neighbours; null means the end on that side. Neighbours that are equal or reversed count as the left one alone. */
export function orderBetween(before: OrderKey | null, after: OrderKey | null): OrderKey {
  const right = before !== null && after !== null && before >= after ? null : after
  try {
    return generateKeyBetween(before, right)
  } catch {
    return generateKeyBetween(null, null)
  }
}

/** Compare two things by their order key, then by id, by UTF-16 code units: the same on every computer. */
export function byOrder(
  a: { readonly order: OrderKey; readonly id: string },
  b: { readonly order: OrderKey; readonly id: string },
): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
