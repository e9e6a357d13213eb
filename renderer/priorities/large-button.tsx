import { MonitorUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { showLarge } from '#renderer/device/show-large.ts'

type Props = Parameters<typeof showLarge>[0]

/** Puts a round or a decision on the big screen. */
export function LargeButton({ kind, id }: Props) {
  const { t } = useTranslation('priorities')
  return (
    <Button
      icon={MonitorUp}
      onPress={() => {
        showLarge({ kind, id })
      }}
    >
      {t('large')}
    </Button>
  )
}
