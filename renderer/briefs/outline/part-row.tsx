import { useDraggable, useDroppable } from '@dnd-kit/react'
import { ArrowDown, ArrowUp, Ellipsis, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { linksIn, type ShownBlock } from '#shared/briefs/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Hidden } from '#renderer/ui/hidden.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { ListGrip } from '#renderer/ui/list-grip.tsx'
import { partIcons, usePartWords } from './part-words.ts'
import type { ListMoves } from '#renderer/ui/use-list-moves.ts'

type Props = {
  readonly brief: string
  readonly block: ShownBlock
  readonly at: number
  readonly of: number
  readonly moves: ListMoves
  readonly isOpen: boolean
  readonly onOpen: () => void
}

/** One part in the outline. */
export function PartRow({ brief, block, at, of, moves, isOpen, onOpen }: Props) {
  const { t } = useTranslation('briefs')
  const act = useAct('briefs')
  const text = usePartWords()(block)
  const { id } = block
  const { ref, handleRef, isDragging } = useDraggable({ id })
  const { ref: slotRef, isDropTarget } = useDroppable({ id: `slot/${id}`, data: { slot: at } })
  const isWaiting = linksIn(block).some(
    ({ state, changed }) => state !== 'here' || changed.length > 0,
  )
  const isHeld = moves.held?.id === id
  const remove = () =>
    void act('briefs/remove-block', { brief, id }, { say: t('part.removed'), undo: true })
  return (
    <li
      ref={slotRef}
      className={isDropTarget && !isDragging ? 'briefs-slot is-over' : 'briefs-slot'}
    >
      <div
        ref={ref}
        className={`briefs-part${isOpen ? ' is-open' : ''}${isHeld ? ' is-held' : ''}`}
      >
        <ListGrip id={id} text={text} moves={moves} handleRef={handleRef} />
        <button
          type="button"
          className="briefs-part__name"
          aria-current={isOpen ? 'true' : undefined}
          onClick={onOpen}
        >
          <Icon of={partIcons[block.kind]} />
          <bdi className="grow">{text}</bdi>
          {isWaiting && (
            <span className="briefs-part__mark">
              <Hidden>{t('part.waiting')}</Hidden>
            </span>
          )}
        </button>
        <Menu
          label={t('menu', { text })}
          placement="bottom end"
          entries={[
            {
              key: 'up',
              label: t('move.up'),
              icon: ArrowUp,
              isDisabled: at === 0,
              onAction: () => void moves.nudge(id, 'up'),
            },
            {
              key: 'down',
              label: t('move.down'),
              icon: ArrowDown,
              isDisabled: at === of - 1,
              onAction: () => void moves.nudge(id, 'down'),
            },
            { key: 'remove', label: t('part.remove'), icon: Trash2, onAction: remove },
          ]}
        >
          <IconButton label={t('menu', { text })} icon={Ellipsis} size="small" />
        </Menu>
      </div>
    </li>
  )
}
