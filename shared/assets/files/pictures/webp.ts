import { concat } from '#shared/sealed-log/bytes.ts'
import { lettersOf, type Reading, standsAt } from './reading.ts'

const keptChunks: ReadonlySet<string> = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ICCP'])

type Chunk = { readonly name: string; readonly body: Uint8Array }

/** Of the flags in the extended head those for transparency and colors: what is announced there has to be there. */
const keptFlags = 0x30

/**
 * A WebP with only the picture, its transparency and its colors. null for no WebP, and for one that moves. How Exif data
 * say it is to be turned is left out, too: browsers draw it as it is.
 */
export function cleanWebp(bytes: Uint8Array): Reading | null {
  if (!standsAt(bytes, 0, 'RIFF') || !standsAt(bytes, 8, 'WEBP')) return null
  const chunks: Chunk[] = []
  const whole = Math.min(bytes.length, 8 + sizeAt(bytes, 4))
  for (let at = 12; at + 8 <= whole;) {
    const name = String.fromCharCode(...bytes.subarray(at, at + 4))
    const end = at + 8 + sizeAt(bytes, at + 4)
    if (end > whole) return null
    const body = bytes.subarray(at + 8, end)
    if (name === 'ANIM' || name === 'ANMF') return null
    if (keptChunks.has(name)) chunks.push({ name, body })
    at = end + (end % 2)
  }
  const drawn = chunks.filter(({ name }) => name === 'VP8 ' || name === 'VP8L')
  const heads = chunks.filter(({ name }) => name === 'VP8X')
  const size = sizeOf(drawn[0])
  const said = heads.length === 0 ? size : sizeOf(heads[0])
  // Whoever draws it makes room by the one and fills it by the other.
  if (drawn.length !== 1 || heads.length > 1 || size === null || !isSame(size, said)) return null
  if (heads.length > 0 && chunks[0]?.name !== 'VP8X') return null
  const parts = chunks.map(({ name, body }) =>
    chunk(name, name === 'VP8X' ? withoutFlags(body) : body),
  )
  const content = concat(lettersOf('WEBP'), ...parts)
  return {
    ...size,
    turned: 1,
    bytes: concat(lettersOf('RIFF'), sizeOfLength(content.length), content),
  }
}

function withoutFlags(head: Uint8Array): Uint8Array {
  const kept = head.slice()
  kept[0] = (head[0] ?? 0) & keptFlags
  return kept
}

type Size = Pick<Reading, 'width' | 'height'>

const isSame = (size: Size, said: Size | null): boolean =>
  size.width === said?.width && size.height === said.height

function sizeOf(chunkRead: Chunk | undefined): Size | null {
  if (chunkRead === undefined) return null
  const { name, body } = chunkRead
  const at = (place: number) => body[place] ?? 0
  if (name === 'VP8X')
    return body.length === 10
      ? {
          width: 1 + at(4) + at(5) * 256 + at(6) * 65_536,
          height: 1 + at(7) + at(8) * 256 + at(9) * 65_536,
        }
      : null
  if (name === 'VP8L')
    return at(0) === 0x2f
      ? {
          width: 1 + at(1) + (at(2) & 0x3f) * 256,
          height: 1 + (at(2) >> 6) + at(3) * 4 + (at(4) & 0x0f) * 1024,
        }
      : null
  const isKeyFrame = at(3) === 0x9d && at(4) === 0x01 && at(5) === 0x2a
  return isKeyFrame
    ? { width: at(6) + (at(7) & 0x3f) * 256, height: at(8) + (at(9) & 0x3f) * 256 }
    : null
}

function chunk(name: string, body: Uint8Array): Uint8Array {
  return concat(lettersOf(name), sizeOfLength(body.length), body, new Uint8Array(body.length % 2))
}

const sizeAt = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) +
  (bytes[at + 1] ?? 0) * 256 +
  (bytes[at + 2] ?? 0) * 65_536 +
  (bytes[at + 3] ?? 0) * 16_777_216

const sizeOfLength = (length: number): Uint8Array =>
  Uint8Array.from([0, 8, 16, 24], (shift) => (length >>> shift) & 0xff)
