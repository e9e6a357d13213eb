import type { LanguageCode } from '#shared/language/languages.ts'

const locales: Readonly<Record<LanguageCode, string>> = {
  en: 'en',
  es: 'es',
  // Latin digits: what Arabic readers of mixed numbers, dates and codes meet most, and what a brief prints.
  ar: 'ar-u-nu-latn',
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How numbers, dates and lists read in one language. `moment`s are milliseconds since 1970, `date`s YYYY-MM-DD without a time zone. */
export type Format = ReturnType<typeof createFormat>

export function createFormat(language: LanguageCode) {
  const locale = locales[language]
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const shortDate = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const longDate = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' })
  const dayAndMonth = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  const month = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' })
  const weekday = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const momentThisYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' })
  const momentDay = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })

  return {
    language,
    locale,
    collator,
    number: (value: number) => number.format(value),
    /** 0.61 as 61 %. */
    percent: (value: number) => percent.format(value),
    list: (parts: readonly string[]) => list.format(parts),
    date: (date: string) => shortDate.format(new Date(`${date}T00:00:00Z`)),
    longDate: (date: string) => longDate.format(new Date(`${date}T00:00:00Z`)),
    dayAndMonth: (date: string) => dayAndMonth.format(new Date(`${date}T00:00:00Z`)),
    /** The month of a date, cut short: Nov. */
    month: (date: string) => month.format(new Date(`${date}T00:00:00Z`)),
    /** The day of the week with day and month: Thursday, September 24. */
    weekday: (date: string) => weekday.format(new Date(`${date}T00:00:00Z`)),
    /** Minutes after midnight as people of this language read a clock, by 12 or 24 hours; past midnight it begins anew. */
    time: (minutes: number) => time.format(minutes * minute),
    times: (from: number, until: number) => time.formatRange(from * minute, until * minute),
    /** The same without "PM": for a column of times below one that says it. */
    clock: (minutes: number) =>
      time
        .formatToParts(minutes * minute)
        .filter(({ type }) => type !== 'dayPeriod')
        .map(({ value }) => value)
        .join('')
        .trim(),
    moment: (at: number) => moment.format(at),
    /** The day of a moment, by this computer's calendar. */
    day: (at: number) => momentDay.format(at),
    /** How long ago, in the coarsest words that are still true; a date from a week on, with its year once it could be mistaken. Clocks may differ: never "in the future". */
    ago(at: number, now: number = Date.now()): string {
      const passed = Math.max(0, now - at)
      if (passed < minute) return relative.format(0, 'second')
      if (passed < hour) return relative.format(-Math.floor(passed / minute), 'minute')
      if (passed < day) return relative.format(-Math.floor(passed / hour), 'hour')
      if (passed < 7 * day) return relative.format(-Math.floor(passed / day), 'day')
      return passed < 300 * day ? momentThisYear.format(at) : momentDay.format(at)
    },
    /** Metres as m or km. */
    distance(metres: number): string {
      const isNear = metres < 1_000
      const unit = isNear ? 'meter' : 'kilometer'
      const value = isNear ? metres : metres / 1_000
      return new Intl.NumberFormat(locale, { style: 'unit', unit }).format(value)
    },
    /** Bytes as kB or MB, rounded up. */
    size(bytes: number): string {
      const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte'
      const by = unit === 'kilobyte' ? 1_000 : 1_000_000
      return new Intl.NumberFormat(locale, { style: 'unit', unit }).format(Math.ceil(bytes / by))
    },
  }
}
