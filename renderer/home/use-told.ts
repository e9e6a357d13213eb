import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Change } from '#shared/home/contract.ts'

/** People's words inside a sentence of another direction: first strong isolate … pop (Unicode UAX 9). */
const isolated = (words: string) => `\u2068${words}\u2069`

/** What somebody did, as the end of a sentence that begins with their name. */
export function useTold(): (change: Change) => string {
  const { t } = useTranslation('home')
  return useCallback(
    ({ record, what, words: raw, count }) => {
      const words = isolated(raw)
      if (record === 'import') return t('told.import', { count, words })
      if (what === 'added' && record === 'decision') return t('told.decided', { words })
      if (what === 'added' && record === 'round') return t('told.opened', { words })
      return t(`told.${what}`, { record: t(`record.${record}`), words })
    },
    [t],
  )
}

/** Where to see it. */
export function placeOf({ record, id }: Change): string {
  switch (record) {
    case 'asset':
      return `/assets/${id}`
    case 'import':
      return '/assets'
    case 'idea':
    case 'theme':
      return '/priorities'
    case 'round':
      return `/priorities/rounds/${id}`
    case 'decision':
      return `/priorities/decisions/${id}`
    case 'goal':
    case 'way':
    case 'objective':
    case 'action':
      return `/plans/${id}`
    case 'meeting':
      return `/meetings/${id}`
  }
}
