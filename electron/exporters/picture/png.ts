import { zlibSync } from 'fflate'

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/**
 * A PNG (W3C, third edition) of pixels with three bytes each. It carries how large it is meant to be and nothing about
 * when or where it was made.
 *
 * @param scale pixels to a point
 */
export function writePng(
  pixels: Uint8Array,
  {
    width,
    height,
    scale,
  }: { readonly width: number; readonly height: number; readonly scale: number },
): Uint8Array {
  const perMetre = Math.round((scale * 72) / 0.0254)
  // Eight bits, true colour, the usual packing and filters, not interlaced.
  const header = [...wide(width), ...wide(height), 8, 2, 0, 0, 0]
  return Uint8Array.from([
    ...signature,
    ...chunk('IHDR', header),
    ...chunk('pHYs', [...wide(perMetre), ...wide(perMetre), 1]),
    ...chunk('IDAT', zlibSync(withFilters(pixels, width, height), { level: 9 })),
    ...chunk('IEND', []),
  ])
}

/** Each row after the number of its filter: 2, told from the row above, because most rows here repeat it. */
function withFilters(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const length = width * 3
  const rows = new Uint8Array(height * (length + 1))
  for (let row = 0; row < height; row += 1) {
    rows[row * (length + 1)] = 2
    for (let at = 0; at < length; at += 1) {
      const above = row === 0 ? 0 : (pixels[(row - 1) * length + at] ?? 0)
      rows[row * (length + 1) + 1 + at] = (pixels[row * length + at] ?? 0) - above
    }
  }
  return rows
}

const wide = (value: number): readonly number[] => [24, 16, 8, 0].map((by) => (value >>> by) & 255)

function chunk(name: string, data: ArrayLike<number>): readonly number[] {
  const named = [...new TextEncoder().encode(name), ...Array.from(data)]
  return [...wide(data.length), ...named, ...wide(checkSum(named))]
}

/** CRC-32 as PNG asks for it. */
function checkSum(bytes: readonly number[]): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
