import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { pollShapes } from '#shared/meetings/activities/families/poll.ts'
import type { ClosedProps } from '../activities/activity-phone.ts'
import { ClosedHead } from '../closed-head.tsx'
import { CountBars } from './count-bars.tsx'

/** A question that is closed: this phone's own answer, and all numbers once they are shown. */
export function PollClosed({ kind, ...props }: ClosedProps & { readonly kind: string }) {
  const { t } = useTranslation('guest')
  const words = useTranslation('activities').t
  const { step, took, title, prompt } = props
  const own = v.safeParse(pollShapes.mine, props.mine)
  const seen = v.safeParse(pollShapes.seen, props.seen)
  const answer = own.success ? own.output.answer : null
  const counts = seen.success ? seen.output.counts : null
  return (
    <>
      <ClosedHead step={step} took={took} gave={t('closed.gave')}>
        <bdi>{prompt === '' ? title : prompt}</bdi>
      </ClosedHead>
      {answer !== null && (
        <p>{t('closed.answer', { answer: words(`${kind}.answer.${answer}`) })}</p>
      )}
      {counts === null ? (
        <p className="g-quiet">{t('shown.together')}</p>
      ) : (
        <CountBars
          bars={counts.map(({ answer: one, count }) => ({
            key: one,
            label: words(`${kind}.answer.${one}`),
            value: count,
            said: String(count),
            isFirst: one === answer,
          }))}
        />
      )}
    </>
  )
}
