import { Wifi } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { RoomClient } from './room-client.ts'
import { PageTitle } from '#renderer/taking-part/page-title.tsx'

type Props = { readonly client: RoomClient; readonly unsent: number }

/** The meeting is not reached. What counts is the answer, not the network. */
export function AwayPage({ client, unsent }: Props) {
  const { t } = useTranslation('guest')
  return (
    <>
      <main className="g-main">
        <span className="g-tile">
          <Wifi aria-hidden size="1.4em" />
        </span>
        <PageTitle of="away">{unsent > 0 ? t('away.kept') : t('away.title')}</PageTitle>
        <p>{unsent > 0 ? t('away.kept-about') : t('away.about')}</p>
        <ul className="g-list">
          <li>{t('away.network')}</li>
          <li>{t('away.code')}</li>
          <li>{t('away.paper')}</li>
        </ul>
        <p className="g-quiet" role="status">
          {t('away.trying')}
        </p>
      </main>
      <footer className="g-foot">
        <button
          className="g-button g-button--primary"
          type="button"
          onClick={() => {
            client.tryNow()
          }}
        >
          {t('away.now')}
        </button>
      </footer>
    </>
  )
}
