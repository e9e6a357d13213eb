import { useTranslation } from 'react-i18next'
import { languageCodes, type LanguageCode } from '#shared/language/languages.ts'
import { createFormat, type Format } from './format.ts'

/** The language on screen. */
export function useLanguage(): LanguageCode {
  const { i18n } = useTranslation('ui')
  return languageCodes.find((code) => code === i18n.language) ?? 'en'
}

/** Made once per language: making one costs more than drawing the row that needs it. */
const made = new Map<LanguageCode, Format>()

/** Numbers, dates, lists and sorting in the language on screen. */
export const useFormat = (): Format => formatOf(useLanguage())

/** The same in any language. */
export function formatOf(language: LanguageCode): Format {
  const format = made.get(language) ?? createFormat(language)
  made.set(language, format)
  return format
}
