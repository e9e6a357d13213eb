import ical, { ICalEventTransparency } from 'ical-generator'
import type { CalendarEntry } from '#shared/plans/calendar.ts'

type About = {
  readonly name: string
  /** Makes ids of days unlike those of any other coalition. */
  readonly coalition: string
  /** Milliseconds since 1970. */
  readonly now: number
  /** What people call whoever carries an entry; '' where nobody does. */
  readonly nameOf: (owner: CalendarEntry['owner']) => string
}

/** An iCalendar file (RFC 5545): each entry is a whole day that blocks nobody's time. */
export function exportCalendar(entries: readonly CalendarEntry[], about: About): string {
  const calendar = ical({ name: about.name, prodId: '//Commonweave//Plans//EN' })
  for (const entry of entries) {
    const description = [entry.for ?? '', about.nameOf(entry.owner)].filter((line) => line !== '')
    calendar.createEvent({
      id: `${entry.id}@${about.coalition}.commonweave`,
      stamp: new Date(about.now),
      // Read as UTC, so that no time zone of this computer moves the day.
      start: new Date(`${entry.day}T00:00:00Z`),
      allDay: true,
      summary: entry.text,
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(description.length > 0 && { description: description.join('\n') }),
    })
  }
  return calendar.toString()
}
