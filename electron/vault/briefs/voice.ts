import { createInstance } from 'i18next'
import ar from '#resources/locales/ar/briefs.json' with { type: 'json' }
import en from '#resources/locales/en/briefs.json' with { type: 'json' }
import es from '#resources/locales/es/briefs.json' with { type: 'json' }
import { type BriefVoice, voiceWith } from '#shared/briefs/voice.ts'
import type { LanguageCode } from '#shared/language/languages.ts'

const words = { ar, en, es } as const

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
  return voiceWith(language, (key, values = {}) => i18n.t(key, { ...values }))
}
