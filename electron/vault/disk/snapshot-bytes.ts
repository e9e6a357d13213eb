import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import type { LogPosition } from './frame-log.ts'
import { viewOf } from './frame.ts'

/*
 * A snapshot file, little-endian: "CWSNAP" · version u16, then, sealed under the vault key for the purpose below:
 * position sequence u48 · position checksum u32 · content length u32 · SHA-256 of the content 32 ·
 * name length u16 · document name in UTF-8 · content, raw deflate.
 * Version 1. Only a fast way to load: the log holds everything, so an unknown version is simply not used.
 */

/** Seals with the vault key for one purpose. `open` gives null for another purpose and for anything changed. */
export type Sealer = {
  readonly seal: (plain: Uint8Array, purpose: string) => Uint8Array
  readonly open: (sealed: Uint8Array, purpose: string) => Uint8Array | null
}

export type Snapshot = {
  /** The last frame of the space's log whose effect is in the content. */
  readonly covers: LogPosition
  readonly content: Uint8Array
}

const MARK = Uint8Array.of(0x43, 0x57, 0x53, 0x4e, 0x41, 0x50, 1, 0)
const PURPOSE = 'commonweave/snapshot/1'
const FIXED_BYTES = 48
/** Content larger than this is not kept as a snapshot, nor inflated. */
const MAX_CONTENT_BYTES = 1024 * 1024 * 1024

const deflate = promisify(deflateRaw)
const inflate = promisify(inflateRaw)

export async function encodeSnapshot(
  { covers, content }: Snapshot,
  document: string,
  sealer: Sealer,
): Promise<Uint8Array> {
  if (content.length > MAX_CONTENT_BYTES) throw new RangeError('too large for a snapshot')
  const name = new TextEncoder().encode(document)
  const packed = await deflate(content)
  const plain = new Uint8Array(FIXED_BYTES + name.length + packed.length)
  const view = viewOf(plain)
  view.setUint32(0, covers.sequence % 2 ** 32, true)
  view.setUint16(4, Math.floor(covers.sequence / 2 ** 32), true)
  view.setUint32(6, covers.checksum, true)
  view.setUint32(10, content.length, true)
  plain.set(createHash('sha256').update(content).digest(), 14)
  view.setUint16(46, name.length, true)
  plain.set(name, FIXED_BYTES)
  plain.set(packed, FIXED_BYTES + name.length)
  const sealed = sealer.seal(plain, PURPOSE)
  const bytes = new Uint8Array(MARK.length + sealed.length)
  bytes.set(MARK)
  bytes.set(sealed, MARK.length)
  return bytes
}

/** The snapshot in these bytes, or null where they are another document's or anything but what was written. */
export async function decodeSnapshot(
  bytes: Uint8Array,
  document: string,
  sealer: Sealer,
): Promise<Snapshot | null> {
  const mark = bytes.subarray(0, MARK.length)
  if (Buffer.compare(mark, MARK) !== 0) return null
  const plain = sealer.open(bytes.subarray(MARK.length), PURPOSE)
  if (plain === null || plain.length < FIXED_BYTES) return null
  const view = viewOf(plain)
  const length = view.getUint32(10, true)
  const nameEnd = FIXED_BYTES + view.getUint16(46, true)
  if (length > MAX_CONTENT_BYTES || nameEnd > plain.length) return null
  const name = new TextDecoder().decode(plain.subarray(FIXED_BYTES, nameEnd))
  if (name !== document) return null
  const content = await inflateExactly(plain.subarray(nameEnd), length)
  if (content === null) return null
  const hash = createHash('sha256').update(content).digest()
  if (hash.compare(plain, 14, FIXED_BYTES - 2) !== 0) return null
  return {
    covers: {
      sequence: view.getUint32(0, true) + view.getUint16(4, true) * 2 ** 32,
      checksum: view.getUint32(6, true),
    },
    content,
  }
}

async function inflateExactly(packed: Uint8Array, length: number): Promise<Uint8Array | null> {
  try {
    const content = await inflate(packed, { maxOutputLength: Math.max(1, length) })
    return content.length === length ? new Uint8Array(content) : null
  } catch {
    return null
  }
}
