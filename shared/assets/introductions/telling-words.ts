import { foldWord, wordsOf } from '#shared/search/words.ts'

/** Words that join others and name nothing themselves, folded, in the languages people write here. */
const joining: ReadonlySet<string> = new Set(
  `the and for with from your our their who what when where that this are can has have not any all some more one two
   help need needs would like want wants after before
   los las una unos unas para con por del que como este esta sus mas todo toda hay ser sin sobre entre desde hasta
   في من على الي مع عن بعد قبل كل هذا هذه التي الذي او ان`
    .split(/\s+/)
    .map(foldWord),
)

/** A plural is told from its singular by its last letter only where that is safe: not in short words. */
const stemOf = (word: string) => (/^[a-z]{4,}[^s]s$/.test(word) ? word.slice(0, -1) : word)

/** The words of a line by which it can be found in another: how each is compared, and as it is written. */
export function tellingWords(line: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const written of wordsOf(line)) {
    const folded = foldWord(written)
    const isShort = folded.length < (/[a-z]/.test(folded) ? 3 : 2)
    if (isShort || /^\d+$/.test(folded) || joining.has(folded)) continue
    const stem = stemOf(folded)
    if (!words.has(stem)) words.set(stem, written)
  }
  return words
}
