import { useTranslation } from 'react-i18next'
import { timed } from '#shared/meetings/clock.ts'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useWhen } from '#renderer/meetings/use-when.ts'
import { useWho } from '#renderer/meetings/use-who.ts'
import type { Whole } from '#renderer/meetings/whole.ts'
import { useCoalition } from './use-coalition.ts'

/** The agenda for the wall or the table. A long one is set closer, so that it stays one sheet. */
export function AgendaSheet({ whole }: { readonly whole: Whole }) {
  const { t } = useTranslation('meetings')
  const format = useFormat()
  const coalition = useCoalition()
  const when = useWhen()
  const { nameOf } = useWho()
  const { meeting, items, minutes } = whole
  const { title, purpose, place, start, length } = meeting
  const told = when(meeting, Math.max(minutes, length))
  const shown = timed(items, start)
  return (
    <div
      className="meetings-agenda-sheet"
      data-many={items.length > 8}
      data-most={items.length > 16}
    >
      <p className="meetings-sheet__from" dir="auto">
        {coalition.name}
      </p>
      <h2 dir="auto">{title}</h2>
      <p>
        {told.day} · {told.times}
        {place !== '' && (
          <>
            {' · '}
            <bdi>{place}</bdi>
          </>
        )}
      </p>
      {purpose !== '' && (
        <p className="meetings-sheet__purpose" dir="auto">
          {purpose}
        </p>
      )}
      <ol>
        {shown.map((item) => {
          const lead = nameOf(item.lead)
          return (
            <li key={item.id}>
              <span className="meetings-sheet__time">{format.clock(item.from)}</span>
              <span className="grow">
                <b dir="auto">{item.title}</b>
                {item.prompt !== '' && <span dir="auto">{item.prompt}</span>}
              </span>
              <span className="meetings-sheet__lead">
                {t('minutes', { count: item.minutes })}
                {lead !== null && <bdi>{lead}</bdi>}
              </span>
            </li>
          )
        })}
      </ol>
      <p className="meetings-sheet__foot">{t('sheet.pass')}</p>
    </div>
  )
}
