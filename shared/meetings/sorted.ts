import type { MeetingLine } from './items.ts'
import { momentOf } from './zone.ts'

/** The moment a meeting is over, in milliseconds since 1970; none where no day is agreed. */
const endOf = ({ day, start, zone, minutes, length }: MeetingLine): number | null =>
  day === null ? null : momentOf(day, start + Math.max(minutes, length), zone)

type Sorted = { readonly coming: readonly MeetingLine[]; readonly earlier: readonly MeetingLine[] }

/** What is still to come, the next one first and what has no day last; and what is over, the latest first. @param now milliseconds since 1970 */
export function sortMeetings(meetings: readonly MeetingLine[], now: number): Sorted {
  const ended = meetings.map((meeting) => ({ meeting, end: endOf(meeting) }))
  const isOver = ({ meeting, end }: (typeof ended)[number]) =>
    meeting.state === 'held' || (end !== null && end < now && meeting.state !== 'open')
  const late = Number.MAX_SAFE_INTEGER
  const coming = ended
    .filter((one) => !isOver(one))
    .toSorted((a, b) => (a.end ?? late) - (b.end ?? late) || b.meeting.at - a.meeting.at)
  const earlier = ended.filter(isOver).toSorted((a, b) => (b.end ?? 0) - (a.end ?? 0))
  return {
    coming: coming.map(({ meeting }) => meeting),
    earlier: earlier.map(({ meeting }) => meeting),
  }
}
