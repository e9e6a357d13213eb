import { useEffect, useState, useSyncExternalStore } from 'react'
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
import { phones } from './activities/activity-phone.ts'

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
  const { phase, welcome } = state
  useEffect(() => {
    if (phase === 'wrong-code') wrong()
  }, [phase, wrong])
  const page = () => {
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
        return inside()
    }
  }
  const inside = () => {
    if (isPausing)
      return (
        <PausePage
          client={client}
          isHeard={state.pauseHeard}
          back={() => {
            setIsPausing(false)
          }}
        />
      )
    const { view } = state
    const openPause = () => {
      setIsPausing(true)
    }
    if (view?.step?.phase === 'running' && phones.has(view.step.activity))
      return <StepPage client={client} state={state} step={view.step} openPause={openPause} />
    return <BetweenPage client={client} state={state} openPause={openPause} />
  }
  return (
    <Shell choose={choose} welcome={welcome}>
      {page()}
    </Shell>
  )
}
