import { decodeUtf8 } from 'lib0/string'
import { limits } from './limits.ts'

/**
 * A cursor on a Yjs v1 update that checks what it passes and keeps nothing. Every step answers -1 or false once
 * anything was wrong, and `failed` stays set; so nothing throws and nothing is allocated for what a count announces.
 */
export class UpdateReader {
  readonly #bytes: Uint8Array
  #at = 0
  #failed = false

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get failed(): boolean {
    return this.#failed
  }

  get left(): number {
    return this.#bytes.length - this.#at
  }

  fail(): void {
    this.#failed = true
  }

  byte(): number {
    const byte = this.#failed ? undefined : this.#bytes[this.#at]
    if (byte === undefined) {
      this.#failed = true
      return 0
    }
    this.#at++
    return byte
  }

  /** A lib0 varuint in its shortest form, at most 2^53 - 1. */
  varuint(): number {
    let value = 0
    let unit = 1
    for (;;) {
      const byte = this.byte()
      value += (byte & 0x7f) * unit
      if (value > Number.MAX_SAFE_INTEGER) this.#failed = true
      if (this.#failed) return 0
      if (byte < 0x80) {
        if (byte === 0 && unit > 1) this.#failed = true
        return value
      }
      unit *= 128
    }
  }

  /** A lib0 varint: like a varuint with the sign in the second bit. Its value does not matter here. */
  skipVarint(): void {
    let byte = this.byte()
    let more = 0
    while (byte >= 0x80 && !this.#failed) {
      byte = this.byte()
      if (++more > 7) this.#failed = true
    }
    if (more > 0 && byte === 0) this.#failed = true
  }

  skip(count: number): void {
    if (count > this.left) this.#failed = true
    else this.#at += count
  }

  skipBuffer(): void {
    this.skip(this.varuint())
  }

  /** Pass a string and say its length as JavaScript counts it (UTF-16 units); checks that it is UTF-8. */
  string(): number {
    const end = this.#stringEnd()
    let units = 0
    while (this.#at < end && !this.#failed) {
      const lead = this.byte()
      if (lead < 0x80) units++
      else units += this.#multibyte(lead, end)
    }
    return units
  }

  /** Pass a string that must be JSON of bounded depth. */
  json(): void {
    const end = this.#stringEnd()
    if (this.#failed) return
    const bytes = this.#bytes.subarray(this.#at, end)
    this.#at = end
    if (!isBoundedJson(bytes)) this.#failed = true
  }

  /** Pass an object's key; one that would set a prototype when read is refused. */
  objectKey(): void {
    const from = this.#at
    this.string()
    if (this.#failed) return
    const key = this.#bytes.subarray(from + 1, this.#at)
    if (key.length === prototypeKey.length && prototypeKey.every((byte, at) => byte === key[at]))
      this.#failed = true
  }

  #stringEnd(): number {
    const length = this.varuint()
    if (length > this.left) this.#failed = true
    return this.#failed ? this.#at : this.#at + length
  }

  #multibyte(lead: number, end: number): number {
    const extra = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1
    const second = this.#bytes[this.#at] ?? 0
    const lawful =
      lead >= 0xc2 &&
      lead <= 0xf4 &&
      this.#at + extra <= end &&
      // No overlong forms, no surrogates, nothing above U+10FFFF.
      !(lead === 0xe0 && second < 0xa0) &&
      !(lead === 0xed && second > 0x9f) &&
      !(lead === 0xf0 && second < 0x90) &&
      !(lead === 0xf4 && second > 0x8f)
    if (!lawful) this.#failed = true
    for (let at = 0; at < extra && !this.#failed; at++) {
      if ((this.byte() & 0xc0) !== 0x80) this.#failed = true
    }
    return extra === 3 ? 2 : 1
  }
}

/** `__proto__` */
const prototypeKey = [0x5f, 0x5f, 0x70, 0x72, 0x6f, 0x74, 0x6f, 0x5f, 0x5f]

function isBoundedJson(bytes: Uint8Array): boolean {
  let depth = 0
  let quoted = false
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (quoted && byte === 0x5c) at++
    else if (byte === 0x22) quoted = !quoted
    else if (!quoted && (byte === 0x5b || byte === 0x7b)) depth++
    else if (!quoted && (byte === 0x5d || byte === 0x7d)) depth--
    if (depth > limits.valueDepth) return false
  }
  try {
    JSON.parse(decodeUtf8(bytes))
    return true
  } catch {
    return false
  }
}
