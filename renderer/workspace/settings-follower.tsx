import { type ReactNode, useEffect, useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useView, useViewItem } from '#renderer/store/use-view.ts'
import { useLanguage } from '#renderer/ui/use-format.ts'
import { applyLanguage, languageFor } from './language-choice.ts'
import { applyLook, firstSettings } from './look.ts'

/** Keeps language, direction, theme, density and text size of the page as the settings say. */
export function SettingsFollower({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation('ui')
  const shown = useLanguage()
  const settings = useViewItem(useView('settings', {}), 'settings')

  useLayoutEffect(() => applyLook(settings ?? firstSettings), [settings])
  useLayoutEffect(() => {
    applyLanguage(shown)
  }, [shown])
  useEffect(() => {
    if (settings === undefined) return
    const language = languageFor(settings.language)
    if (language !== i18n.language) void i18n.changeLanguage(language)
  }, [settings, i18n])
  return children
}
