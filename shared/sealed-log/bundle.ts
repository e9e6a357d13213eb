import { ascii, ByteReader, concat, equalBytes, uint } from './bytes.ts'
import { decodeFrame, encodeFrame, fitsInFrame } from './frames.ts'
import { idBytes, spaceIdOf, type SpaceId } from './ids.ts'
import { limits } from './limits.ts'
import type { Suite } from './suite.ts'

const magic = ascii('CWBUNDLE')
const version = 1
const startBytes = magic.length + 2 + 16
const checksumBytes = 32

/** Writes a bundle file piece by piece: `start`, any number of `add`, `end`; each answers the bytes to append. */
export class BundleWriter {
  readonly #suite: Suite
  readonly #start: Uint8Array
  #checksum: Uint8Array

  constructor(suite: Suite, space: SpaceId) {
    this.#suite = suite
    this.#start = concat(magic, uint(version, 2), idBytes(space))
    this.#checksum = suite.hash(this.#start)
  }

  start(): Uint8Array {
    return this.#start
  }

  add(envelopes: readonly Uint8Array[]): Uint8Array {
    const records: Uint8Array[] = []
    for (let rest = envelopes; rest.length > 0;) {
      const count = fitsInFrame(rest)
      const frame = encodeFrame({ kind: 'envelopes', envelopes: rest.slice(0, count) })
      this.#checksum = this.#suite.hash(concat(this.#checksum, frame))
      records.push(uint(frame.length, 4), frame)
      rest = rest.slice(count)
    }
    return concat(...records)
  }

  end(): Uint8Array {
    return concat(uint(0, 4), this.#checksum)
  }
}

/** Which space a bundle is for, from its first 26 bytes; null when it is not a bundle. */
export function bundleSpaceOf(firstBytes: Uint8Array): SpaceId | null {
  const reader = new ByteReader(firstBytes)
  const isBundle = equalBytes(reader.take(magic.length), magic) && reader.uint(2) === version
  const space = reader.take(16)
  return isBundle && !reader.failed ? spaceIdOf(space) : null
}

export type BundleProblem = 'not-a-bundle' | 'version' | 'other-space' | 'damaged' | 'cut-short'

export type BundleStep =
  | { readonly ok: true; readonly envelopes: readonly Uint8Array[] }
  | { readonly ok: false; readonly why: BundleProblem }

/**
 * Reads a bundle file as it comes, in pieces of any size, holding one record at most. Envelopes are handed out before
 * the checksum has been seen; their own checks decide about each.
 */
export class BundleReader {
  readonly #suite: Suite
  readonly #space: SpaceId
  #held: Uint8Array = new Uint8Array(0)
  #checksum: Uint8Array | null = null
  #ended = false
  #problem: BundleProblem | null = null

  constructor(suite: Suite, space: SpaceId) {
    this.#suite = suite
    this.#space = space
  }

  /** The envelopes completed by this piece. After a problem every further call answers the same one. */
  push(piece: Uint8Array): BundleStep {
    const envelopes: Uint8Array[] = []
    this.#held = this.#held.length === 0 ? piece : concat(this.#held, piece)
    while (this.#problem === null) {
      const used = this.#step(envelopes)
      if (used === 0) break
      this.#held = this.#held.subarray(used)
    }
    if (this.#problem !== null) return { ok: false, why: this.#problem }
    // A copy, so that a small rest does not keep a big piece in memory.
    this.#held = this.#held.slice()
    return { ok: true, envelopes }
  }

  /** Call after the last piece: whether the file was whole. */
  finish(): BundleStep {
    if (this.#problem === null && !this.#ended) this.#problem = 'cut-short'
    return this.#problem === null ? { ok: true, envelopes: [] } : { ok: false, why: this.#problem }
  }

  /** Take one part from what is held; the bytes used, or 0 when more is needed or a problem was found. */
  #step(envelopes: Uint8Array[]): number {
    const reader = new ByteReader(this.#held)
    if (this.#ended) return this.#held.length > 0 ? this.#fail('damaged') : 0
    if (this.#checksum === null) return this.#readStart(reader)
    if (reader.left < 4) return 0
    const length = reader.uint(4)
    if (length === 0) return this.#readEnd(reader, this.#checksum)
    if (length > limits.frameBytes) return this.#fail('damaged')
    if (reader.left < length) return 0
    const frame = reader.take(length)
    const reading = decodeFrame(frame)
    if (!reading.ok || reading.frame.kind !== 'envelopes') return this.#fail('damaged')
    this.#checksum = this.#suite.hash(concat(this.#checksum, frame))
    for (const envelope of reading.frame.envelopes) envelopes.push(envelope.slice())
    return reader.at
  }

  #readStart(reader: ByteReader): number {
    const seen = Math.min(reader.left, magic.length)
    if (!equalBytes(this.#held.subarray(0, seen), magic.subarray(0, seen)))
      return this.#fail('not-a-bundle')
    if (reader.left < startBytes) return 0
    reader.take(magic.length)
    if (reader.uint(2) !== version) return this.#fail('version')
    if (spaceIdOf(reader.take(16)) !== this.#space) return this.#fail('other-space')
    this.#checksum = this.#suite.hash(this.#held.subarray(0, startBytes))
    return startBytes
  }

  #readEnd(reader: ByteReader, checksum: Uint8Array): number {
    if (reader.left < checksumBytes) return 0
    if (!equalBytes(reader.take(checksumBytes), checksum)) return this.#fail('damaged')
    this.#ended = true
    return reader.at
  }

  #fail(problem: BundleProblem): number {
    this.#problem = problem
    this.#held = new Uint8Array(0)
    return 0
  }
}
