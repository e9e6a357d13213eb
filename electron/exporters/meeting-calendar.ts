import ical, { ICalEventTransparency } from 'ical-generator'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { momentOf, offsetAt } from '#shared/meetings/zone.ts'
import { timeZoneAround } from './time-zone.ts'

type About = {
  /** Minutes it takes. */
  readonly minutes: number
  /** What the entry says, in the language of whoever sends it. */
  readonly text: string
  /** Makes the id unlike that of any other coalition's meeting. */
  readonly coalition: string
  /** Milliseconds since 1970. */
  readonly now: number
}

/** One meeting as an iCalendar file (RFC 5545), by the clocks of its own time zone. */
export function exportMeeting(meeting: Meeting, day: string, about: About): string {
  const { id, title, start, zone, place, directions } = meeting
  const at = momentOf(day, start, zone)
  const calendar = ical({ name: title, prodId: '//Commonweave//Meetings//EN' })
  // The library would write the hour of this computer's zone. It writes an hour without a zone instead, which gets its
  // zone below; words people wrote are escaped and folded by then, so no line of theirs can begin like these.
  const wall = (moment: number) => new Date(moment + offsetAt(moment, zone) * 60_000)
  const where = [place, directions].filter((line) => line !== '').join(', ')
  calendar.createEvent({
    // The same in every file, so that a calendar that takes in a newer one moves the meeting instead of doubling it.
    id: `${id}@${about.coalition}.commonweave`,
    stamp: new Date(about.now),
    lastModified: new Date(meeting.changed?.at ?? meeting.at),
    sequence: Math.floor((meeting.changed?.at ?? meeting.at) / 60_000 - meeting.at / 60_000),
    start: wall(at),
    end: wall(at + about.minutes * 60_000),
    floating: true,
    summary: title,
    transparency: ICalEventTransparency.OPAQUE,
    ...(where !== '' && { location: where }),
    ...(about.text !== '' && { description: about.text }),
  })
  return calendar
    .toString()
    .replaceAll(/^(DTSTART|DTEND):/gm, `$1;TZID=${zone}:`)
    .replace(/^BEGIN:VEVENT/m, `${timeZoneAround(zone, at)}\r\nBEGIN:VEVENT`)
}
