import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { dueBy } from '#shared/plans/dates.ts'
import { useToday } from '#renderer/device/use-today.ts'
import { useFormat } from '#renderer/ui/use-format.ts'

/** How a due date stands to today, said calmly; far ones are only the day. */
export function useDueWords(): (due: string) => string {
  const { t } = useTranslation('home')
  const { dayAndMonth } = useFormat()
  const today = useToday()
  return useCallback(
    (day) => {
      const due = dueBy(day, today)
      if (due.when === 'late') return t('due.late', { count: due.days })
      if (due.when === 'today') return t('due.today')
      return due.when === 'this-week' && due.days === 1 ? t('due.tomorrow') : dayAndMonth(day)
    },
    [t, dayAndMonth, today],
  )
}
