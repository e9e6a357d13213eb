import { useTranslation } from 'react-i18next'
import type { RoomClient, RoomState } from './room-client.ts'
import { SpeakButton } from './speak-button.tsx'
import { PageTitle } from './shell.tsx'
import { NextNote } from './next-note.tsx'
import { WordsNote } from './words-note.tsx'

type Props = {
  readonly client: RoomClient
  readonly state: RoomState
  readonly openPause: () => void
}

/** Between activities there is nothing to do, and the phone says so. */
export function BetweenPage({ client, state, openPause }: Props) {
  const { t } = useTranslation('guest')
  const step = state.view?.step ?? null
  return (
    <>
      <main className="g-main">
        <PageTitle of={`between ${step?.id ?? ''}`}>
          {step === null ? t('between.welcome') : <bdi>{step.title}</bdi>}
        </PageTitle>
        {step !== null && step.prompt !== '' && (
          <p>
            <bdi>{step.prompt}</bdi>
          </p>
        )}
        <p className="g-quiet">{t('between.nothing')}</p>
        <NextNote next={state.next} />
        <WordsNote words={state.words} />
        {state.view !== null && state.view.agreements.length > 0 && (
          <section className="g-note">
            <h2>{t('agreements')}</h2>
            <ul className="g-list">
              {state.view.agreements.map((text) => (
                <li key={text}>
                  <bdi>{text}</bdi>
                </li>
              ))}
            </ul>
          </section>
        )}
      </main>
      <footer className="g-foot g-foot--two">
        <SpeakButton client={client} state={state} />
        <button className="g-button" type="button" onClick={openPause}>
          {t('pause.please')}
        </button>
      </footer>
    </>
  )
}
