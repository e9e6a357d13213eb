/** Scripts that write without spaces between words; only they need the slow segmenter. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u

const gaps = /[^\p{L}\p{M}\p{N}]+/u
let segmenter: Intl.Segmenter | undefined

/** The words of a text, in any script. */
export function wordsOf(text: string): string[] {
  const words = text.split(gaps).filter((word) => word !== '')
  if (!unspaced.test(text)) return words
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' })
  const split = segmenter
  return words.flatMap((word) =>
    unspaced.test(word) ? [...split.segment(word)].map(({ segment }) => segment) : [word],
  )
}

const letters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ı', 'i'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ى', 'ي'],
  ['ة', 'ه'],
  ['ـ', ''],
])

/** A word as it is looked up: without capitals, accents, vowel marks and the letters people type either way. */
export const foldWord = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ßøłđıæœىةـ]/g, (letter) => letters.get(letter) ?? letter)
