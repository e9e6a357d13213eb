import { useTranslation } from 'react-i18next'
import type { PhoneProps } from '#renderer/taking-part/activities/activity-phone.ts'

export function Phone({ give }: PhoneProps) {
  const { t } = useTranslation('activities')
  return (
    <button
      type="button"
      onClick={() => {
        give({ do: 'up' })
      }}
    >
      {t('hands-up.do')}
    </button>
  )
}
