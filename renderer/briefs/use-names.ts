import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useView, useViewItems } from '#renderer/store/use-view.ts'

/** What people are called; "somebody" where that is not known here. */
export function useNames(): (person: string | null) => string {
  const { t } = useTranslation('briefs')
  const members = useViewItems(useView('people/members', {}))
  return useCallback(
    (person) => members.find(({ id }) => id === person)?.name ?? t('someone'),
    [members, t],
  )
}
