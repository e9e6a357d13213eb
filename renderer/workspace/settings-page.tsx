import { HardDrive, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/store/use-act.ts'
import { useView, useViewItem } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { KeysCard } from './keys/keys-card.tsx'
import { LanguageCard } from './language-card.tsx'
import { firstSettings } from './look.ts'
import { LookChoices } from './look-choices.tsx'
import { SeenCard } from './seen-card.tsx'

/** Being seen is not in it: nobody comes into sight again without having meant to. */
const { presence: _presence, ...firstLook } = firstSettings

/** What a person chose for this computer; every choice shows at once. */
export function SettingsPage() {
  const { t } = useTranslation('workspace')
  const act = useAct('workspace')
  const settings = useViewItem(useView('settings', {}), 'settings') ?? firstSettings
  return (
    <>
      <PageHead
        title={t('settings.title')}
        description={t('settings.description')}
        action={
          <Button
            kind="quiet"
            icon={Undo2}
            iconFlips
            onPress={() => void act('settings/save', firstLook, { say: t('settings.reset-done') })}
          >
            {t('settings.reset')}
          </Button>
        }
      />
      <div className="page settings">
        <LanguageCard settings={settings} />
        <Card title={t('settings.look')}>
          <LookChoices settings={settings} />
        </Card>
        <SeenCard settings={settings} />
        <KeysCard settings={settings} />
        <Card title={t('settings.kept')}>
          <div className="stack stack--3">
            <p className="muted">{t('settings.kept.text')}</p>
            <div>
              <Link to="/settings/storage" kind="secondary" icon={HardDrive}>
                {t('settings.kept.show')}
              </Link>
            </div>
          </div>
        </Card>
      </div>
    </>
  )
}
