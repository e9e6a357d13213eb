import { Clock, Undo2 } from 'lucide-react'
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { timed } from '#shared/meetings/clock.ts'
import { useUndo } from '#renderer/store/use-undo.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { Note } from '#renderer/ui/note.tsx'
import type { Whole } from '#renderer/meetings/whole.ts'
import { AgendaKeys } from './agenda-keys.tsx'
import { ListMover } from '#renderer/ui/list-mover.tsx'
import { AgendaRow } from './agenda-row.tsx'
import { AwayItems } from './away-items.tsx'
import { TimeBar } from './time-bar.tsx'
import { useAgendaMoves } from './use-agenda-moves.ts'
import { useMinutes } from './use-minutes.ts'

type Props = { readonly whole: Whole; readonly open: string | null }

/** The items of a meeting with their times: to order, to lengthen, to lock, to open and to take out. */
export function Agenda({ whole, open }: Props) {
  const { t } = useTranslation('meetings')
  const head = useId()
  const format = useFormat()
  const { back } = useUndo()
  const { meeting, items, away, minutes } = whole
  const { id, start, length } = meeting
  const standing = useMemo(() => items.map((item) => item.id), [items])
  const byId = useMemo(() => new Map(items.map((item) => [item.id, item])), [items])
  const moves = useAgendaMoves(id, standing, (item) => byId.get(item)?.title ?? '')
  const minding = useMinutes(id, items)
  const shown = timed(
    moves.ids.flatMap((item) => byId.get(item) ?? []),
    start,
  )
  return (
    <>
      <div className="row between wrap">
        <h2 id={head}>{t('agenda')}</h2>
        <p className="meta">
          {t('agenda.sum', { minutes, length, end: format.time(start + minutes) })}
        </p>
      </div>
      <TimeBar items={shown} start={start} open={open} />
      <div role="status">
        {minding.said !== null && (
          <Note
            tone="waiting"
            icon={Clock}
            action={
              <Button
                size="small"
                kind="quiet"
                icon={Undo2}
                iconFlips
                onPress={() => {
                  minding.forget()
                  back()
                }}
              >
                {t('undo')}
              </Button>
            }
          >
            {minding.said}
          </Note>
        )}
      </div>
      {items.length === 0 && <p className="muted">{t('agenda.empty')}</p>}
      <ListMover moves={moves}>
        <ol className="meetings-items" aria-labelledby={head}>
          {shown.map((item, at) => (
            <AgendaRow
              key={item.id}
              meeting={id}
              item={item}
              at={at}
              of={shown.length}
              moves={moves}
              minding={minding}
              isOpen={item.id === open}
            />
          ))}
        </ol>
      </ListMover>
      <AwayItems meeting={id} away={away} />
      {items.length > 1 && <AgendaKeys />}
    </>
  )
}
