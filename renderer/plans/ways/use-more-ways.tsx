import { Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GoalBranch } from '#shared/plans/tree.ts'
import type { MenuEntry } from '#renderer/ui/menu.tsx'
import { NewWayDialog } from './new-way-dialog.tsx'

type More = { readonly entries: readonly MenuEntry[]; readonly dialog: ReactNode }

/** The way to a second plan from the menu of a goal, where its plans have no menu of their own yet. */
export function useMoreWays(
  branch: GoalBranch,
  onLookAt: (goal: string, way: string | null) => void,
): More {
  const { t } = useTranslation('plans')
  const [isAdding, setAdding] = useState(false)
  const entry: MenuEntry = {
    key: 'way',
    label: t('way.do.new'),
    hint: t('way.do.new-hint'),
    icon: Plus,
    onAction: () => {
      setAdding(true)
    },
  }
  const dialog = isAdding && (
    <NewWayDialog
      branch={branch}
      onAdded={(id) => {
        onLookAt(branch.goal.id, id)
      }}
      onClose={() => {
        setAdding(false)
      }}
    />
  )
  return { entries: [entry], dialog }
}
