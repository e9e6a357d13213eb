import { useTranslation } from 'react-i18next'
import { PageTitle } from '#renderer/taking-part/page-title.tsx'

/** The meeting is over, or there is no seat left. */
export function EndPage({ why }: { readonly why: 'over' | 'full' }) {
  const { t } = useTranslation('guest')
  return (
    <main className="g-main">
      <PageTitle of={why}>{t(why === 'over' ? 'over.title' : 'full.title')}</PageTitle>
      <p>{t(why === 'over' ? 'over.about' : 'full.about')}</p>
    </main>
  )
}
