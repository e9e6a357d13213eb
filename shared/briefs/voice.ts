import type { LanguageCode } from '#shared/language/languages.ts'

type Values = Readonly<Record<string, string | number>>

/**
 * A brief's own language: its words and the way it writes numbers, dates and lists. Made by whoever makes pages, so that
 * the page can be in one language and the screen in another. Words are the keys `page.…` of resources/locales/…/briefs.json.
 */
export type BriefVoice = {
  readonly language: LanguageCode
  /** `count` in the values chooses the plural. */
  readonly t: (key: string, values?: Values) => string
  readonly number: (value: number) => string
  /** 0.45 as 45 %. */
  readonly percent: (value: number) => string
  readonly list: (parts: readonly string[]) => string
  /** YYYY-MM-DD, in words. */
  readonly date: (date: string) => string
  /** The day of a moment, milliseconds since 1970, by this computer's clock. */
  readonly day: (at: number) => string
  readonly month: (at: number) => string
}
