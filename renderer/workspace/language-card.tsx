import { useTranslation } from 'react-i18next'
import type { Settings } from '#shared/contract/workspace.ts'
import { languages } from '#shared/language/languages.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Card } from '#renderer/ui/card.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { useLanguage } from '#renderer/ui/use-format.ts'

export function LanguageCard({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation('workspace')
  const act = useAct()
  const shown = useLanguage()
  return (
    <Card title={t('settings.language')}>
      <Select
        label={t('settings.speaks')}
        value={settings.language ?? shown}
        onChange={(language) => void act('settings/save', { language })}
        options={languages.map(({ code, name, reviewed }) => ({
          key: code,
          label: name,
          ...(!reviewed && { hint: t('not-reviewed') }),
        }))}
      />
    </Card>
  )
}
