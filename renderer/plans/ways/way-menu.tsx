import { Archive, ArrowRightLeft, Columns3, Ellipsis, Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { GoalBranch } from '#shared/plans/tree.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { MoveDialog } from '#renderer/plans/move-dialog.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Menu, type MenuEntry } from '#renderer/ui/menu.tsx'
import { CompareDialog } from './compare-dialog.tsx'
import { NewWayDialog } from './new-way-dialog.tsx'

type Props = {
  readonly branch: GoalBranch
  readonly goals: readonly GoalBranch[]
  readonly onLookAt: (goal: string, way: string | null) => void
}

type Asked = 'new' | 'name' | 'compare' | 'move'

/** What can be done with the plans of a goal. */
export function WayMenu({ branch, goals, onLookAt }: Props) {
  const { t } = useTranslation('plans')
  const act = useAct('plans')
  const [, go] = useLocation()
  const [asked, setAsked] = useState<Asked | null>(null)
  const { goal, way } = branch
  const elsewhere = goals.filter((one) => one.goal.id !== goal.id)
  const close = () => {
    setAsked(null)
  }
  const asks = (key: Asked, icon: MenuEntry['icon'], isDisabled = false): MenuEntry => ({
    key,
    label: t(`way.do.${key}`),
    ...(icon && { icon }),
    isDisabled,
    onAction: () => {
      setAsked(key)
    },
  })
  const named = (id: string): readonly MenuEntry[] => [
    {
      key: 'open',
      label: t('open'),
      icon: Pencil,
      onAction: () => {
        go(`/plans/${id}`)
      },
    },
    asks('move', ArrowRightLeft, elsewhere.length === 0),
    {
      key: 'archive',
      label: t('archive'),
      hint: t('archive.hint.way'),
      icon: Archive,
      onAction: () => void act('plans/archive-way', { id }, { say: t('archived'), undo: true }),
    },
  ]
  const entries = [
    asks('compare', Columns3),
    asks('new', Plus),
    ...(way === null ? [asks('name', Pencil)] : named(way.id)),
  ]
  const text = goal.text
  const [isAdding, isNaming] = [asked === 'new', asked === 'name']
  const [isComparing, isMoving] = [asked === 'compare', asked === 'move']
  return (
    <>
      <Menu label={t('way.menu', { text })} placement="bottom end" entries={entries}>
        <IconButton label={t('way.menu', { text })} icon={Ellipsis} size="small" />
      </Menu>
      {(isAdding || isNaming) && (
        <NewWayDialog
          branch={branch}
          isNaming={isNaming}
          onAdded={(id) => {
            onLookAt(goal.id, id)
          }}
          onClose={close}
        />
      )}
      {isComparing && <CompareDialog branch={branch} onClose={close} />}
      {isMoving && way !== null && (
        <MoveDialog
          text={way.text}
          lanes={elsewhere.map((one) => ({ parent: one.goal.id, name: one.goal.text, ids: [] }))}
          onMove={(to) => {
            void act('plans/move-way', { id: way.id, goal: to }, { say: t('moved'), undo: true })
            onLookAt(to, way.id)
          }}
          onClose={close}
        />
      )}
    </>
  )
}
