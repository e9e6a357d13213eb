import { useTranslation } from 'react-i18next'
import type { Timed } from '#shared/meetings/clock.ts'
import type { ShownItem } from '#shared/meetings/items.ts'
import { useFormat } from '#renderer/ui/use-format.ts'
import { ticksOf } from './ticks.ts'

type Props = {
  readonly items: readonly Timed<ShownItem>[]
  readonly start: number
  readonly open: string | null
}

/** The minutes of the agenda as a bar; the same in words for those who do not see it. */
export function TimeBar({ items, start, open }: Props) {
  const { t } = useTranslation('meetings')
  const format = useFormat()
  const end = items.at(-1)?.until ?? start
  if (items.length === 0) return null
  const each = format.list(items.map(({ minutes }) => format.number(minutes)))
  return (
    <div className="meetings-bar" role="img" aria-label={t('bar', { each, all: end - start })}>
      <div className="meetings-bar__parts">
        {items.map(({ id, minutes, activity }) => (
          <span
            key={id}
            className="meetings-bar__part"
            data-open={id === open}
            data-rest={activity === 'break'}
            style={{ flexGrow: minutes }}
          >
            {minutes >= 4 && <b>{format.number(minutes)}</b>}
          </span>
        ))}
      </div>
      <div className="meetings-bar__times">
        {ticksOf(start, end).map((minute) => (
          <span
            key={minute}
            style={{ insetInlineStart: `${String(((minute - start) / (end - start)) * 100)}%` }}
          >
            {format.clock(minute)}
          </span>
        ))}
      </div>
    </div>
  )
}
