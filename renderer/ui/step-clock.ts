const minute = 60_000

/** Moments of a part that are said: half of its time, its last minute, and when it is over its time. */
export type TimeMark = 'begun' | 'half' | 'minute' | 'over'

/** Which moment a part of so many minutes has come to. Short parts have no half to tell of. */
export function markAt(spent: number, minutes: number): TimeMark {
  const left = minutes * minute - spent
  if (left <= 0) return 'over'
  if (left <= minute) return 'minute'
  return left <= (minutes * minute) / 2 ? 'half' : 'begun'
}

/** What a clock shows: minutes and seconds that are left, or that are over. */
export function clockOf(spent: number, minutes: number): string {
  const left = Math.abs(minutes * minute - spent)
  const seconds = spent > minutes * minute ? Math.floor(left / 1000) : Math.ceil(left / 1000)
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`
}
