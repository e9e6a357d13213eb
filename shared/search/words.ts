/** Scripts that write without spaces between words; only they need the slow segmenter. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u

const gaps = /[^\p{L}\p{M}\p{N}]+/u
let segmenter: Intl.Segmenter | undefined

/** The words of a text, in any script. */
export function wordsOf(text: string): string[] {
  // Before the gaps are found: a tatweel only draws a word out, and is no letter to Unicode in every place.
  const words = text
    .replaceAll('ـ', '')
    .split(gaps)
    .filter((word) => word !== '')
  if (!unspaced.test(text)) return words
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' })
  const split = segmenter
  return words.flatMap((word) =>
    unspaced.test(word) ? [...split.segment(word)].map(({ segment }) => segment) : [word],
  )
}

/** Letters that people type either way, beyond those that only differ in a mark. */
const letters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ı', 'i'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ة', 'ه'],
  ['ک', 'ك'],
  ['ٱ', 'ا'],
  ['ـ', ''],
])

/** A word as it is looked up: without capitals, accents, vowel marks and the letters and digits people type either way. */
export const foldWord = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ßøłđıæœىیةکٱـ]/g, (letter) => letters.get(letter) ?? letter)
    .replaceAll(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))

/** An Arabic word without its article, alone or behind "and", "with", "like", "so"; null where it has none. */
function withoutArticle(folded: string): string | null {
  const rest = /^(?:[وبكف]?ال|لل)(\p{Script=Arabic}{3,})$/u.exec(folded)?.[1]
  return rest ?? null
}

/** Under which words a word is kept: an Arabic one also without its article, which readers do not count as part of it. */
export function keptAs(word: string): string[] {
  const folded = foldWord(word)
  const bare = withoutArticle(folded)
  return [folded, ...(bare === null ? [] : [bare])].filter((kept) => kept !== '')
}

/** The word that is looked for. */
export function lookedFor(word: string): string {
  const folded = foldWord(word)
  return withoutArticle(folded) ?? folded
}
