import { useTranslation } from 'react-i18next'
import { GatherDesk } from '#renderer/meetings/families/gather-desk.tsx'
import type { DeskProps } from '../activity-desk.ts'

export function Desk(props: DeskProps) {
  const { t } = useTranslation('activities')
  const bins = [
    { key: 'plus', label: t('reflection.plus') },
    { key: 'delta', label: t('reflection.delta') },
  ]
  return <GatherDesk {...props} bins={bins} />
}
