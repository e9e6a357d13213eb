import { byOrder } from '#shared/documents/order.ts'
import type { BoardItem, IdeaItem, ThemeItem } from '#shared/priorities/items.ts'

/** One column of the board; `theme` is null for "not sorted yet". */
export type Column = { readonly theme: ThemeItem | null; readonly ideas: readonly IdeaItem[] }

/** Where somebody holds an idea before letting go. */
export type Spot = { readonly idea: string; readonly theme: string | null; readonly at: number }

/** Columns in order, "not sorted yet" first; a held idea stands where it is held. */
export function columnsOf(items: readonly BoardItem[], held: Spot | null): readonly Column[] {
  const themes = items.flatMap((item) => (item.kind === 'theme' ? [item] : [])).toSorted(byOrder)
  const ideas = items.flatMap((item) => (item.kind === 'idea' ? [item] : [])).toSorted(byOrder)
  return [null, ...themes].map((theme) => {
    const id = theme?.id ?? null
    const here = ideas.filter((idea) => idea.theme === id && idea.id !== held?.idea)
    const lifted = held?.theme === id ? ideas.find((idea) => idea.id === held.idea) : undefined
    return { theme, ideas: lifted === undefined ? here : here.toSpliced(held?.at ?? 0, 0, lifted) }
  })
}

/** Where an idea stands now. */
export function spotOf(columns: readonly Column[], idea: string): Spot | null {
  for (const { theme, ideas } of columns) {
    const at = ideas.findIndex((one) => one.id === idea)
    if (at >= 0) return { idea, theme: theme?.id ?? null, at }
  }
  return null
}

export type Step = 'up' | 'down' | 'back' | 'on'

/** One step with an arrow key: along the column, or to the next column at the same height. Stays where there is no way. */
export function step(columns: readonly Column[], spot: Spot, way: Step): Spot {
  const column = columns.findIndex(({ theme }) => (theme?.id ?? null) === spot.theme)
  const room = (at: number) =>
    (columns[at]?.ideas ?? []).filter((idea) => idea.id !== spot.idea).length
  switch (way) {
    case 'up':
      return { ...spot, at: Math.max(0, spot.at - 1) }
    case 'down':
      return { ...spot, at: Math.min(room(column), spot.at + 1) }
    case 'back':
    case 'on': {
      const to = way === 'on' ? column + 1 : column - 1
      const next = columns[to]
      if (next === undefined) return spot
      return { idea: spot.idea, theme: next.theme?.id ?? null, at: Math.min(room(to), spot.at) }
    }
  }
}

/**
 * A spot as it was seen while the idea still stood in its column, counted without the idea itself; null where it
 * would stay where it is.
 */
export function withoutItself(columns: readonly Column[], seen: Spot): Spot | null {
  const from = spotOf(columns, seen.idea)
  const isBelow = from !== null && from.theme === seen.theme && from.at < seen.at
  const at = isBelow ? seen.at - 1 : seen.at
  return from?.theme === seen.theme && from.at === at ? null : { ...seen, at }
}

/** A spot as the command names it: by its neighbour. */
export function neighbourOf(columns: readonly Column[], spot: Spot) {
  const column = columns.find(({ theme }) => (theme?.id ?? null) === spot.theme)
  const others = (column?.ideas ?? []).filter((idea) => idea.id !== spot.idea)
  const above = others[spot.at - 1]
  const below = others[spot.at]
  if (above !== undefined) return { after: above.id }
  return below === undefined ? {} : { before: below.id }
}
