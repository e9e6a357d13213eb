/** What an id is of, so that no two things in a file share one. */
const parts = [
  'organization',
  'location',
  'service',
  'service-at',
  'phone',
  'schedule',
  'language',
  'accessibility',
  'address',
  'identifier',
  'contact',
  'web',
] as const

export type PartOf = (typeof parts)[number]

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * A UUID (RFC 9562, version 8: made by us) from a record's own id, the same each time it is exported. The 96 bits of the
 * id are all in it; the rest says what it is of, and which of several.
 */
export function uuidOf(id: string, part: PartOf, at = 0): string {
  const bits = [...id]
    .map((letter) => letters.indexOf(letter).toString(2).padStart(6, '0'))
    .join('')
  const hex = Array.from({ length: 24 }, (_, digit) =>
    Number.parseInt(bits.slice(digit * 4, digit * 4 + 4), 2).toString(16),
  ).join('')
  const which = `${parts.indexOf(part).toString(16)}${(at % 65_536).toString(16).padStart(5, '0')}`
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(12, 15)}`,
    `8${hex.slice(15, 18)}`,
    `${hex.slice(18, 24)}${which}`,
  ].join('-')
}
