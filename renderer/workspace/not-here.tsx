import { useTranslation } from 'react-i18next'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Link } from '#renderer/ui/link.tsx'

export function NotHere() {
  const { t } = useTranslation('workspace')
  return (
    <div className="crash">
      <EmptyState
        title={t('not-here')}
        action={
          <Link to="/" kind="secondary">
            {t('go-home')}
          </Link>
        }
      />
    </div>
  )
}
