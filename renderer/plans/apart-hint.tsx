import { useTranslation } from 'react-i18next'
import { Chip } from '#renderer/ui/chip.tsx'

/** Two people wrote here at once; opening it shows both. */
export function ApartHint({ isApart }: { readonly isApart: boolean }) {
  const { t } = useTranslation('plans')
  if (!isApart) return null
  return (
    <Chip tone="info" size="small">
      {t('apart')}
    </Chip>
  )
}
