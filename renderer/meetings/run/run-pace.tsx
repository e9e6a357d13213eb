import { Clock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { paceHint } from '#shared/meetings/live-pace.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { type Pacing, useLivePace } from './use-live-pace.ts'

/** One calm sentence where a break would help, or the end moves; said once for every few minutes. */
export function RunPace(pacing: Pacing) {
  const { t } = useTranslation('meeting-run')
  const hint = paceHint(useLivePace(pacing))
  return (
    <div role="status">
      {hint !== null && (
        <p className="run-pace">
          <Icon of={Clock} />
          {t(`pace.${hint.kind}`, { minutes: hint.minutes })}
        </p>
      )}
    </div>
  )
}
