/*
 * Due dates are days without a time zone: "by October 8" means October 8 where whoever reads it is. Whether one has
 * passed is decided by the page, by the local date of its computer, which it passes in as `today`.
 */

/** How a due date stands to today; `days` counts whole days, always at least 1. */
export type Due =
  | { readonly when: 'none' }
  | { readonly when: 'late'; readonly days: number }
  | { readonly when: 'today' }
  /** Within the next seven days. */
  | { readonly when: 'this-week'; readonly days: number }
  | { readonly when: 'later'; readonly days: number }

/** @param due YYYY-MM-DD or null  @param today YYYY-MM-DD */
export function dueBy(due: string | null, today: string): Due {
  if (due === null) return { when: 'none' }
  const days = dayNumber(due) - dayNumber(today)
  if (days === 0) return { when: 'today' }
  if (days < 0) return { when: 'late', days: -days }
  return { when: days <= 7 ? 'this-week' : 'later', days }
}

/** Whole days from one to the other, negative backwards; both YYYY-MM-DD. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

/** YYYY-MM-DD of a calendar day; month 1-12. */
export const dateOf = (year: number, month: number, day: number): string =>
  [String(year).padStart(4, '0'), pad(month), pad(day)].join('-')

const pad = (part: number) => String(part).padStart(2, '0')

/**
 * Days since 1970-01-01 in the Gregorian calendar, by counting alone, so that no time zone and no change of clocks can
 * come in. After H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
 */
function dayNumber(date: string): number {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number)
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  return era * 146_097 + yearOfEra * 365 + leaps + dayOfYear - 719_468
}
