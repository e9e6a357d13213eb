import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { languageCodes, type LanguageCode } from '#shared/language/languages.ts'
import { createFormat, type Format } from './format.ts'

/** The language on screen. */
export function useLanguage(): LanguageCode {
  const { i18n } = useTranslation('ui')
  return languageCodes.find((code) => code === i18n.language) ?? 'en'
}

/** Numbers, dates, lists and sorting in the language on screen. */
export function useFormat(): Format {
  const language = useLanguage()
  return useMemo(() => createFormat(language), [language])
}
