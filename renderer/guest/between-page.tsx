import { Coffee, MessageCircle, Pause } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PublicView } from '#shared/meetings/room/room-views.ts'
import type { RoomClient } from './room-client.ts'
import type { RoomState } from './room-state.ts'
import { ClosedStep } from './closed-step.tsx'
import { SpeakButton } from './speak-button.tsx'
import { PageTitle } from '#renderer/taking-part/page-title.tsx'
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
  const { mine } = state
  const isMine = mine !== null && mine.step === step?.id
  return (
    <>
      <main className="g-main">
        {step?.phase === 'closed' ? (
          <ClosedStep
            key={step.id}
            kind={step.activity}
            step={step.id}
            title={step.title}
            prompt={step.prompt}
            seen={step.seen}
            mine={isMine ? mine.mine : null}
            took={isMine ? mine.took : 'nothing'}
          />
        ) : (
          <Resting step={step} />
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
          <Pause aria-hidden size="1.1em" />
          {t('pause.please')}
        </button>
      </footer>
    </>
  )
}

/** Before anything began, and in a break: the phone rests as well. */
function Resting({ step }: Pick<PublicView, 'step'>) {
  const { t } = useTranslation('guest')
  const Rest = step === null ? MessageCircle : Coffee
  return (
    <>
      <span className="g-tile">
        <Rest aria-hidden size="1.4em" />
      </span>
      <PageTitle of={`between ${step?.id ?? ''}`}>
        {step === null ? t('between.welcome') : <bdi>{step.title}</bdi>}
      </PageTitle>
      {step !== null && step.prompt !== '' && (
        <p>
          <bdi>{step.prompt}</bdi>
        </p>
      )}
    </>
  )
}
