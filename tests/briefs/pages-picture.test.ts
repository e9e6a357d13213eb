import { unzlibSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { pictureOf } from '#electron/exporters/picture/figure-picture.ts'
import type { Drawing } from '#shared/briefs/page/drawing.ts'
import { openPress, readResources } from './pages-reading.ts'

const typst = await openPress(await readResources())

const drawing: Drawing = {
  width: 60,
  height: 40,
  rects: [{ x: 10, y: 10, width: 20, height: 10, radius: 0, fill: '#27406B', stroke: null }],
  texts: [
    {
      x: 40,
      y: 36,
      size: 20,
      strong: true,
      anchor: 'left',
      fill: '#1F2328',
      text: '\u25A0\u0648 H',
    },
  ],
}

function draw(of: Drawing): {
  readonly png: Uint8Array
  readonly at: (x: number, y: number) => string
} {
  const made = pictureOf(of, { typst, direction: 'ltr' })
  if (!made.ok) throw new Error(made.problem.code)
  const { png } = made
  const view = new DataView(png.buffer, png.byteOffset)
  const width = view.getUint32(16)
  const from = Buffer.from(png).indexOf('IDAT') + 4
  const rows = unzlibSync(png.slice(from, from + view.getUint32(from - 8)))
  const length = width * 3
  const pixels = new Uint8Array((rows.length / (length + 1)) * length)
  for (let row = 0; row * (length + 1) < rows.length; row += 1) {
    expect(rows[row * (length + 1)]).toBe(2)
    for (let at = 0; at < length; at += 1)
      pixels[row * length + at] =
        (rows[row * (length + 1) + 1 + at] ?? 0) +
        (row === 0 ? 0 : (pixels[(row - 1) * length + at] ?? 0))
  }
  return {
    png,
    at(x, y) {
      // Three points of margin, three pixels to a point.
      const place = (Math.round((y + 3) * 3) * width + Math.round((x + 3) * 3)) * 3
      return Buffer.from(pixels.slice(place, place + 3)).toString('hex')
    },
  }
}

describe('a drawing as a picture', () => {
  test('has its ink where the drawing has it and is white elsewhere', () => {
    const { at } = draw(drawing)
    for (const [x, y] of [
      [11, 11],
      [20, 15],
      [29, 19],
    ] as const)
      expect(at(x, y)).toBe('27406b')
    for (const [x, y] of [
      [8, 15],
      [32, 15],
      [20, 8],
      [20, 22],
      [0, 0],
    ] as const)
      expect(at(x, y)).toBe('ffffff')
  })

  test('has letters in it', () => {
    const { at } = draw({
      ...drawing,
      rects: [],
      texts: [{ x: 4, y: 30, size: 40, strong: true, anchor: 'left', fill: '#1F2328', text: 'I' }],
    })
    const inked = Array.from({ length: 60 }, (_, x) => at(x, 20)).filter((ink) => ink === '1f2328')
    expect(inked.length).toBeGreaterThan(1)
    expect(inked.length).toBeLessThan(20)
  })

  test('strokes leave the middle of an outline free', () => {
    const { at } = draw({
      ...drawing,
      texts: [],
      rects: [
        { x: 10, y: 10, width: 20, height: 20, radius: 2, fill: '#FFFFFF', stroke: '#B00000' },
      ],
    })
    expect(at(20, 20)).toBe('ffffff')
    expect(at(20, 10)).toBe('b00000')
  })

  test('is the same bytes each time', () => {
    expect(Buffer.from(draw(drawing).png).equals(Buffer.from(draw(drawing).png))).toBe(true)
  })
})
