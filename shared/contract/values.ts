import * as v from 'valibot'

/** A record's id: 12 random bytes as base64url. Pattern-checked everywhere, so no id can be `__proto__`. */
export const IdSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16}$/))

/** 16 random bytes in lower-case hex: coalitions (spaces) and people. */
export const HexIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))

/** An Ed25519 public key in lower-case hex: a device. */
export const KeyIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

/** One line people type: trimmed, 1-200 characters, no control characters. */
export const LineSchema = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(200),
  v.check((line) => !hasControls(line)),
)

/** One line that may be empty. */
export const OptionalLineSchema = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(200),
  v.check((line) => !hasControls(line)),
)

/** A long text: up to 20,000 characters; line breaks and tabs are its only control characters. */
export const TextSchema = v.pipe(
  v.string(),
  v.maxLength(20_000),
  v.check((text) => !hasControls(text.replaceAll(/[\n\t]/g, ''))),
)

/** A calendar date without time zone, YYYY-MM-DD, that exists. */
export const DateSchema = v.pipe(v.string(), v.isoDate(), v.check(existsInCalendar))

/** Milliseconds since 1970 by the clock of the computer that wrote it; clocks may be wrong, so only for people to read. */
export const MomentSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

export const NothingSchema = v.strictObject({})

function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 32 || code === 127) return true
  }
  return /\p{Surrogate}/u.test(text)
}

function existsInCalendar(date: string): boolean {
  const [year, month, day] = date.split('-').map(Number)
  if (year === undefined || month === undefined || day === undefined) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day >= 1 && day <= (days[month - 1] ?? 0)
}
