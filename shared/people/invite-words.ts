import { wordlist } from '@scure/bip39/wordlists/english.js'

/*
 * Bytes as words to read aloud or type, 11 bits a word from the English BIP-39 list, whose words are told apart by
 * their first four letters. A last word checks the others.
 */
const bitsPerWord = 11

const places = new Map(wordlist.map((word, at) => [word.slice(0, 4), at]))

/** Spell bytes as words. */
export function wordsOf(bytes: Uint8Array): readonly string[] {
  const words: string[] = []
  let kept = 0
  let bits = 0
  for (const byte of [...bytes, 0, 0].slice(0, bytes.length + 2)) {
    if (words.length * bitsPerWord >= bytes.length * 8) break
    kept = (kept << 8) | byte
    bits += 8
    if (bits < bitsPerWord) continue
    bits -= bitsPerWord
    words.push(wordAt(kept >> bits))
    kept &= (1 << bits) - 1
  }
  return [...words, wordAt(checkOf(bytes))]
}

export type SpelledBytes =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** `at` is the first word that is not in the list, counted from 1; 0 when the words do not belong together. */
  | { readonly ok: false; readonly at: number }

/** Read `length` bytes back; anything but letters separates them, and four letters of each are enough. */
export function bytesOf(spelled: string, length: number): SpelledBytes {
  const words = spelled.toLowerCase().match(/[a-z]+/g) ?? []
  const numbers = words.map((word) => places.get(word.slice(0, 4)) ?? -1)
  const unknown = numbers.indexOf(-1)
  if (unknown !== -1) return { ok: false, at: unknown + 1 }
  const check = numbers.pop()
  if (numbers.length !== Math.ceil((length * 8) / bitsPerWord)) return { ok: false, at: 0 }
  const bytes = new Uint8Array(length)
  let kept = 0
  let bits = 0
  let at = 0
  for (const number of numbers) {
    kept = (kept << bitsPerWord) | number
    bits += bitsPerWord
    while (bits >= 8 && at < bytes.length) {
      bits -= 8
      bytes[at] = kept >> bits
      at += 1
      kept &= (1 << bits) - 1
    }
  }
  return check === checkOf(bytes) ? { ok: true, bytes } : { ok: false, at: 0 }
}

const wordAt = (number: number): string => wordlist[number & 2047] ?? ''

/** Fletcher's sums, folded to 11 bits: finds a wrong, missing or exchanged word; not a protection against forgery. */
function checkOf(bytes: Uint8Array): number {
  let first = bytes.length % 251
  let second = 0
  for (const byte of bytes) {
    first = (first + byte) % 251
    second = (second + first) % 251
  }
  return ((second << 3) ^ first) & 2047
}
