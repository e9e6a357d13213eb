import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { isolated } from './isolated.ts'
import { useView, useViewItems } from '#renderer/store/use-view.ts'

/** What people are called, to be put into sentences; "someone" where that is not known here. */
export function useNames(): (person: string | null) => string {
  const { t } = useTranslation('briefs')
  const members = useViewItems(useView('people/members', {}))
  return useCallback(
    (person) => {
      const member = members.find(({ id }) => id === person)
      return member === undefined ? t('someone') : isolated(member.name)
    },
    [members, t],
  )
}
