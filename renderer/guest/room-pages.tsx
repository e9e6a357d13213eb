import { lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { LanguageCode } from '#shared/language/languages.ts'
import { AwayPage } from './away-page.tsx'
import { BetweenPage } from './between-page.tsx'
import { ElsewherePage } from './elsewhere-page.tsx'
import { EndPage } from './end-page.tsx'
import { PausePage } from './pause-page.tsx'
import type { RoomClient } from './room-client.ts'
import { Shell } from './shell.tsx'
import { StepPage } from './step-page.tsx'
import { phones } from '#renderer/taking-part/activities/activity-phone.ts'

/** Only phones of whoever takes notes key in paper. */
const PaperPage = lazy(async () => ({
  default: (await import('./paper/paper-page.tsx')).PaperPage,
}))

type Props = {
  readonly client: RoomClient
  readonly choose: (language: LanguageCode) => void
  readonly wrong: () => void
}

/** One question at a time: which page a phone shows follows from where the meeting is. */
export function RoomPages({ client, choose, wrong }: Props) {
  const { t } = useTranslation('guest')
  const state = useSyncExternalStore(
    (listener) => client.subscribe(listener),
    () => client.state,
  )
  const [isPausing, setIsPausing] = useState(false)
  const [keying, setKeying] = useState<string | null>(null)
  const { phase, welcome, view, paper } = state
  useEffect(() => {
    if (phase === 'wrong-code') wrong()
  }, [phase, wrong])
  useEffect(() => {
    if (phase === 'in') void import('./fonts.css')
  }, [phase])
  const openPause = () => {
    setIsPausing(true)
  }
  const instead = () => {
    switch (phase) {
      case 'looking':
      case 'wrong-code':
        return (
          <main className="g-main">
            <p role="status">{t('looking')}</p>
          </main>
        )
      case 'away':
        return <AwayPage client={client} unsent={state.unsent.length} />
      case 'elsewhere':
        return <ElsewherePage client={client} />
      case 'over':
      case 'full':
        return <EndPage why={phase} />
      case 'in':
        if (view?.step && paper !== null && keying === view.step.id)
          return (
            <Suspense>
              <PaperPage
                key={keying}
                client={client}
                state={state}
                step={view.step}
                paper={paper}
                back={() => {
                  setKeying(null)
                }}
              />
            </Suspense>
          )
        return isPausing ? (
          <PausePage
            client={client}
            isHeard={state.pauseHeard}
            back={() => {
              setIsPausing(false)
            }}
          />
        ) : null
    }
  }
  const inside = () => {
    if (view?.step?.phase === 'running' && phones.has(view.step.activity)) {
      const { step } = view
      return (
        <StepPage
          client={client}
          state={state}
          step={step}
          openPause={openPause}
          openPaper={() => {
            setKeying(step.id)
          }}
        />
      )
    }
    return <BetweenPage client={client} state={state} openPause={openPause} />
  }
  const cover = instead()
  // What somebody has typed or marked so far is there again when the line comes back, and after a pause was asked for.
  const stays = phase === 'in' || (phase === 'away' && view !== null)
  const stayed = useRef<HTMLDivElement>(null)
  const isShown = cover === null
  useEffect(() => {
    if (isShown) stayed.current?.querySelector('h1')?.focus({ preventScroll: true })
  }, [isShown])
  return (
    <Shell choose={choose} welcome={welcome}>
      {cover}
      {stays && (
        <div className="g-stays" ref={stayed} hidden={!isShown}>
          {inside()}
        </div>
      )}
    </Shell>
  )
}
