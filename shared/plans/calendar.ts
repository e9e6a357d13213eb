import type { Desk } from '#shared/documents/desk.ts'
import { standingOn } from './standing.ts'
import type { Owner } from './fields.ts'
import { findsIn, isFollowed, whereObjective } from './where.ts'

/** A day of the plan as a calendar shows it. */
export type CalendarEntry = {
  /** The record's id, the same in every file, so that a calendar that takes in a newer one moves the day instead of doubling it. */
  readonly id: string
  readonly text: string
  /** YYYY-MM-DD. */
  readonly day: string
  /** The objective an action is for. */
  readonly for: string | null
  readonly owner: Owner
}

/**
 * Every day that is still to come about in the plans that are followed: of objectives, and of actions that are neither
 * done nor set aside. With
 * `person`, only what that person carries. Notes stay in the coalition.
 */
export function calendarOf(
  shelf: Pick<Desk, 'read'>,
  person: string | null,
): readonly CalendarEntry[] {
  const { goals, ways, objectives, actions } = standingOn(shelf)
  const here = <T extends { readonly archived: object | null }>(all: readonly T[]) =>
    all.filter(({ archived }) => archived === null)
  const finds = findsIn({ goals, ways })
  const standing = here(objectives).filter(
    (one) => whereObjective(finds, one) !== null && isFollowed(finds, one),
  )
  const left = new Set(
    here(objectives)
      .filter((one) => !isFollowed(finds, one))
      .map(({ id }) => id),
  )
  const texts = new Map(standing.map(({ id, text }) => [id, text]))
  const isWished = (owner: Owner) =>
    person === null || (owner?.kind === 'person' && owner.person === person)
  return [
    ...standing.flatMap(({ id, text, due }) =>
      due === null || person !== null ? [] : [{ id, text, day: due, for: null, owner: null }],
    ),
    ...here(actions).flatMap(({ id, text, due, owner, objective, state }) => {
      const isOpen = state === null || state.is === 'coming-up' || state.is === 'under-way'
      if (due === null || !isOpen || !isWished(owner) || left.has(objective)) return []
      return [{ id, text, day: due, for: texts.get(objective) ?? null, owner }]
    }),
  ].toSorted((a, b) => a.day.localeCompare(b.day))
}
