import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApartField, ApartValue } from '#shared/plans/items.ts'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useDecisions } from '#renderer/plans/use-decisions.ts'
import type { People } from '#renderer/store/use-people.ts'

/** Any value of a field as words, so that two versions can be compared. */
export function useValueWords(
  people: People,
): (field: ApartField, value: ApartValue['value']) => string {
  const { t } = useTranslation('plans')
  const { date } = useFormat()
  const board = useViewItems(useView('plans/board', {}))
  const decisions = useDecisions()
  return useCallback(
    (field, value) => {
      if (typeof value === 'object' && value !== null)
        return value.kind === 'words'
          ? value.name
          : (people.personOf(value.person)?.name ?? t('someone'))
      if (value === null || value === '') return t(emptyWords(field))
      switch (field) {
        case 'due':
          return date(value)
        case 'horizon':
          return t(`horizon.${value}`)
        case 'status':
          return t(`status.${value}`)
        case 'decision':
          return decisions.find(value)?.question ?? t('not-here')
        case 'goal':
        case 'objective':
        case 'way':
        case 'follows':
          return board.find(({ id }) => id === value)?.text ?? t('not-here')
        case 'text':
        case 'name':
        case 'note':
        case 'measure':
        case 'notes':
        case 'owner':
          return value
      }
    },
    [t, date, board, decisions, people],
  )
}

function emptyWords(field: ApartField) {
  if (field === 'way' || field === 'follows') return 'plans:way.first'
  return field === 'owner' ? 'plans:owner.welcome' : 'plans:nothing'
}
