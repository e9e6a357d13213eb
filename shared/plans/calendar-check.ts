import type { CalendarEntry } from './calendar.ts'

/** What one who makes a calendar file knows of names. */
export type KnownNames = {
  /** What people call whoever carries a day; '' where nobody does. */
  readonly nameOf: (owner: CalendarEntry['owner']) => string
  /** The first name in a text that only the coalition may read: of a person or a home; null where there is none. */
  readonly privateIn: (text: string) => string | null
}

export type CalendarCheck = {
  readonly entries: readonly CalendarEntry[]
  readonly people: readonly string[]
  readonly private: readonly { readonly id: string; readonly text: string; readonly name: string }[]
}

/** What there is to know before days of the plan leave the group as a file. */
export function checkCalendar(
  entries: readonly CalendarEntry[],
  { nameOf, privateIn }: KnownNames,
): CalendarCheck {
  const people = new Set(entries.map(({ owner }) => nameOf(owner)).filter((name) => name !== ''))
  return {
    entries,
    people: [...people].toSorted(),
    private: entries.flatMap(({ id, text, for: objective }) => {
      const name = privateIn(`${text}\n${objective ?? ''}`)
      return name === null ? [] : [{ id, text, name }]
    }),
  }
}

type Wish = { readonly people: boolean; readonly private: boolean }

/** The days as they leave: without those that stay here, and without who carries them, unless somebody said otherwise. */
export function leavingDays(check: CalendarCheck, wish: Wish): readonly CalendarEntry[] {
  const stay = new Set(wish.private ? [] : check.private.map(({ id }) => id))
  return check.entries
    .filter(({ id }) => !stay.has(id))
    .map((entry) => (wish.people ? entry : { ...entry, owner: null }))
}
