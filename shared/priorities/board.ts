import { byOrder } from '#shared/documents/order.ts'
import { groupsOf } from './groups.ts'
import type { Idea } from './idea.ts'
import type { Theme } from './theme.ts'

/** Ideas that are shown as one: the one that speaks for them first. */
export type Card = {
  readonly id: string
  readonly order: string
  /** Where it lies; null: not sorted yet, also where its theme is archived or cannot be read. */
  readonly theme: string | null
  readonly ideas: readonly [Idea, ...Idea[]]
}

/** Every card on the board, archived ones left out, in no particular order. */
export function cardsOf(
  ideas: ReadonlyMap<string, Idea>,
  themes: ReadonlyMap<string, Theme>,
): readonly Card[] {
  const cards: Card[] = []
  for (const [id, [speaker, ...others]] of groupsOf(ideas)) {
    if (speaker === undefined || speaker.archived) continue
    const voices = others.filter((other) => !other.archived)
    const theme = speaker.theme === null ? undefined : themes.get(speaker.theme)
    const shown = theme === undefined || theme.archived ? null : theme.id
    cards.push({ id, order: speaker.order, theme: shown, ideas: [speaker, ...voices] })
  }
  return cards
}

/** The cards of one theme, in order. */
export const cardsIn = (cards: readonly Card[], theme: string | null) =>
  cards.filter((card) => card.theme === theme).toSorted(byOrder)

/** Themes on the board, in order. */
export const themesShown = (themes: ReadonlyMap<string, Theme>) =>
  [...themes.values()].filter((theme) => !theme.archived).toSorted(byOrder)
