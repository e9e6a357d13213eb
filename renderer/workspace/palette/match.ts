import { foldWord, lookedFor, wordsOf } from '#shared/search/words.ts'

/** Whether every word of a query begins a word of the label. An empty query fits everything. */
export function fits(label: string, query: string): boolean {
  const words = wordsOf(label).flatMap((word) => [foldWord(word), lookedFor(word)])
  return wordsOf(query).every((asked) => {
    const folded = foldWord(asked)
    const bare = lookedFor(asked)
    return words.some((word) => word.startsWith(folded) || word.startsWith(bare))
  })
}

export type Piece = { readonly text: string; readonly isFound: boolean; readonly at: number }

/** A text in pieces: words that a query looks for, and what lies between them. */
export function piecesOf(text: string, query: string): readonly Piece[] {
  const asked = wordsOf(query).map(lookedFor)
  const pieces: Piece[] = []
  const push = (piece: string, isFound: boolean, at: number) => {
    const last = pieces.at(-1)
    if (last?.isFound === isFound) pieces[pieces.length - 1] = { ...last, text: last.text + piece }
    else if (piece !== '') pieces.push({ text: piece, isFound, at })
  }
  let end = 0
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}ـ]+/gu)) {
    push(text.slice(end, index), false, end)
    const folded = foldWord(word)
    const bare = lookedFor(word)
    const isFound = asked.some(
      (one) => folded.startsWith(one) || bare.startsWith(one) || isInside(folded, one),
    )
    push(word, isFound, index)
    end = index + word.length
  }
  push(text.slice(end), false, end)
  return pieces
}

/** Scripts without spaces hold many words in what looks like one. */
const isInside = (folded: string, asked: string): boolean =>
  asked !== '' &&
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(asked) &&
  folded.includes(asked)
