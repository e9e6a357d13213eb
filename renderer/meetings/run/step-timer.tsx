import { Pause, Play, Plus } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { clockOf, markAt } from '#renderer/ui/step-clock.ts'
import { TimeRing } from '#renderer/ui/time-ring.tsx'
import { type StepTime, useSpent } from '#renderer/ui/use-spent.ts'
import { useLead } from './use-lead.ts'

/** Minutes that one press adds. */
const more = 2

type Props = {
  readonly time: StepTime
  /** Whether it stands on the big screen, too. */
  readonly isShared: boolean
  readonly isRunning: boolean
}

/** The time of a part, for whoever leads. It only tells: over its minutes it counts on. */
export function StepTimer({ time, isShared, isRunning }: Props) {
  const { t } = useTranslation('meeting-run')
  const { lead } = useLead()
  const announce = useAnnounce()
  const spent = useSpent(time)
  const { minutes, isGoing } = time
  const mark = markAt(spent, minutes)
  const said = useRef(mark)
  useEffect(() => {
    if (said.current === mark) return
    said.current = mark
    if (mark !== 'begun' && isRunning) announce(t(`mark.${mark}`))
  }, [mark, isRunning, announce, t])
  const clock = clockOf(spent, minutes)
  return (
    <div className="run-timer">
      <div
        className="run-timer__clock"
        data-over={mark === 'over'}
        role="timer"
        aria-label={t('timer')}
      >
        <TimeRing share={spent / (minutes * 60_000)} />
        <p>
          <b className="numbers" dir="ltr">
            {mark === 'over' ? `+${clock}` : clock}
          </b>
          <span className="meta">
            {mark === 'over' ? t('over', { count: minutes }) : t('left', { count: minutes })}
          </span>
        </p>
      </div>
      {isRunning && (
        <div className="row wrap">
          <Button
            size="large"
            icon={isGoing ? Pause : Play}
            onPress={() => void lead({ kind: 'timer', act: isGoing ? 'pause' : 'go' })}
          >
            {isGoing ? t('pause') : t('go')}
          </Button>
          <Button
            size="large"
            icon={Plus}
            onPress={() => void lead({ kind: 'longer', minutes: more })}
          >
            {t('longer', { count: more })}
          </Button>
          <Checkbox
            isSelected={isShared}
            onChange={(chosen) => void lead({ kind: 'share-timer', isShared: chosen })}
          >
            {t('timer.shared')}
          </Checkbox>
        </div>
      )}
    </div>
  )
}
