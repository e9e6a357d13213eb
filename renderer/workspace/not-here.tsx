import { useTranslation } from 'react-i18next'
import { Link } from '#renderer/ui/link.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'

export function NotHere() {
  const { t } = useTranslation('workspace')
  return (
    <PageHead
      title={t('not-here')}
      action={
        <Link to="/" kind="secondary">
          {t('go-home')}
        </Link>
      }
    />
  )
}
