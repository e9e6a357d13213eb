import { ChevronLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#renderer/ui/icon.tsx'
import { Link } from '#renderer/ui/link.tsx'

export function BackToPeople() {
  const { t } = useTranslation('people')
  return (
    <Link to="/people" kind="quiet">
      <Icon of={ChevronLeft} flips />
      {t('back')}
    </Link>
  )
}
