/** Where something is held while it is carried: its place among all of its list. */
export type Held = { readonly id: string; readonly at: number }

/** The list with what is held standing where it is held. */
export function withHeld(ids: readonly string[], held: Held | null): readonly string[] {
  if (held === null || !ids.includes(held.id)) return ids
  return ids.filter((id) => id !== held.id).toSpliced(held.at, 0, held.id)
}

/** One step up or down; stays at the ends. */
export function step(ids: readonly string[], held: Held, way: 'up' | 'down'): Held {
  const at = Math.min(Math.max(held.at + (way === 'up' ? -1 : 1), 0), ids.length - 1)
  return { ...held, at }
}

/** A place as commands name it: by the neighbour there. */
export function neighbourAt(ids: readonly string[], { id, at }: Held) {
  const others = ids.filter((other) => other !== id)
  const above = others[at - 1]
  const below = others[at]
  if (above !== undefined) return { after: above }
  return below === undefined ? {} : { before: below }
}

/** A slot as a pointer sees it counts what is carried too, where that stands higher. */
export function placeOfSlot(ids: readonly string[], id: string, slot: number): Held | null {
  const from = ids.indexOf(id)
  const at = from >= 0 && from < slot ? slot - 1 : slot
  return from === at ? null : { id, at }
}
