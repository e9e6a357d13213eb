import { Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { less, more } from './stepping.ts'

type Props = {
  readonly title: string
  readonly minutes: number
  readonly onChange: (minutes: number) => void
}

/** The length of an item, shorter or longer by whole fives. */
export function MinutesStepper({ title, minutes, onChange }: Props) {
  const { t } = useTranslation('meetings')
  return (
    <span className="meetings-stepper">
      <IconButton
        size="small"
        icon={Minus}
        label={t('minutes.less', { title })}
        isDisabled={less(minutes) === minutes}
        onPress={() => {
          onChange(less(minutes))
        }}
      />
      <b className="meetings-stepper__value">{t('minutes', { count: minutes })}</b>
      <IconButton
        size="small"
        icon={Plus}
        label={t('minutes.more', { title })}
        isDisabled={more(minutes) === minutes}
        onPress={() => {
          onChange(more(minutes))
        }}
      />
    </span>
  )
}
