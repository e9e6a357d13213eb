import { Keyboard } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '#shared/contract/workspace.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Switch } from '#renderer/ui/switch.tsx'
import { useShowOver } from '../over-context.ts'

/** Whether single letters are keys, and the way to the list of all of them. */
export function KeysCard({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation('workspace')
  const act = useAct('workspace')
  const show = useShowOver()
  return (
    <Card title={t('settings.keys')}>
      <div className="stack stack--3">
        <Switch
          isSelected={settings.letterKeys === 'on'}
          onChange={(isOn) => void act('settings/save', { letterKeys: isOn ? 'on' : 'off' })}
        >
          {t('settings.keys.letters')}
        </Switch>
        <p className="meta">{t('settings.keys.letters-hint')}</p>
        <div>
          <Button
            icon={Keyboard}
            onPress={() => {
              show('keys')
            }}
          >
            {t('settings.keys.all')}
          </Button>
        </div>
      </div>
    </Card>
  )
}
