import { useTranslation } from 'react-i18next'
import type { RoomClient } from './room-client.ts'
import { PageTitle } from '#renderer/taking-part/page-title.tsx'

/** Another page of this phone has its seat: a seat speaks from one place. */
export function ElsewherePage({ client }: { readonly client: RoomClient }) {
  const { t } = useTranslation('guest')
  return (
    <>
      <main className="g-main">
        <PageTitle of="elsewhere">{t('elsewhere.title')}</PageTitle>
        <p>{t('elsewhere.about')}</p>
      </main>
      <footer className="g-foot">
        <button
          className="g-button g-button--primary"
          type="button"
          onClick={() => {
            client.tryNow()
          }}
        >
          {t('elsewhere.here')}
        </button>
      </footer>
    </>
  )
}
