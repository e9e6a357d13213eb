import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type BriefVoice, voiceWith } from '#shared/briefs/voice.ts'
import type { LanguageCode } from '#shared/language/languages.ts'

/** How a brief speaks, whatever language the screen is in. */
export function useBriefVoice(language: LanguageCode): BriefVoice {
  const { t } = useTranslation(['briefs', 'activities'], { lng: language })
  return useMemo(
    () => voiceWith(language, (key, values = {}) => t(key, { ...values })),
    [language, t],
  )
}
