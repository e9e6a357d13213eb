import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { activities } from '#shared/meetings/activities/all.ts'
import type { PublicView } from '#shared/meetings/room/room-views.ts'
import { useFormat } from '#renderer/ui/use-format.ts'

type Props = {
  readonly step: NonNullable<PublicView['step']>
  readonly view: PublicView
}

const GivenSchema = v.object({ given: v.number() })

/** At most three: how many are done, what was given so far, how many wait to speak. And who speaks, where they gave a name. */
export function LargeNumbers({ step, view: { people, waiting, speaking } }: Props) {
  const { t } = useTranslation('meeting-screen')
  const { number } = useFormat()
  const { finished, activity, seen } = step
  const family = activities.of(activity)?.family ?? 'rest'
  const done = finished.gave + finished.passed
  const given = v.safeParse(GivenSchema, seen)
  const counts = [
    ...(family === 'rest' ? [] : [{ key: 'done', of: done, say: t('done', { count: people }) }]),
    ...(given.success
      ? [{ key: 'given', of: given.output.given, say: t('given', { count: given.output.given }) }]
      : []),
    ...(waiting > 0
      ? [{ key: 'waiting', of: waiting, say: t('waiting', { count: waiting }) }]
      : []),
  ]
  const name = speaking?.name ?? null
  return (
    <footer className="projector__foot">
      {counts.map(({ key, of, say }) => (
        <p key={key} className="projector__count">
          <b className="numbers">{number(of)}</b>
          <span>{say}</span>
        </p>
      ))}
      {name !== null && (
        <p>
          {t('speaking')} <bdi>{name}</bdi>
        </p>
      )}
    </footer>
  )
}
