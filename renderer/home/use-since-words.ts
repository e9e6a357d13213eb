import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/use-format.ts'
import type { Visits } from './use-visit.ts'

/** One sentence under the greeting; null where there is nothing to say yet. */
export function useSinceWords({ summary, since }: Visits): string | null {
  const { t } = useTranslation('home')
  const format = useFormat()
  if (summary === null || !summary.begun) return null
  if (since === null) return t('since.first')
  const ago = format.ago(since)
  return summary.changes === 0
    ? t('since.nothing', { ago })
    : t('since.people', { count: summary.people, ago })
}
