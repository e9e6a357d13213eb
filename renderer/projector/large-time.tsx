import { useTranslation } from 'react-i18next'
import { clockOf, markAt } from '#renderer/ui/step-clock.ts'
import { TimeRing } from '#renderer/ui/time-ring.tsx'
import { type StepTime, useSpent } from '#renderer/ui/use-spent.ts'

/** The time of what is going on, calm: it tells, and never hurries. */
export function LargeTime({ time }: { readonly time: StepTime }) {
  const { t } = useTranslation('meeting-screen')
  const spent = useSpent(time)
  const { minutes, isGoing } = time
  const mark = markAt(spent, minutes)
  const clock = clockOf(spent, minutes)
  const isOver = mark === 'over'
  const running = isOver ? 'over' : mark === 'minute' ? 'almost' : 'left'
  const standing = spent === 0 ? 'ready' : 'stands'
  return (
    <p className="projector__count projector__time" data-over={isOver}>
      <TimeRing share={spent / (minutes * 60_000)} />
      <b className="numbers" dir="ltr" role="timer">
        {isOver ? `+${clock}` : clock}
      </b>
      <span>{t(`time.${isGoing ? running : standing}`)}</span>
    </p>
  )
}
