import { createInstance } from 'i18next'
import arActivities from '#resources/locales/ar/activities.json' with { type: 'json' }
import arBriefs from '#resources/locales/ar/briefs.json' with { type: 'json' }
import enActivities from '#resources/locales/en/activities.json' with { type: 'json' }
import enBriefs from '#resources/locales/en/briefs.json' with { type: 'json' }
import esActivities from '#resources/locales/es/activities.json' with { type: 'json' }
import esBriefs from '#resources/locales/es/briefs.json' with { type: 'json' }
import { type BriefVoice, voiceWith } from '#shared/briefs/voice.ts'
import type { LanguageCode } from '#shared/language/languages.ts'

const words = {
  ar: { activities: arActivities, briefs: arBriefs },
  en: { activities: enActivities, briefs: enBriefs },
  es: { activities: esActivities, briefs: esBriefs },
} as const

/** How briefs speak in a language, which need not be the screen's. */
export function createBriefVoice(language: LanguageCode): BriefVoice {
  const i18n = createInstance({
    lng: language,
    resources: { [language]: words[language] },
    defaultNS: 'briefs',
    keySeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  void i18n.init()
  return voiceWith(language, (key, values = {}) => i18n.t(key, { ...values }))
}
