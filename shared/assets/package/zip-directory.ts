import { Refusal } from '#shared/contract/problem.ts'

/** What the directory at the end of a zip file says of one entry. */
export type ZipEntry = {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly checksum: number
  readonly packed: number
  readonly size: number
  readonly offset: number
  readonly isLink: boolean
}

/** Of a directory package; a list of everything on a disk is none. */
export const mostEntries = 2000

const endSignature = 0x06054b50
const wideEndSignature = 0x06064b50
const wideLocatorSignature = 0x07064b50
const entrySignature = 0x02014b50
const endSize = 22
/** The number that stands where the real one is in the 64-bit record. */
const wide32 = 0xffffffff
const wide16 = 0xffff

const broken = (): Refusal => new Refusal('zip-broken')

/**
 * Read the directory of a zip file (APPNOTE 6.3.10, 4.3.12 to 4.3.16), 64-bit sizes included. Throws a Refusal for
 * what is broken, in several parts, or has too many entries.
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const { at, count } = findDirectory(view)
    if (count > mostEntries) throw new Refusal('zip-too-many', { most: mostEntries })
    const entries: ZipEntry[] = []
    let next = at
    for (let read = 0; read < count; read += 1) {
      const { entry, size } = readEntry(view, next)
      entries.push(entry)
      next += size
    }
    return entries
  } catch (error) {
    // DataView throws where a number points outside of the file.
    throw error instanceof Refusal ? error : broken()
  }
}

function findDirectory(view: DataView): { readonly at: number; readonly count: number } {
  for (let at = view.byteLength - endSize; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue
    if (at + endSize + view.getUint16(at + 20, true) !== view.byteLength) continue
    const count = view.getUint16(at + 10, true)
    const start = view.getUint32(at + 16, true)
    if (view.getUint16(at + 4, true) !== 0 && view.getUint16(at + 4, true) !== wide16)
      throw broken()
    return count === wide16 || start === wide32 ? findWide(view, at) : { at: start, count }
  }
  throw broken()
}

function findWide(view: DataView, end: number): { readonly at: number; readonly count: number } {
  const locator = end - 20
  if (view.getUint32(locator, true) !== wideLocatorSignature) throw broken()
  const record = wideNumber(view, locator + 8)
  if (view.getUint32(record, true) !== wideEndSignature) throw broken()
  return { at: wideNumber(view, record + 48), count: wideNumber(view, record + 32) }
}

function readEntry(
  view: DataView,
  at: number,
): { readonly entry: ZipEntry; readonly size: number } {
  if (view.getUint32(at, true) !== entrySignature) throw broken()
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((by) =>
    view.getUint16(at + by, true),
  )
  if (nameLength === undefined || extraLength === undefined || commentLength === undefined)
    throw broken()
  const nameAt = at + 46
  const flags = view.getUint16(at + 8, true)
  const name = nameOf(view, nameAt, nameLength, flags)
  const extra = extraOf(view, nameAt + nameLength, extraLength)
  // In this order, and only where the number here says so.
  const wide = { at: 0, numbers: extra }
  const size = widened(view.getUint32(at + 24, true), wide)
  const packed = widened(view.getUint32(at + 20, true), wide)
  const offset = widened(view.getUint32(at + 42, true), wide)
  const madeBy = view.getUint16(at + 4, true) >> 8
  const mode = view.getUint32(at + 38, true) >>> 16
  return {
    entry: {
      name,
      flags,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed,
      size,
      offset,
      isLink: madeBy === 3 && (mode & 0o170000) === 0o120000,
    },
    size: 46 + nameLength + extraLength + commentLength,
  }
}

/** Names are UTF-8 where the entry says so, and mostly where it does not; other bytes stay themselves, as in Latin-1. */
function nameOf(view: DataView, at: number, length: number, flags: number): string {
  let spelled = ''
  for (let next = at; next < at + length; next += 1) spelled += encoded(view.getUint8(next))
  try {
    return decodeURIComponent(spelled)
  } catch {
    if ((flags & 0x800) !== 0) throw broken()
    return Array.from({ length }, (_, by) => String.fromCharCode(view.getUint8(at + by))).join('')
  }
}

const encoded = (byte: number) => `%${byte.toString(16).padStart(2, '0')}`

/** The 64-bit numbers of an entry, or none. */
function extraOf(view: DataView, from: number, length: number): readonly number[] {
  const end = from + length
  for (let at = from; at < end;) {
    if (at + 4 > end) throw broken()
    const size = view.getUint16(at + 2, true)
    if (at + 4 + size > end) throw broken()
    if (view.getUint16(at, true) === 1)
      return Array.from({ length: size >> 3 }, (_, number) => wideNumber(view, at + 4 + number * 8))
    at += 4 + size
  }
  return []
}

function widened(value: number, wide: { at: number; readonly numbers: readonly number[] }): number {
  if (value !== wide32) return value
  const number = wide.numbers[wide.at]
  if (number === undefined) throw broken()
  wide.at += 1
  return number
}

function wideNumber(view: DataView, at: number): number {
  const number = view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true)
  if (!Number.isSafeInteger(number)) throw broken()
  return number
}
