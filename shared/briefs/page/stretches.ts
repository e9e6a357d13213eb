import type { Direction } from './brief-page.ts'

const letter = /\p{L}/u
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
/** What is isolated says nothing about the sentence around it (UAX #9, P2). */
const isolated = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/gu

const wayOf = (character: string): Direction | null => {
  if (!letter.test(character)) return null
  return rightToLeft.test(character) ? 'rtl' : 'ltr'
}

/** Which way words run: as their first letter does, or as the page where they have none. */
export function directionOfWords(words: string, page: Direction): Direction {
  for (const character of words.replace(isolated, '')) {
    const way = wayOf(character)
    if (way !== null) return way
  }
  return page
}

export type Stretch = { readonly text: string; readonly direction: Direction }

/**
 * Words cut where the letters turn round, for formats that are told the direction piece by piece. What stands between
 * letters of one direction goes with them; what stands between two directions, or at an end, goes with `around`.
 */
export function stretchesOf(words: string, around: Direction): readonly Stretch[] {
  const stretches: { text: string; direction: Direction }[] = []
  let between = ''
  const add = (text: string, direction: Direction) => {
    const last = stretches.at(-1)
    if (text === '') return
    if (last?.direction === direction) last.text += text
    else stretches.push({ text, direction })
  }
  let before: Direction | null = null
  for (const character of words) {
    const way = wayOf(character)
    if (way === null) {
      between += character
      continue
    }
    add(between, before === way ? way : around)
    add(character, way)
    between = ''
    before = way
  }
  add(between, around)
  return stretches
}
