import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanPicture, type PictureType } from '#shared/assets/files/pictures/picture.ts'
import { concat, uint } from '#shared/sealed-log/bytes.ts'
import { jpegFromPhone, pngFromProgram, traces, webpFromProgram } from '#tests/support/pictures.ts'

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const left = (bytes: Uint8Array) => traces.filter((trace) => textOf(bytes).includes(trace))

const made: readonly (readonly [string, PictureType, (turned: number) => Uint8Array])[] = [
  ['a JPEG', 'image/jpeg', (turned) => jpegFromPhone({ turned })],
  ['a JPEG in big-endian', 'image/jpeg', (turned) => jpegFromPhone({ turned, isLittle: false })],
  ['a PNG', 'image/png', (turned) => pngFromProgram({ turned })],
  ['a WebP', 'image/webp', (turned) => webpFromProgram({ turned })],
  ['a lossless WebP', 'image/webp', (turned) => webpFromProgram({ turned, lossless: true })],
]

describe.each(made)('%s', (_name, type, make) => {
  test('keeps nothing of where, with what and by whom it was made (fault 35)', () => {
    const given = make(1)
    expect(left(given).length).toBeGreaterThanOrEqual(4)
    const clean = cleanPicture(given, type)
    if (clean === null) throw new Error('it is a picture')
    expect(left(clean.bytes)).toEqual([])
    expect(textOf(clean.bytes)).not.toMatch(/exif|xmp|photoshop|author/i)
    expect(clean).toMatchObject({ type, width: 16, height: 8 })
  })

  test.each([3, 6, 8])('still says that it is to be turned (%i), and nothing else', (turned) => {
    const clean = cleanPicture(make(turned), type)
    if (clean === null) throw new Error('it is a picture')
    expect(left(clean.bytes)).toEqual([])
    expect(clean.bytes.length).toBeLessThan((cleanPicture(make(1), type)?.bytes.length ?? 0) + 50)
    const isTurned = turned !== 3 && type !== 'image/webp'
    expect([clean.width, clean.height]).toEqual(isTurned ? [8, 16] : [16, 8])
    // What was cleaned stays as it is: nobody has to clean twice.
    expect(cleanPicture(clean.bytes, type)).toEqual(clean)
  })

  test('cut off or changed anywhere it is a picture without traces or none, and never a throw', () => {
    const given = make(6)
    for (let length = 0; length < given.length; length += 7)
      expect(
        left(cleanPicture(given.subarray(0, length), type)?.bytes ?? given.subarray(0, 0)),
      ).toEqual([])
    fc.assert(
      fc.property(fc.nat(given.length - 1), fc.nat(255), (at, byte) => {
        const changed = given.slice()
        changed[at] = byte
        const clean = cleanPicture(changed, type)
        return clean === null || cleanPicture(clean.bytes, type) !== null
      }),
      { numRuns: 300 },
    )
  })
})

test('a picture with more points than anybody takes is none: it would take all memory to show it', () => {
  const png = pngFromProgram()
  const bomb = concat(png.subarray(0, 16), uint(15_000, 4), uint(15_000, 4), png.subarray(24))
  expect(cleanPicture(bomb, 'image/png')).toBe(null)
  const flat = concat(png.subarray(0, 16), uint(100_000, 4), uint(1, 4), png.subarray(24))
  expect(cleanPicture(flat, 'image/png')).toBe(null)
  const webp = webpFromProgram()
  // It says 16 by 8 at first, and something else where it is drawn.
  const vp8 = Buffer.from(webp).indexOf('VP8 ') + 8
  webp[vp8 + 7] = 0x3f
  expect(cleanPicture(webp, 'image/webp')).toBe(null)
})

test('a WebP that moves is no photo', () => {
  const moving = Buffer.from(webpFromProgram()).toString('latin1').replace('PRIV', 'ANMF')
  expect(cleanPicture(new Uint8Array(Buffer.from(moving, 'latin1')), 'image/webp')).toBe(null)
})

test('a picture drawn over and over again is none: a few bytes would keep whoever looks at it waiting', () => {
  const clean = cleanPicture(jpegFromPhone({ turned: 1 }), 'image/jpeg')
  if (clean === null) throw new Error('it is a picture')
  const { bytes } = clean
  const end = bytes.length - 2
  const scan = bytes.subarray(Buffer.from(bytes).lastIndexOf(Buffer.from([0xff, 0xda])), end)
  const drawn = (times: number) =>
    concat(bytes.subarray(0, end), ...Array<Uint8Array>(times).fill(scan), bytes.subarray(end))
  expect(cleanPicture(drawn(20), 'image/jpeg')).not.toBe(null)
  expect(cleanPicture(drawn(200), 'image/jpeg')).toBe(null)
})

test('what hides in a part of a PNG that is longer than it can be, or behind its end, is left out', () => {
  const png = pngFromProgram()
  const secret = Buffer.from('53.5511,9.9937')
  const part = (name: string) =>
    concat(uint(secret.length, 4), Buffer.from(name), secret, uint(0, 4))
  const hidden = concat(png.subarray(0, 33), part('gAMA'), part('sRGB'), png.subarray(33))
  const clean = cleanPicture(hidden, 'image/png')
  expect(clean).not.toBe(null)
  expect(Buffer.from(clean?.bytes ?? []).includes(secret)).toBe(false)
  const whole = clean?.bytes ?? png
  const ending = concat(whole.subarray(0, whole.length - 12), part('IEND'))
  expect(cleanPicture(ending, 'image/png')).toBe(null)
})
