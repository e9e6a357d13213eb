import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { WayBranch } from '#shared/plans/tree.ts'

/** What people call a plan; the first one bears no name of its own until somebody gives it one. */
export function useWayName(): (way: WayBranch['way']) => string {
  const { t } = useTranslation('plans')
  return useCallback((way) => way?.text ?? t('way.first'), [t])
}
