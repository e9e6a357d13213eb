import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { GoalBranch } from '#shared/plans/tree.ts'
import { useFormat } from '#renderer/ui/use-format.ts'

/** How far a goal is, as a sentence somebody could read aloud. */
export function useGoalWords(): (branch: GoalBranch) => string {
  const { t } = useTranslation('plans')
  const { list } = useFormat()
  return useCallback(
    ({ objectives }) => {
      const actions = objectives.flatMap((branch) => branch.actions)
      const open = actions.filter(({ status }) => status !== 'done' && status !== 'set-aside')
      const count = (status: string) => actions.filter((one) => one.status === status).length
      const welcome = open.filter(({ owner }) => owner === null).length
      const parts = [
        { key: 'plans:goal.done', count: count('done') },
        { key: 'plans:goal.under-way', count: count('under-way') },
        { key: 'plans:goal.welcome', count: welcome },
      ].filter((part) => part.count > 0)
      const steps = t('goal.objectives', { count: objectives.length })
      if (actions.length === 0) return steps
      const all = list([steps, t('goal.actions', { count: actions.length })])
      if (parts.length === 0) return all
      return t('goal.sentence', {
        all,
        state: list(parts.map((part) => t(part.key, { count: part.count }))),
      })
    },
    [t, list],
  )
}
