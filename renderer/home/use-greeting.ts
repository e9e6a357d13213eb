import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { partOfDay } from './part-of-day.ts'

/** A greeting by the time of day on this computer. */
export function useGreeting(): (name: string) => string {
  const { t } = useTranslation('home')
  return useCallback((name) => t(`title.${partOfDay(new Date().getHours())}`, { name }), [t])
}
