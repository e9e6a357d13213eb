import { useDraggable, useDroppable } from '@dnd-kit/react'
import { Lock, LockOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Timed } from '#shared/meetings/clock.ts'
import type { ShownItem } from '#shared/meetings/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { Hidden } from '#renderer/ui/hidden.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { ToggleIcon } from '#renderer/ui/toggle-icon.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { iconOf } from '#renderer/meetings/family-icons.ts'
import { useWho } from '#renderer/meetings/use-who.ts'
import { AgendaMenu } from './agenda-menu.tsx'
import { ListGrip } from '#renderer/ui/list-grip.tsx'
import { MinutesStepper } from './minutes-stepper.tsx'
import type { ListMoves } from '#renderer/ui/use-list-moves.ts'
import type { Minutes } from './use-minutes.ts'

type Props = {
  readonly meeting: string
  readonly item: Timed<ShownItem>
  readonly at: number
  readonly of: number
  readonly moves: ListMoves
  readonly minding: Minutes
  readonly isOpen: boolean
}

/** One item of the agenda: when, what, who, how long. */
export function AgendaRow({ meeting, item, at, of, moves, minding, isOpen }: Props) {
  const { t } = useTranslation('meetings')
  const act = useAct('meetings')
  const format = useFormat()
  const { personOf } = useWho()
  const { id, title, prompt, locked, minutes, activity, from } = item
  const { ref, handleRef, isDragging } = useDraggable({ id })
  const { ref: slotRef, isDropTarget } = useDroppable({ id: `slot/${id}`, data: { slot: at } })
  const lead = personOf(item.lead)
  const marks = `${moves.held?.id === id ? ' is-held' : ''}${isOpen ? ' is-open' : ''}`
  return (
    <li
      ref={slotRef}
      className={isDropTarget && !isDragging ? 'meetings-slot is-over' : 'meetings-slot'}
    >
      <div ref={ref} className={`meetings-item${marks}`} data-rest={activity === 'break'}>
        <ListGrip id={id} text={title} moves={moves} handleRef={handleRef} />
        <span className="meetings-item__time">{format.clock(from)}</span>
        <span className="meetings-drawing">
          <Icon of={iconOf(activity)} />
        </span>
        <div className="meetings-item__words">
          <Link
            href={`/meetings/${meeting}/item/${id}`}
            className="meetings-item__name"
            aria-current={isOpen ? 'true' : undefined}
          >
            <bdi>{title}</bdi>
          </Link>
          {prompt !== '' && (
            <p className="meta" dir="auto">
              {prompt}
            </p>
          )}
          {item.apart.length > 0 && (
            <Chip tone="info" size="small">
              {t('apart')}
            </Chip>
          )}
        </div>
        <span className="meetings-item__lead" title={lead?.name}>
          {lead !== null && (
            <>
              <Avatar person={lead} size="small" />
              <Hidden>{t('lead', { name: lead.name })}</Hidden>
            </>
          )}
        </span>
        <MinutesStepper
          title={title}
          minutes={minutes}
          onChange={(next) => void minding.set(item, next)}
        />
        <ToggleIcon
          label={t('lock', { title })}
          icon={locked ? Lock : LockOpen}
          isOn={locked}
          onChange={(next) => void act('meetings/edit-item', { meeting, id, locked: next })}
        />
        <AgendaMenu meeting={meeting} id={id} title={title} at={at} of={of} moves={moves} />
      </div>
    </li>
  )
}
