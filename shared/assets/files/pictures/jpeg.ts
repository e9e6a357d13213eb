import { concat, uint } from '#shared/sealed-log/bytes.ts'
import { exifTurned, turnedIn } from './exif.ts'
import { lettersOf, type Reading, shortAt, standsAt } from './reading.ts'

const [sos, eoi, app0, app1, app2, app14, dnl] = [0xda, 0xd9, 0xe0, 0xe1, 0xe2, 0xee, 0xdc]
/** Tables and restart intervals: without them nothing can be drawn. */
const tables: ReadonlySet<number> = new Set([0xc4, 0xcc, 0xdb, 0xdd, dnl])
/** Beginnings of a frame; it holds the picture's size. */
const frames: ReadonlySet<number> = new Set(
  [0, 1, 2, 3, 5, 6, 7, 9, 10, 11, 13, 14, 15].map((kind) => 0xc0 + kind),
)

/** Passes over one picture: each goes over all of its points, and a few bytes are enough for one. */
const mostScans = 100

/** A JPEG with only what it takes to draw it, up to its end: no comments, no application data but colors. null for no JPEG. */
export function cleanJpeg(bytes: Uint8Array): Reading | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const kept: Uint8Array[] = []
  let size: Pick<Reading, 'width' | 'height'> | null = null
  let turned = 1
  let scans = 0
  for (let at = 2; ;) {
    if (bytes[at] !== 0xff) return null
    while (bytes[at + 1] === 0xff) at += 1
    const marker = bytes[at + 1] ?? 0
    if (marker === eoi) break
    const length = shortAt(bytes, at + 2)
    const end = at + 2 + length
    if (marker < 0xc0 || length < 2 || end > bytes.length) return null
    const body = bytes.subarray(at + 4, end)
    if (marker === app1 && standsAt(body, 0, 'Exif\0\0')) turned = turnedIn(body.subarray(6))
    if (frames.has(marker)) {
      if (size !== null) return null
      size = { height: shortAt(body, 1), width: shortAt(body, 3) }
    }
    const part = keptOf(marker, body)
    if (part !== null) kept.push(segment(marker, part))
    at = end
    if (marker !== sos) continue
    if (size === null) return null
    scans += 1
    if (scans > mostScans) return null
    at = endOfScan(bytes, end)
    kept.push(bytes.subarray(end, at))
  }
  if (size === null || scans === 0) return null
  const turn =
    turned === 1 ? [] : [segment(app1, concat(lettersOf('Exif\0\0'), exifTurned(turned)))]
  const [first, ...rest] = kept
  // The note on density comes first where there is one.
  const hasDensity = first?.[1] === app0
  const body = hasDensity && first ? [first, ...turn, ...rest] : [...turn, ...kept]
  return { ...size, turned, bytes: concat(markerOf(0xd8), ...body, markerOf(eoi)) }
}

/** What stays of a segment; null where nothing does. */
function keptOf(marker: number, body: Uint8Array): Uint8Array | null {
  if (marker === sos || tables.has(marker) || frames.has(marker)) return body
  // The density and how it is measured; the small picture that may follow is left out.
  if (marker === app0 && standsAt(body, 0, 'JFIF\0') && body.length >= 12)
    return concat(body.subarray(0, 12), uint(0, 2))
  if (marker === app2 && standsAt(body, 0, 'ICC_PROFILE\0')) return body
  if (marker === app14 && standsAt(body, 0, 'Adobe') && body.length >= 12)
    return body.subarray(0, 12)
  return null
}

/** Where the next marker stands: after 0xff, zero is a value of the picture, and d0 to d7 are marks within it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

const markerOf = (marker: number): Uint8Array => Uint8Array.of(0xff, marker)

const segment = (marker: number, body: Uint8Array): Uint8Array =>
  concat(markerOf(marker), uint(body.length + 2, 2), body)
