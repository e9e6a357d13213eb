import type { i18n } from 'i18next'
import type { Problem } from '#shared/contract/problem.ts'

/**
 * The sentence for a problem: the room's own words first (`problem.<code>` in its file), then the general ones
 * (`<code>` in problems.json), then one that fits always.
 */
export function wordsForProblem(
  words: i18n,
  { code, values }: Problem,
  rooms: readonly string[],
): string {
  const keys = [...rooms.map((room) => `${room}:problem.${code}`), `problems:${code}`]
  const known = keys.find((key) => words.exists(key))
  return words.t(known ?? 'problems:unknown', { ...values, code })
}
