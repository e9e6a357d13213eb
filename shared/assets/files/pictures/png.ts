import { checksumOf } from '#shared/assets/package/checksum.ts'
import { concat, uint } from '#shared/sealed-log/bytes.ts'
import { exifTurned, turnedIn } from './exif.ts'
import { lettersOf, longAt, type Reading } from './reading.ts'

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** What it takes to draw the still picture, in its colors; and how long each can be at most: what is longer hides something. */
const keptChunks: ReadonlyMap<string, number> = new Map([
  ['IHDR', 13],
  ['PLTE', 768],
  ['tRNS', 256],
  ['cHRM', 32],
  ['gAMA', 4],
  ['iCCP', 4 * 1024 * 1024],
  ['sBIT', 4],
  ['sRGB', 1],
  ['cICP', 4],
  ['bKGD', 6],
  ['pHYs', 9],
  ['IDAT', Infinity],
  ['IEND', 0],
])

/** A PNG with only these chunks, up to its end: no texts, no times, no Exif data, no further pictures. null for no PNG. */
export function cleanPng(bytes: Uint8Array): Reading | null {
  if (!signature.every((byte, at) => bytes[at] === byte)) return null
  const kept: Uint8Array[] = []
  let turned = 1
  let isDrawn = false
  for (let at = signature.length; ;) {
    const length = longAt(bytes, at)
    const end = at + 12 + length
    if (end > bytes.length) return null
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if ((at === signature.length) !== (name === 'IHDR')) return null
    if (name === 'eXIf') turned = turnedIn(bytes.subarray(at + 8, end - 4))
    if (name === 'IDAT') isDrawn = true
    if (name === 'IEND' && length > 0) return null
    if (length <= (keptChunks.get(name) ?? -1)) kept.push(bytes.subarray(at, end))
    if (name === 'IEND') break
    at = end
  }
  const [head, ...rest] = kept
  if (head === undefined || head.length !== 25 || !isDrawn) return null
  const turn = turned === 1 ? [] : [chunk('eXIf', exifTurned(turned))]
  return {
    width: longAt(head, 8),
    height: longAt(head, 12),
    turned,
    bytes: concat(signature, head, ...turn, ...rest),
  }
}

function chunk(name: string, body: Uint8Array): Uint8Array {
  const named = concat(lettersOf(name), body)
  return concat(uint(body.length, 4), named, uint(checksumOf(named), 4))
}
