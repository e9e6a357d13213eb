import { daysBetween } from '#shared/plans/dates.ts'

const minute = 60_000
const day = 1440

/** Made once per zone: making one costs far more than asking it. */
const clocks = new Map<string, Intl.DateTimeFormat | null>()

function clockOf(zone: string): Intl.DateTimeFormat | null {
  const known = clocks.get(zone)
  if (known !== undefined) return known
  const made = makeClock(zone)
  clocks.set(zone, made)
  return made
}

function makeClock(zone: string): Intl.DateTimeFormat | null {
  const digits = { year: 'numeric', month: 'numeric', day: 'numeric' } as const
  const time = { hour: 'numeric', minute: 'numeric', hourCycle: 'h23' } as const
  try {
    return new Intl.DateTimeFormat('en-US-u-ca-gregory', { ...digits, ...time, timeZone: zone })
  } catch {
    return null
  }
}

/** Whether this computer knows a time zone. */
export const isKnownZone = (zone: string): boolean => clockOf(zone) !== null

/** What the clocks of a zone show: day YYYY-MM-DD, and minutes after midnight. An unknown zone counts as UTC. @param at milliseconds since 1970 */
export function wallOf(
  at: number,
  zone: string,
): { readonly day: string; readonly minute: number } {
  const clock = clockOf(zone) ?? clockOf('UTC')
  const parts = new Map((clock?.formatToParts(at) ?? []).map(({ type, value }) => [type, value]))
  const two = (type: Intl.DateTimeFormatPartTypes, length = 2) =>
    (parts.get(type) ?? '').padStart(length, '0')
  return {
    day: `${two('year', 4)}-${two('month')}-${two('day')}`,
    minute: Number(parts.get('hour')) * 60 + Number(parts.get('minute')),
  }
}

/** Minutes the clocks of a zone are ahead of UTC. @param at milliseconds since 1970 */
export function offsetAt(at: number, zone: string): number {
  const wall = wallOf(at, zone)
  const shown = daysBetween('1970-01-01', wall.day) * day + wall.minute
  return shown - Math.floor(at / minute)
}

/**
 * The moment at which the clocks of a zone show this, in milliseconds since 1970. Of an hour that comes twice the first
 * one; in an hour that is left out, as if the clocks had not yet been put forward.
 *
 * @param date YYYY-MM-DD
 * @param wall minutes after midnight; past 1439 on the next day
 */
export function momentOf(date: string, wall: number, zone: string): number {
  const asUtc = (daysBetween('1970-01-01', date) * day + wall) * minute
  // Whatever the zone, the offset at the moment is the one half a day before or after, or the clocks change in between.
  const [earlier, later] = [
    offsetAt(asUtc - 18 * 60 * minute, zone),
    offsetAt(asUtc + 18 * 60 * minute, zone),
  ]
  const first = asUtc - earlier * minute
  if (offsetAt(first, zone) === earlier) return first
  const second = asUtc - later * minute
  return offsetAt(second, zone) === later ? second : first
}
