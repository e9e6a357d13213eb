import { dateOf, daysBetween } from './dates.ts'

type Month = {
  /** YYYY-MM-01. */
  readonly first: string
  /** Where it begins, as a share of the whole, 0 to 1. */
  readonly at: number
}

/** Whole months that hold all days of a plan, and today. */
export type Span = {
  readonly months: readonly Month[]
  /** Where a day lies, 0 to 1; a day beyond the last month at its end. */
  readonly placeOf: (day: string) => number
}

/** Nobody reads a strip of more; what lies beyond stands at its end. */
const mostMonths = 36

/** @param days YYYY-MM-DD each, in any order  @param today YYYY-MM-DD */
export function spanOf(days: readonly string[], today: string): Span {
  const all = [today, ...days].toSorted()
  const first = monthOf(all[0] ?? today)
  const last = monthOf(all.at(-1) ?? today)
  const starts: string[] = []
  for (let month = first; month <= last && starts.length < mostMonths; month = nextMonth(month))
    starts.push(month)
  const end = nextMonth(starts.at(-1) ?? first)
  const whole = daysBetween(first, end)
  const placeOf = (day: string) => Math.min(1, Math.max(0, daysBetween(first, day) / whole))
  return { months: starts.map((start) => ({ first: start, at: placeOf(start) })), placeOf }
}

const monthOf = (day: string) => `${day.slice(0, 7)}-01`

function nextMonth(first: string): string {
  const [year = 1970, month = 1] = first.split('-').map(Number)
  return month === 12 ? dateOf(year + 1, 1, 1) : dateOf(year, month + 1, 1)
}
