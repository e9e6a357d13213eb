import { useId } from 'react'
import type { MeetingLine } from '#shared/meetings/items.ts'
import { Card } from '#renderer/ui/card.tsx'
import { MeetingRow } from './meeting-row.tsx'

type Props = {
  readonly title: string
  readonly meetings: readonly MeetingLine[]
  /** Said where there are none; null leaves the whole part out. */
  readonly empty: string | null
}

/** Meetings of one kind below each other. */
export function MeetingList({ title, meetings, empty }: Props) {
  const head = useId()
  if (meetings.length === 0 && empty === null) return null
  return (
    <section className="stack stack--3" aria-labelledby={head}>
      <h2 id={head}>{title}</h2>
      {meetings.length === 0 ? (
        <p className="muted">{empty}</p>
      ) : (
        <Card look="list">
          <ul className="divided" aria-labelledby={head}>
            {meetings.map((meeting) => (
              <MeetingRow key={meeting.id} meeting={meeting} />
            ))}
          </ul>
        </Card>
      )}
    </section>
  )
}
