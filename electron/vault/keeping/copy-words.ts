import ar from '#resources/locales/ar/keeping.json' with { type: 'json' }
import en from '#resources/locales/en/keeping.json' with { type: 'json' }
import es from '#resources/locales/es/keeping.json' with { type: 'json' }
import type { LanguageCode } from '#shared/language/languages.ts'

const files = { ar, en, es } as const

export type CopyWords = {
  readonly language: LanguageCode
  /** The words under a key, filled; null where there are none. */
  readonly find: (key: string, values?: Readonly<Record<string, string>>) => string | null
  readonly t: (key: keyof typeof en, values?: Readonly<Record<string, string>>) => string
}

/** The words of files this computer writes, in one language. */
export function copyWords(language: LanguageCode): CopyWords {
  const words = new Map<string, string>(Object.entries(files[language]))
  const find: CopyWords['find'] = (key, values = {}) =>
    words.get(key)?.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole) ??
    null
  return { language, find, t: (key, values) => find(key, values) ?? key }
}
