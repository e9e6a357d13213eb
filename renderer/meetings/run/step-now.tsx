import { createElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { activities } from '#shared/meetings/activities/all.ts'
import type { SeatView } from '#shared/meetings/room/room-views.ts'
import { Note } from '#renderer/ui/note.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { desks, type DeskProps } from '#renderer/meetings/activities/activity-desk.ts'
import { PaperPanel } from './paper-panel.tsx'
import { StepTimer } from './step-timer.tsx'
import type { OpenRoom } from './open-room.ts'
import { useLead } from './use-lead.ts'

type Props = {
  readonly room: OpenRoom
  /** What whoever leads gave as somebody who takes part. */
  readonly mine: SeatView | null
  /** What is worth saying about the pace. */
  readonly pace: ReactNode
}

/** The part that runs, or was closed last: what is asked, its time, how many are done, and what its activity has for whoever leads. */
export function StepNow({ room, mine, pace }: Props) {
  const { t } = useTranslation(['meeting-run', 'activities'])
  const { lead } = useLead()
  const { number } = useFormat()
  const { desk, here, twice } = room
  const { step } = desk.public
  if (step === null)
    return (
      <section className="run-now" aria-label={t('now')}>
        <h2 className="run-prompt">{t('ready')}</h2>
        <p className="muted">{t('ready.text')}</p>
      </section>
    )
  const { id, activity, title, prompt, phase, finished, paper, anew, seen } = step
  const isRunning = phase === 'running'
  const asks = prompt === '' ? title : prompt
  const done = finished.gave + finished.passed
  const own = mine?.step === id && mine.took !== 'nothing' ? mine.took : null
  const byPhone = done - paper - (own === null ? 0 : 1)
  const plan = activities.of(activity)
  const called = plan === null ? t('activities:unknown') : t(`activities:${activity}.name`)
  // Where nobody has a phone there is nothing to count.
  const takes = plan !== null && plan.family !== 'rest' && here + done > 0
  return (
    <section className="run-now" aria-label={t('now')}>
      <p className="meta">
        {isRunning ? t('now.runs') : t('now.closed')}
        {': '}
        {called}
        {asks !== title && title !== called && (
          <>
            {' · '}
            <bdi>{title}</bdi>
          </>
        )}
      </p>
      <h2 className="run-prompt" dir="auto">
        {asks}
      </h2>
      <div className="run-figures">
        {desk.time !== null && (
          <StepTimer key={id} time={desk.time} isShared={desk.sharesTimer} isRunning={isRunning} />
        )}
        {takes && (
          <div className="run-count">
            <p>
              <b className="numbers">{number(byPhone)}</b>{' '}
              {t('done', { count: Math.max(here, byPhone) })}
            </p>
            <progress
              className="progress"
              aria-hidden
              value={byPhone}
              max={Math.max(1, here, byPhone)}
            />
            {own !== null && <p>{own === 'gave' ? t('own.gave') : t('own.passed')}</p>}
            {paper > 0 && <p>{t('paper.count', { count: paper })}</p>}
            <p className="meta">
              {isRunning
                ? t('passed', { count: finished.passed })
                : t('passed.closed', { count: finished.passed })}
            </p>
          </div>
        )}
      </div>
      {isRunning && pace}
      {anew > 0 && <Note tone="care">{t('anew', { count: anew })}</Note>}
      <DeskPart
        key={`${id}-part`}
        kind={activity}
        step={id}
        isRunning={isRunning}
        seen={seen}
        desk={desk.desk}
        paper={paper}
        twice={twice}
        lead={(input) => void lead({ kind: 'lead', step: id, input })}
      />
      {desk.paper !== null && <PaperPanel key={`${id}-paper`} step={step} paper={desk.paper} />}
    </section>
  )
}

/** The part of one kind of activity for whoever leads. */
function DeskPart({ kind, ...props }: DeskProps & { readonly kind: string }) {
  const part = desks.get(kind)
  return part === undefined ? null : createElement(part, props)
}
