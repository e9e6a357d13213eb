import { useTranslation } from 'react-i18next'
import { useNow } from '#renderer/device/use-now.ts'
import { useFormat } from '#renderer/ui/use-format.ts'
import { type Pacing, useLivePace } from './use-live-pace.ts'

/** When the meeting is likely to end, by the clock of the room it is in. */
export function EndsAt(pacing: Pacing) {
  const { t } = useTranslation('meeting-run')
  const { time } = useFormat()
  const { left } = useLivePace(pacing)
  const now = new Date(useNow())
  if (left === 0) return null
  const minutes = now.getHours() * 60 + now.getMinutes() + left
  return <>{` · ${t('until', { time: time(minutes) })}`}</>
}
