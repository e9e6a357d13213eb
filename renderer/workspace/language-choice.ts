import { directionOf, languageCodes, type LanguageCode } from '#shared/language/languages.ts'

/** The language to speak: the one that was chosen, or the first of the computer's that there are words for. */
export function languageFor(
  chosen: LanguageCode | null,
  wanted: readonly string[] = navigator.languages,
): LanguageCode {
  if (chosen !== null) return chosen
  const bases = wanted.map((tag) => tag.toLowerCase().split('-')[0])
  return bases.flatMap((base) => languageCodes.filter((code) => code === base))[0] ?? 'en'
}

/** Tells the page, and with it screen readers and the direction of reading. */
export function applyLanguage(language: LanguageCode): void {
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
}
