import { foldWord } from './words.ts'

/** Characters to each side of the word that was found. */
const around = 60

/**
 * The piece of a text in which a search found its word, cut at words; empty where none of the terms is in it.
 *
 * @param terms folded, as the index keeps them
 */
export function excerptOf(texts: readonly string[], terms: readonly string[]): string {
  for (const text of texts) {
    const at = placeOf(text, terms)
    if (at !== null) return cutAround(text, at)
  }
  return ''
}

function placeOf(text: string, terms: readonly string[]): number | null {
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}ـ]+/gu)) {
    const folded = foldWord(word)
    for (const term of terms) {
      const inside = folded.indexOf(term)
      if (inside >= 0) return index + inside
    }
  }
  return null
}

function cutAround(text: string, at: number): string {
  const from = at <= around ? 0 : wordStart(text, at - around, at)
  const to = text.length - at <= around ? text.length : wordEnd(text, at + around, at)
  const piece = text.slice(from, to).replaceAll(/\s+/g, ' ').trim()
  return `${from > 0 ? '…' : ''}${piece}${to < text.length ? '…' : ''}`
}

/** The next gap behind `from`; `from` itself in scripts without gaps. Never inside a surrogate pair. */
function wordStart(text: string, from: number, before: number): number {
  const gap = text.slice(from, before).search(/\s/)
  if (gap >= 0) return from + gap + 1
  return isLow(text, from) ? from - 1 : from
}

function wordEnd(text: string, to: number, behind: number): number {
  const gap = text.slice(behind, to).search(/\s\S*$/)
  if (gap > 0) return behind + gap
  return isLow(text, to) ? to + 1 : to
}

const isLow = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(at))
