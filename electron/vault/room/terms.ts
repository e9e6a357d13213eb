/** Who leads a room: a number that grows with every take-over, and a device. */
export type Term = { readonly number: number; readonly device: string }

/** Of two terms the higher counts, of two equal ones that of the greater device id: so two that take over at once agree. */
export const outranks = (one: Term, other: Term): boolean =>
  one.number > other.number || (one.number === other.number && one.device > other.device)
