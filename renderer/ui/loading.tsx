import { useTranslation } from 'react-i18next'

/** A page or a list on its way. Words come only after a moment (CSS), so that quick ones do not flicker. */
export function Loading() {
  const { t } = useTranslation('ui')
  return (
    <p className="loading" role="status">
      {t('loading')}
    </p>
  )
}
