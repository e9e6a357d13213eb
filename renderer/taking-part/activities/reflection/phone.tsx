import { useTranslation } from 'react-i18next'
import { GatherPhone } from '#renderer/taking-part/families/gather-phone.tsx'
import type { PhoneProps } from '../activity-phone.ts'

export function Phone(props: PhoneProps) {
  const { t } = useTranslation('activities')
  const bins = [
    { value: 'plus', text: t('reflection.plus') },
    { value: 'delta', text: t('reflection.delta') },
  ]
  return <GatherPhone {...props} label={t('reflection.label')} bins={bins} most={20} />
}

export { GatherClosed as Closed } from '#renderer/taking-part/families/gather-closed.tsx'
