import { ArrowDown, ArrowUp, Ellipsis, PencilLine, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useAct } from '#renderer/store/use-act.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import type { ListMoves } from '#renderer/ui/use-list-moves.ts'

type Props = {
  readonly meeting: string
  readonly id: string
  readonly title: string
  readonly at: number
  readonly of: number
  readonly moves: ListMoves
}

/** What can be done with an item, and the equal of dragging it. */
export function AgendaMenu({ meeting, id, title, at, of, moves }: Props) {
  const { t } = useTranslation('meetings')
  const act = useAct('meetings')
  const [, go] = useLocation()
  const remove = () =>
    void act('meetings/remove-item', { meeting, id }, { say: t('item.removed'), undo: true })
  return (
    <Menu
      label={t('menu', { text: title })}
      placement="bottom end"
      entries={[
        {
          key: 'open',
          label: t('item.open'),
          icon: PencilLine,
          onAction: () => {
            go(`/meetings/${meeting}/item/${id}`)
          },
        },
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
        { key: 'remove', label: t('item.remove'), icon: Trash2, onAction: remove },
      ]}
    >
      <IconButton label={t('menu', { text: title })} icon={Ellipsis} size="small" />
    </Menu>
  )
}
