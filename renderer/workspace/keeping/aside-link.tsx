import { useTranslation } from 'react-i18next'
import { Link } from '#renderer/ui/link.tsx'

/** From a note about records that cannot be read here to the page that lists them. */
export function AsideLink() {
  const { t } = useTranslation('workspace')
  return (
    <Link to="/settings/set-aside" kind="quiet" size="small">
      {t('set-aside.show')}
    </Link>
  )
}
