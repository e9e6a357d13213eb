import { CircleHelp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { useShowOver } from '../over-context.ts'

/** In the head of every page: says what this area is for. */
export function HelpButton() {
  const { t } = useTranslation('workspace')
  const show = useShowOver()
  return (
    <IconButton
      label={t('help')}
      icon={CircleHelp}
      aria-haspopup="dialog"
      onPress={() => {
        show('help')
      }}
    />
  )
}
