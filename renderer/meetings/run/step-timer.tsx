import { Pause, Play, Plus } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { clockOf, markAt } from './timing.ts'
import { useLead } from './use-lead.ts'
import { type StepTime, useSpent } from './use-spent.ts'

/** Minutes that one press adds. */
const more = 2
const round = 2 * Math.PI * 54

type Props = { readonly time: StepTime; readonly isRunning: boolean }

/** The time of a part, for whoever leads. It only tells: over its minutes it counts on. */
export function StepTimer({ time, isRunning }: Props) {
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
  const share = Math.min(1, spent / (minutes * 60_000))
  return (
    <div className="run-timer">
      <div className="run-timer__clock" role="timer" aria-label={t('timer')}>
        <svg viewBox="0 0 120 120" aria-hidden="true">
          <circle cx="60" cy="60" r="54" />
          <circle cx="60" cy="60" r="54" strokeDasharray={`${String(round * (1 - share))} 400`} />
        </svg>
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
        </div>
      )}
    </div>
  )
}
