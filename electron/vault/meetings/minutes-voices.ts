import { createInstance } from 'i18next'
import arActivities from '#resources/locales/ar/activities.json' with { type: 'json' }
import arMinutes from '#resources/locales/ar/meeting-minutes.json' with { type: 'json' }
import enActivities from '#resources/locales/en/activities.json' with { type: 'json' }
import enMinutes from '#resources/locales/en/meeting-minutes.json' with { type: 'json' }
import esActivities from '#resources/locales/es/activities.json' with { type: 'json' }
import esMinutes from '#resources/locales/es/meeting-minutes.json' with { type: 'json' }
import { type BriefVoice, voiceWith } from '#shared/briefs/voice.ts'
import type { LanguageCode } from '#shared/language/languages.ts'
import type { Voices } from '#shared/meetings/minutes/usual-words.ts'

const namespace = 'meeting-minutes'

const words = {
  ar: { activities: arActivities, [namespace]: arMinutes },
  en: { activities: enActivities, [namespace]: enMinutes },
  es: { activities: esActivities, [namespace]: esMinutes },
} as const

/** How minutes speak in each language, which need not be the screen's. */
export const minutesVoices: Voices = { ar: voiceOf('ar'), en: voiceOf('en'), es: voiceOf('es') }

function voiceOf(language: LanguageCode): BriefVoice {
  const i18n = createInstance({
    lng: language,
    resources: { [language]: words[language] },
    defaultNS: namespace,
    keySeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  void i18n.init()
  return voiceWith(language, (key, values = {}) => i18n.t(key, { ...values }))
}
