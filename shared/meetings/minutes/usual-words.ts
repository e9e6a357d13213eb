import type { BriefVoice } from '#shared/briefs/voice.ts'
import { languageCodes, type LanguageCode } from '#shared/language/languages.ts'
import { activities } from '../activities/all.ts'

/** How every language speaks; minutes are drafted in one or two of them. */
export type Voices = Readonly<Record<LanguageCode, BriefVoice>>

/** Says words of the app in another language: what an agenda calls an activity, and what it asks, where nobody worded it anew. */
export type InOwnWords = (words: string, language: LanguageCode) => string

/** Words people wrote themselves stay as they are. */
export function usualWords(voices: Voices): InOwnWords {
  const keys = new Map<string, string>()
  for (const { kind, prompts } of activities.all)
    for (const key of [
      `activities:${kind}.name`,
      ...prompts.map((one) => `activities:prompt.${one}`),
    ])
      for (const language of languageCodes) keys.set(voices[language].t(key), key)
  return (words, language) => {
    const key = keys.get(words)
    return key === undefined ? words : voices[language].t(key)
  }
}
