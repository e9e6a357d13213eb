import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { helps, type Help } from '#shared/meetings/room/wire/phone-frames.ts'
import { Choices } from '#renderer/taking-part/choices.tsx'
import type { RoomClient } from './room-client.ts'
import { PageTitle } from '#renderer/taking-part/page-title.tsx'

type Props = {
  readonly client: RoomClient
  readonly isHeard: boolean
  readonly back: () => void
}

/** That a pause would be good. Nobody ever learns who asked. */
export function PausePage({ client, isHeard, back }: Props) {
  const { t } = useTranslation('guest')
  const [help, setHelp] = useState<Help | null>(null)
  const [isAsked, setIsAsked] = useState(false)
  const choices = [
    ...helps.map((one) => ({ value: one, text: t(`pause.help.${one}`) })),
    { value: '', text: t('pause.help.none') },
  ]
  return (
    <>
      <main className="g-main">
        <PageTitle of="pause">{t('pause.title')}</PageTitle>
        <p className="g-quiet">{t('pause.about')}</p>
        {isAsked ? (
          <p className="g-note g-note--settled" role="status">
            {isHeard ? t('pause.heard') : t('pause.sending')}
          </p>
        ) : (
          <Choices
            legend={t('pause.what')}
            choices={choices}
            chosen={help ?? ''}
            choose={(value) => {
              setHelp(helps.find((one) => one === value) ?? null)
            }}
          />
        )}
        <p className="g-quiet">{t('pause.kept')}</p>
      </main>
      <footer className="g-foot">
        {!isAsked && (
          <button
            className="g-button g-button--primary"
            type="button"
            onClick={() => {
              client.askForPause(help)
              setIsAsked(true)
            }}
          >
            {t('pause.ask')}
          </button>
        )}
        <button className="g-button" type="button" onClick={back}>
          {t('back')}
        </button>
      </footer>
    </>
  )
}
