import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'

export const concat: (...parts: Uint8Array[]) => Uint8Array = concatBytes
export const ascii: (text: string) => Uint8Array = utf8ToBytes

/** Compare public bytes. Not for secrets: the time it takes tells where they differ. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}

export const isZero = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0)

/** Negative, zero or positive, as the first differing byte says. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let at = 0; at < a.length && at < b.length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** An unsigned big-endian integer of `size` bytes (at most 6, so that it stays exact). */
export function uint(value: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  for (let at = size - 1, rest = value; at >= 0; at--) {
    bytes[at] = rest % 256
    rest = Math.floor(rest / 256)
  }
  return bytes
}

/**
 * Reads bytes somebody else wrote. A read past the end gives zeros and sets `failed`, which stays set:
 * a reader looks once at the end instead of after each field, and nothing throws.
 */
export class ByteReader {
  readonly #bytes: Uint8Array
  #at = 0
  #failed = false

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get at(): number {
    return this.#at
  }

  get failed(): boolean {
    return this.#failed
  }

  get left(): number {
    return this.#bytes.length - this.#at
  }

  /** Everything was there and nothing is left over. */
  get finished(): boolean {
    return !this.#failed && this.left === 0
  }

  /** A view on the next `length` bytes, not a copy. */
  take(length: number): Uint8Array {
    if (this.#failed || length > this.left) {
      this.#failed = true
      return new Uint8Array(0)
    }
    this.#at += length
    return this.#bytes.subarray(this.#at - length, this.#at)
  }

  /** A view on all that is left. */
  rest(): Uint8Array {
    return this.take(this.left)
  }

  /** An unsigned big-endian integer of `size` bytes (at most 6). */
  uint(size: number): number {
    return this.take(size).reduce((value, byte) => value * 256 + byte, 0)
  }
}
