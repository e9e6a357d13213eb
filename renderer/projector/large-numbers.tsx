import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { activities } from '#shared/meetings/activities/all.ts'
import type { PublicView } from '#shared/meetings/room/room-views.ts'
import { useFormat } from '#renderer/ui/use-format.ts'
import { LargeTime } from './large-time.tsx'

type Props = {
  readonly step: NonNullable<PublicView['step']>
  readonly view: PublicView
}

const GivenSchema = v.object({ given: v.number() })

/** At most three numbers, the clock one of them: how many are done, how many wait to speak or what was given. And who speaks, where they gave a name. */
export function LargeNumbers({ step, view: { people, waiting, speaking } }: Props) {
  const { t } = useTranslation('meeting-screen')
  const { number } = useFormat()
  const { finished, paper, activity, seen, phase, time } = step
  const isRunning = phase === 'running'
  const family = activities.of(activity)?.family ?? 'rest'
  // Sheets of paper stand beside the phones: there may be more of both than there are phones.
  const done = finished.gave + finished.passed - paper
  const given = v.safeParse(GivenSchema, seen)
  const hasPassed = !isRunning && finished.passed > 0
  const besidesDone = [
    ...(paper > 0 ? [t('paper', { count: paper })] : []),
    ...(hasPassed ? [t('passed', { count: finished.passed })] : []),
  ]
  const more = besidesDone.length === 0 ? null : besidesDone.join(' · ')
  const ofWaiting =
    waiting > 0
      ? [{ key: 'waiting', of: waiting, say: t('waiting', { count: waiting }), more: null }]
      : []
  const ofGiven = given.success
    ? [
        {
          key: 'given',
          of: given.output.given,
          say: t('given', { count: given.output.given }),
          more: null,
        },
      ]
    : []
  const ofDone =
    family === 'rest' ? [] : [{ key: 'done', of: done, say: t('done', { count: people }), more }]
  // Where people talk, what counts is who waits.
  const others = family === 'listen' ? [...ofWaiting, ...ofGiven] : [...ofGiven, ...ofWaiting]
  const counts = [...ofDone, ...others]
  const name = speaking?.name ?? null
  return (
    <footer className="projector__foot">
      {counts.slice(0, 2).map(({ key, of, say, more: besides }) => (
        <p key={key} className="projector__count">
          <b className="numbers">{number(of)}</b>
          <span>
            {say}
            {besides !== null && <span className="block">{besides}</span>}
          </span>
        </p>
      ))}
      {name !== null && (
        <p>
          {t('speaking')} <bdi>{name}</bdi>
        </p>
      )}
      {isRunning && time !== null && <LargeTime key={step.id} time={time} />}
    </footer>
  )
}
