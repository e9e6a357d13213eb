import { ChevronLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#renderer/ui/icon.tsx'
import { Link } from '#renderer/ui/link.tsx'

export function BackLink({ to }: { readonly to: string }) {
  const { t } = useTranslation('welcome')
  return (
    <Link to={to} kind="quiet" size="large">
      <Icon of={ChevronLeft} flips />
      {t('back')}
    </Link>
  )
}
