import { useTranslation } from 'react-i18next'
import type { DecisionItem } from '#shared/priorities/items.ts'

/** What was decided as one line. Whole sentences stand side by side: joined by "and" they would read as one wrong one. */
export function useDecidedWords(): (outcome: DecisionItem['outcome']) => string {
  const { t } = useTranslation('priorities')
  return (outcome) => t('large-decided', { what: outcome.map(({ text }) => text).join(' · ') })
}
