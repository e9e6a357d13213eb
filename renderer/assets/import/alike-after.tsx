import { useTranslation } from 'react-i18next'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import { Link } from '#renderer/ui/link.tsx'

/** The way to what a list may have brought a second time; nothing where it has not. */
export function AlikeAfter() {
  const { t } = useTranslation('directories')
  const pairs = useViewItems(useView('assets/alike', {}))
  if (pairs.length === 0) return null
  return (
    <p>
      <Link to="/assets/alike">{t('alike.after', { count: pairs.length })}</Link>
    </p>
  )
}
