import { useTranslation } from 'react-i18next'
import { newVisitAfterMilliseconds } from '#shared/home/visit.ts'
import { useFormat } from '#renderer/ui/use-format.ts'
import type { Visits } from './use-visit.ts'

/** Within the same visit nobody needs to hear when they were here. */
const isNow = (since: number) => Date.now() - since < newVisitAfterMilliseconds

/** One sentence under the greeting; null where there is nothing to say yet. */
export function useSinceWords({ summary, since }: Visits): string | null {
  const { t } = useTranslation('home')
  const format = useFormat()
  if (summary === null || !summary.begun) return null
  if (since === null || (summary.changes === 0 && isNow(since))) return t('since.first')
  const ago = format.ago(since)
  return summary.changes === 0
    ? t('since.nothing', { ago })
    : t('since.people', { count: summary.people, ago })
}
