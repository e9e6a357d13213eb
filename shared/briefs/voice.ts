import type { LanguageCode } from '#shared/language/languages.ts'
import { daysBetween } from '#shared/plans/dates.ts'

const dayMilliseconds = 24 * 60 * 60 * 1000

type Values = Readonly<Record<string, string | number>>

/** Arabic briefs print Latin digits, as its screens show them. */
const locales: Readonly<Record<LanguageCode, string>> = { en: 'en', es: 'es', ar: 'ar-u-nu-latn' }

/**
 * A brief's own language: its words and the way it writes numbers, dates and lists. Made by whoever makes pages, so that
 * the page can be in one language and the screen in another. Words are the keys `page.…` of resources/locales/…/briefs.json, and
 * with `activities:` before them those of activities.json.
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

/** The voice that says these words. */
export function voiceWith(language: LanguageCode, t: BriefVoice['t']): BriefVoice {
  const locale = locales[language]
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' })
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' })
  return {
    language,
    t,
    number: (value) => number.format(value),
    percent: (value) => percent.format(value),
    list: (parts) => list.format(parts),
    date: (written) => date.format(daysBetween('1970-01-01', written) * dayMilliseconds),
    day: (at) => day.format(at),
    month: (at) => month.format(at),
  }
}
