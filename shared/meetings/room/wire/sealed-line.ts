import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { decodeUtf8, encodeUtf8 } from 'lib0/string'
import { uint } from '#shared/sealed-log/bytes.ts'

const nonceBytes = 24
const tagBytes = 16

/** What is said is filled up with spaces to a multiple of so many bytes, so that its length tells little. */
const step = 256
/** A ballot is always so long, whatever is on it. */
export const ballotBytes = 2048
/** The longest frame a phone takes: all words of a step may be on it. */
export const longestFrame = 1024 * 1024
/** The longest frame a phone may send. */
export const longestPhoneFrame = 8 * 1024

/** Seals what one end says, in order: a number used once is the whole nonce, so nothing can be left out, repeated or exchanged. */
export function createSealer(key: Uint8Array): (text: string, least?: number) => Uint8Array {
  let count = 0
  return (text, least = 0) => {
    const plain = padded(encodeUtf8(text), least)
    const sealed = xchacha20poly1305(key, nonceOf(count)).encrypt(plain)
    count += 1
    return sealed
  }
}

/** Opens what the other end says, in order; null for anything else, after which nothing more can be understood. */
export function createOpener(
  key: Uint8Array,
  longest = longestFrame,
): (sealed: Uint8Array) => string | null {
  let count = 0
  return (sealed) => {
    if (sealed.length < tagBytes || sealed.length > longest) return null
    try {
      const plain = xchacha20poly1305(key, nonceOf(count)).decrypt(sealed)
      count += 1
      return decodeUtf8(plain)
    } catch {
      return null
    }
  }
}

function nonceOf(count: number): Uint8Array {
  const nonce = new Uint8Array(nonceBytes)
  nonce.set(uint(count, 6), nonceBytes - 6)
  return nonce
}

function padded(bytes: Uint8Array, least: number): Uint8Array {
  const length = Math.max(least, Math.ceil(bytes.length / step) * step)
  const filled = new Uint8Array(length).fill(32)
  filled.set(bytes)
  return filled
}
