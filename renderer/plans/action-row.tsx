import { useDraggable, useDroppable } from '@dnd-kit/react'
import { StickyNote } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ActionItem } from '#shared/plans/items.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { Hidden } from '#renderer/ui/hidden.tsx'
import { ApartHint } from './apart-hint.tsx'
import { Grip } from './grip.tsx'
import { OwnerCell } from './owner-cell.tsx'
import { RowMenu } from './row-menu.tsx'
import { StatusMenu } from './status-menu.tsx'
import { useDueWords } from './use-due-words.ts'
import type { People } from '#renderer/store/use-people.ts'
import type { Moves } from './use-moves.ts'
import { WaitsHint } from './waits-hint.tsx'

type Props = {
  readonly action: ActionItem
  readonly at: number
  readonly moves: Moves
  readonly people: People
}

/** One action: what, who, by when, how far. */
export function ActionRow({ action, at, moves, people }: Props) {
  const { t } = useTranslation('plans')
  const dueWords = useDueWords()
  const { id, text, objective, due, status, noted, apart } = action
  const { ref, handleRef, isDragging } = useDraggable({ id, data: { kind: 'action' } })
  const { ref: slotRef, isDropTarget } = useDroppable({
    id: `before/${id}`,
    data: { kind: 'action', parent: objective, at },
    accept: (source) => source.data['kind'] === 'action',
    disabled: objective === null,
  })
  const isHeld = moves.held?.kind === 'action' && moves.held.id === id
  const look = `${isHeld ? ' is-held' : ''}${isDragging ? ' is-dragged' : ''}`
  const settled = status === 'done' || status === 'set-aside' ? ' is-settled' : ''
  return (
    <li ref={slotRef} className={`plans-slot${isDropTarget && !isDragging ? ' is-over' : ''}`}>
      <div ref={ref} className={`plans-row${look}${settled}`}>
        <Grip kind="action" id={id} text={text} moves={moves} handleRef={handleRef} />
        <span className="plans-row__what">
          <Link href={`/plans/${id}`} className="plans-name">
            <bdi>{text}</bdi>
          </Link>
          {noted && (
            <span className="plans-noted">
              <Icon of={StickyNote} />
              <Hidden>{t('noted')}</Hidden>
            </span>
          )}
          <ApartHint isApart={apart} />
          <WaitsHint id={id} />
        </span>
        <span className="plans-row__who">
          <OwnerCell action={action} people={people} />
        </span>
        <span className="plans-row__due numbers">
          {due !== null && (
            <>
              <Hidden>{t('due.by')}</Hidden> {dueWords(due, status)}
            </>
          )}
        </span>
        <span className="plans-row__status">
          <StatusMenu id={id} text={text} status={status} />
        </span>
        <RowMenu kind="action" id={id} text={text} moves={moves} />
      </div>
    </li>
  )
}
