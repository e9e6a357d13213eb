import { createElement } from 'react'
import { FileCheck, Pause } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PublicView } from '#shared/meetings/room/room-views.ts'
import { wordsForProblem } from '#renderer/store/problem-words.ts'
import { NextNote } from './next-note.tsx'
import { WordsNote } from './words-note.tsx'
import { phones, type PhoneProps } from '#renderer/taking-part/activities/activity-phone.ts'
import type { RoomClient } from './room-client.ts'
import type { RoomState } from './room-state.ts'
import { SpeakButton } from './speak-button.tsx'
import { PageTitle } from '#renderer/taking-part/page-title.tsx'

type Props = {
  readonly client: RoomClient
  readonly state: RoomState
  readonly step: NonNullable<PublicView['step']>
  readonly openPause: () => void
  readonly openPaper: () => void
}

/** The step that runs, with its activity's own part for phones. */
export function StepPage({ client, state, step, openPause, openPaper }: Props) {
  const { t, i18n } = useTranslation('guest')
  const { mine, unsent, refused } = state
  const isHere = mine?.step === step.id
  return (
    <main className="g-step">
      <div className="g-main">
        <PageTitle of={step.id}>
          <bdi>{step.title}</bdi>
        </PageTitle>
        {step.prompt !== '' && (
          <p>
            <bdi>{step.prompt}</bdi>
          </p>
        )}
        <NextNote next={state.next} />
        <WordsNote words={state.words} />
        {refused !== null && (
          <p className="g-problem" role="alert">
            {wordsForProblem(i18n, refused, [])}
          </p>
        )}
      </div>
      <ActivityPart
        key={step.id}
        kind={step.activity}
        step={step.id}
        seen={step.seen}
        mine={isHere ? mine.mine : null}
        took={isHere ? mine.took : 'nothing'}
        isSending={unsent.some(({ ask }) => 'step' in ask && ask.step === step.id)}
        isRefused={refused !== null}
        name={mine?.name ?? null}
        give={(input) => {
          client.ask({ kind: 'give', step: step.id, input })
        }}
        pass={() => {
          client.ask({ kind: 'pass', step: step.id })
        }}
        cast={(ballot) => {
          client.ask({ kind: 'ballot', step: step.id, ...ballot })
        }}
      />
      <nav className="g-beside" aria-label={t('beside')}>
        <SpeakButton client={client} state={state} />
        <button className="g-button" type="button" onClick={openPause}>
          <Pause aria-hidden size="1.1em" />
          {t('pause.please')}
        </button>
        {state.paper !== null && (
          <button className="g-button" type="button" onClick={openPaper}>
            <FileCheck aria-hidden size="1.1em" />
            {t('paper.open')}
          </button>
        )}
      </nav>
    </main>
  )
}

/** The phone's part of one kind of activity. */
function ActivityPart({ kind, ...props }: PhoneProps & { readonly kind: string }) {
  const part = phones.get(kind)
  return part === undefined ? null : createElement(part, props)
}
