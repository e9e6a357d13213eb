import { Archive, ArrowDown, ArrowRightLeft, ArrowUp, Ellipsis, Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useAct } from '#renderer/store/use-act.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Menu, type MenuEntry } from '#renderer/ui/menu.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { type Kind, step } from './spots.ts'
import type { Moves } from './use-moves.ts'

type Props = {
  readonly kind: Kind
  readonly id: string
  readonly text: string
  readonly moves: Moves
  /** What else can be done here. */
  readonly more?: readonly MenuEntry[]
}

const archiving = {
  goal: 'plans/archive-goal',
  objective: 'plans/archive-objective',
  action: 'plans/archive-action',
} as const

/** What can be done with a row, and the equal of dragging it: up, down, to another place. */
export function RowMenu({ kind, id, text, moves, more = [] }: Props) {
  const { t } = useTranslation('plans')
  const act = useAct('plans')
  const [, go] = useLocation()
  const [isMoving, setMoving] = useState(false)
  const lanes = moves.lanes(kind)
  const spot = moves.spotOf(kind, id)
  const stays = (way: 'up' | 'down') => spot === null || step(lanes, spot, way) === spot
  const elsewhere = moves
    .places(kind)
    .filter(({ parent }) => parent !== null && parent !== spot?.parent)
  const entries: readonly MenuEntry[] = [
    {
      key: 'open',
      label: t('open'),
      icon: Pencil,
      onAction: () => {
        go(`/plans/${id}`)
      },
    },
    {
      key: 'up',
      label: t('move.up'),
      icon: ArrowUp,
      isDisabled: stays('up'),
      onAction: () => void moves.nudge(kind, id, 'up'),
    },
    {
      key: 'down',
      label: t('move.down'),
      icon: ArrowDown,
      isDisabled: stays('down'),
      onAction: () => void moves.nudge(kind, id, 'down'),
    },
    {
      key: 'to',
      label: t('move.to'),
      icon: ArrowRightLeft,
      isDisabled: elsewhere.length === 0,
      onAction: () => {
        setMoving(true)
      },
    },
    ...more,
    {
      key: 'archive',
      label: t('archive'),
      hint: t(`archive.hint.${kind}`),
      icon: Archive,
      onAction: () => void act(archiving[kind], { id }, { say: t('archived'), undo: true }),
    },
  ]
  return (
    <>
      <Menu
        label={t('menu', { text })}
        placement="bottom end"
        entries={kind === 'goal' ? entries.filter(({ key }) => key !== 'to') : entries}
      >
        <IconButton label={t('menu', { text })} icon={Ellipsis} size="small" />
      </Menu>
      {isMoving && (
        <MoveDialog
          text={text}
          lanes={elsewhere}
          onMove={(parent) => void moves.moveToEnd(kind, id, parent)}
          onClose={() => {
            setMoving(false)
          }}
        />
      )}
    </>
  )
}
