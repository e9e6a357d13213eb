import { useTranslation } from 'react-i18next'
import { GatherPhone } from '#renderer/taking-part/families/gather-phone.tsx'
import type { PhoneProps } from '../activity-phone.ts'

export function Phone(props: PhoneProps) {
  const { t } = useTranslation('activities')
  return <GatherPhone {...props} label={t('agreements.label')} most={10} />
}

export { GatherClosed as Closed } from '#renderer/taking-part/families/gather-closed.tsx'
