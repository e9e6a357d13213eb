import { useTranslation } from 'react-i18next'
import type { Settings } from '#shared/contract/workspace.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Card } from '#renderer/ui/card.tsx'
import { Switch } from '#renderer/ui/switch.tsx'

/** Whether others see that one is here. */
export function SeenCard({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation('workspace')
  const act = useAct('workspace')
  return (
    <Card title={t('settings.seen')}>
      <Switch
        isSelected={settings.presence === 'shown'}
        onChange={(isShown) =>
          void act('settings/save', { presence: isShown ? 'shown' : 'hidden' })
        }
      >
        {t('settings.seen.switch')}
      </Switch>
      <p className="meta">{t('settings.seen.hint')}</p>
    </Card>
  )
}
