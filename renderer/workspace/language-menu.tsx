import { Globe } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { languages } from '#shared/language/languages.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { useLanguage } from '#renderer/ui/use-format.ts'

/** Changes the language at once, for this computer. Says which ones no native reader has been through. */
export function LanguageMenu() {
  const { t } = useTranslation('workspace')
  const act = useAct()
  const shown = useLanguage()
  const name = languages.find(({ code }) => code === shown)?.name ?? ''
  return (
    <Menu
      label={t('languages')}
      placement="bottom end"
      entries={languages.map((language) => ({
        key: language.code,
        label: language.name,
        isChosen: language.code === shown,
        ...(!language.reviewed && { hint: t('not-reviewed') }),
        onAction: () => void act('settings/save', { language: language.code }),
      }))}
    >
      <Button
        className="button button--quiet button--small language"
        aria-label={t('language', { name })}
      >
        <Icon of={Globe} />
        <span className="language__name">{name}</span>
      </Button>
    </Menu>
  )
}
