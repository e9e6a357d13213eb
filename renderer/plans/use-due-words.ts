import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { dueBy } from '#shared/plans/dates.ts'
import type { Status } from '#shared/plans/fields.ts'
import { usePrinting } from '#renderer/device/use-printing.ts'
import { useToday } from '#renderer/device/use-today.ts'
import { useFormat } from '#renderer/ui/use-format.ts'

/** A due date in words: the day, and calmly how it stands to today, as long as that still matters; on paper the day alone. */
export function useDueWords(): (due: string, status: Status | null) => string {
  const { t } = useTranslation('plans')
  const { dayAndMonth, date } = useFormat()
  const today = useToday()
  const isPrinted = usePrinting()
  return useCallback(
    (day, status) => {
      const isThisYear = day.slice(0, 4) === today.slice(0, 4)
      const shown = isThisYear ? dayAndMonth(day) : date(day)
      if (isPrinted || status === 'done' || status === 'set-aside') return shown
      const due = dueBy(day, today)
      switch (due.when) {
        case 'late':
          return t('due.late', { count: due.days })
        case 'today':
          return t('due.today')
        case 'this-week':
          return due.days === 1 ? t('due.tomorrow') : t('due.soon', { date: shown })
        case 'later':
        case 'none':
          return shown
      }
    },
    [t, dayAndMonth, date, today, isPrinted],
  )
}
