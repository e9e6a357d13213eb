import { fewestOutside } from '#shared/assets/inventory/inventory.ts'

/** A number as it is told, and how many people it comes from. */
export type Told = { readonly number: number; readonly people: number }

const areFew = (people: number): boolean => people > 0 && people < fewestOutside

/** The numbers that tell of fewer people than may be told outside: of those behind one, or of those of a whole that are not. */
export const tellingOfFew = (told: readonly Told[], whole: number | null): readonly number[] => [
  ...new Set(
    told
      .filter(({ people }) => people > 0)
      .filter(({ people }) => areFew(people) || (whole !== null && areFew(whole - people)))
      .map(({ number }) => number),
  ),
]

/** Numbers in a text that tell of few people, as they stand there: small ones where it counts people, and those of `few`. */
export function fewIn(text: string, counts: boolean, few: readonly number[]): readonly string[] {
  const numbers = [...text.matchAll(numberPattern)].map(([number]) => number)
  return [...new Set(numbers)].filter((number) => {
    const value = valueOf(number)
    return few.includes(value) || (counts && Number.isInteger(value) && areFew(value))
  })
}

/** Digits of Arabic and Persian, and the marks of all our languages before tenths. */
const numberPattern =
  /(?<![\p{N}.,\u066b])[0-9\u0660-\u0669\u06f0-\u06f9]+(?:[.,\u066b][0-9\u0660-\u0669\u06f0-\u06f9]+)?(?!\p{N})/gu

/** The digits of Arabic and Persian end in the same four bits as ours. */
const valueOf = (number: string): number =>
  Number(
    [...number]
      .map((sign) => (/\p{N}/u.test(sign) ? String((sign.codePointAt(0) ?? 0) & 15) : '.'))
      .join(''),
  )
