import { Refusal } from '#shared/contract/problem.ts'
import { inflateExactly } from '#shared/sealed-log/inflate.ts'
import { checksumOf } from './checksum.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.ts'

/** One file of a package. `name` is its path in it, with `/` between folders. */
export type PackedFile = { readonly name: string; readonly bytes: Uint8Array }

/** Bytes of all files of a package together, unpacked. A country's directory fits; a bomb does not. */
const mostBytes = 200 * 1024 * 1024

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)

/**
 * The files of a zip package, folders left out.
 *
 * Nothing of it is written to a disk; even so a name that leads out of the package, a name that comes twice, and a link
 * are refused whole, because whoever made such a file did not mean a directory. Sizes are counted before anything is
 * unpacked, and again while it is. Throws a Refusal.
 */
export function unzip(bytes: Uint8Array): readonly PackedFile[] {
  const entries = readZipDirectory(bytes)
  const names = new Set<string>()
  let total = 0
  for (const entry of entries) {
    refuseOdd(entry)
    if (names.has(entry.name)) throw new Refusal('zip-twice', { name: shownName(entry.name) })
    names.add(entry.name)
    total += entry.size
  }
  if (total > mostBytes) throw new Refusal('zip-too-big', { most: mostBytes / 1024 / 1024 })
  return entries
    .filter(({ name }) => !name.endsWith('/'))
    .map((entry) => ({ name: entry.name, bytes: unpacked(bytes, entry) }))
}

const encryptedFlags = 0x1 | 0x40 | 0x2000

function refuseOdd({ name, flags, method, isLink }: ZipEntry): void {
  if ((flags & encryptedFlags) !== 0) throw new Refusal('zip-encrypted')
  const leadsOut =
    name === '' ||
    /^[/\\]|^[A-Za-z]:|\\|\0/.test(name) ||
    name.split('/').some((part) => part === '..' || part === '.')
  if (leadsOut) throw new Refusal('zip-leads-out', { name: shownName(name) })
  if (isLink) throw new Refusal('zip-link', { name: shownName(name) })
  if (method !== 0 && method !== 8) throw new Refusal('zip-packed-otherwise')
}

/** Problems hold short words. */
const shownName = (name: string) => name.replaceAll(/\p{Cc}|\p{Surrogate}/gu, ' ').slice(0, 100)

function unpacked(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const { offset, packed, size, method, checksum } = entry
  const head = bytes.subarray(offset, offset + 30)
  const isHead = head.length === 30 && head[0] === 0x50 && head[1] === 0x4b && head[2] === 3
  const start = offset + 30 + shortAt(head, 26) + shortAt(head, 28)
  const body = bytes.subarray(start, start + packed)
  if (!isHead || body.length !== packed) throw new Refusal('zip-broken')
  const whole = method === 0 ? body : inflateExactly(body, size)
  if (whole === null || whole.length !== size || checksumOf(whole) !== checksum)
    throw new Refusal('zip-broken')
  return whole
}

const shortAt = (bytes: Uint8Array, at: number) => (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256
