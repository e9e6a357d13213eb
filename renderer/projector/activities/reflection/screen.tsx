import { useTranslation } from 'react-i18next'
import { GatherScreen } from '#renderer/projector/families/gather-screen.tsx'
import type { ScreenProps } from '../activity-screen.ts'

export function Screen(props: ScreenProps) {
  const { t } = useTranslation('activities')
  const bins = { plus: t('reflection.plus'), delta: t('reflection.delta') }
  return <GatherScreen {...props} bins={bins} />
}
