import { createInstance } from 'i18next'
import ar from '#resources/locales/ar/briefs.json' with { type: 'json' }
import en from '#resources/locales/en/briefs.json' with { type: 'json' }
import es from '#resources/locales/es/briefs.json' with { type: 'json' }
import type { BriefVoice } from '#shared/briefs/voice.ts'
import type { LanguageCode } from '#shared/language/languages.ts'

const words = { ar, en, es } as const

/** Arabic briefs print Latin digits, as its screens show them. */
const locales: Readonly<Record<LanguageCode, string>> = { en: 'en', es: 'es', ar: 'ar-u-nu-latn' }

/** How briefs speak in a language, which need not be the screen's. */
export function createBriefVoice(language: LanguageCode): BriefVoice {
  const i18n = createInstance({
    lng: language,
    resources: { [language]: { briefs: words[language] } },
    defaultNS: 'briefs',
    keySeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  void i18n.init()
  const locale = locales[language]
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' })
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' })
  return {
    language,
    t: (key, values = {}) => i18n.t(key, { ...values }),
    number: (value) => number.format(value),
    percent: (value) => percent.format(value),
    list: (parts) => list.format(parts),
    date: (written) => date.format(new Date(`${written}T00:00:00Z`)),
    day: (at) => day.format(at),
    month: (at) => month.format(at),
  }
}
