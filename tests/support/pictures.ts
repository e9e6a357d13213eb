import { checksumOf } from '#shared/assets/package/checksum.ts'
import { concat, uint } from '#shared/sealed-log/bytes.ts'

const fromBase64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))
const letters = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

/** 16 by 8 points, blue with its upper left quarter red, as Chromium's canvas writes it; from its tables on. */
const jpegRest = fromBase64(
  '/9sAQwAKBwcIBwYKCAgICwoKCw4YEA4NDQ4dFRYRGCMfJSQiHyIhJis3LyYpNCkhIjBBMTQ5Oz4+PiUuRElDPEg3PT47/9sAQwEKCwsODQ4cEBAcOygiKDs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7/8AAEQgACAAQAwEiAAIRAQMRAf/EABYAAQEBAAAAAAAAAAAAAAAAAAAFBv/EABgQAQADAQAAAAAAAAAAAAAAAAAVY6Lh/8QAFQEBAQAAAAAAAAAAAAAAAAAAAgf/xAAfEQABAwQDAQAAAAAAAAAAAAABBBESAAIFMRQhUXH/2gAMAwEAAhEDEQA/AMHMUb4mAqqHFpEEuNZGTP2Tp22T7RWZFUtjyLpRdugN/APK/9k=',
)
const png = fromBase64(
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAICAYAAADwdn+XAAAALUlEQVR4AcyPsQkAAAzC0v7/s/1Ahy4KTgExK5BrwFqeKRgYhGsyLFBIFxM/AAAA//8hGdN3AAAABklEQVQDAFN8J/EiTir5AAAAAElFTkSuQmCC',
)
/** The chunk with the picture. */
const webpLossy = fromBase64(
  'VlA4IEQAAADwAQCdASoQAAgAAkA4JagCdLoAAwe7GcIA/vKkPtIn3wTW//iMn/zAlb/yof/xIX/xIX/iQv/lrL/43BM/xfzHPOoAAA==',
)
const webpLossless = fromBase64('VlA4TBwAAAAvD8ABAA8Q87//8x8OFLRtw5g/6XYHRET/Iz4A')

/** What must not be left in a picture: each stands where cameras, phones and programs leave such things. */
export const traces = ['CANARY-PLACE', 'CANARY-CAMERA', 'CANARY-NAME', 'CANARY-SMALL', 'CANARY-END']

/** Exif data as a camera writes it: how it was held, what took it, and where. */
function exif(turned: number, isLittle = true): Uint8Array {
  const number = (value: number, size: number) =>
    isLittle ? uint(value, size).toReversed() : uint(value, size)
  const entry = (tag: number, type: number, count: number, value: Uint8Array) =>
    concat(number(tag, 2), number(type, 2), number(count, 4), value)
  const head = concat(letters(isLittle ? 'II' : 'MM'), number(42, 2), number(8, 4))
  const camera = letters('CANARY-CAMERA\0')
  const place = letters('CANARY-PLACE\0')
  const end = 8 + 2 + 3 * 12 + 4
  return concat(
    head,
    number(3, 2),
    entry(0x0110, 2, camera.length, number(end, 4)),
    entry(0x0112, 3, 1, concat(number(turned, 2), number(0, 2))),
    entry(0x8825, 4, 1, number(end + camera.length, 4)),
    number(0, 4),
    camera,
    number(1, 2),
    entry(0x001b, 7, place.length, number(end + camera.length + 18, 4)),
    number(0, 4),
    place,
  )
}

const segment = (marker: number, body: Uint8Array) =>
  concat(Uint8Array.of(0xff, marker), uint(body.length + 2, 2), body)

/** A JPEG as a phone makes it: with its place, a small picture inside, words about it, and a film behind its end. */
export function jpegFromPhone({ turned = 1, isLittle = true } = {}): Uint8Array {
  return concat(
    Uint8Array.of(0xff, 0xd8),
    segment(
      0xe0,
      concat(letters('JFIF\0'), Uint8Array.of(1, 2, 0, 0, 1, 0, 1, 1, 1), letters('CANARY-SMALL')),
    ),
    segment(0xe1, concat(letters('Exif\0\0'), exif(turned, isLittle))),
    segment(0xe1, letters('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>CANARY-NAME</x:xmpmeta>')),
    segment(0xe2, letters('MPF\0CANARY-SMALL')),
    segment(0xed, letters('Photoshop 3.0\x008BIM CANARY-NAME')),
    segment(0xfe, letters('CANARY-NAME')),
    jpegRest,
    letters('ftypmp42 CANARY-END CANARY-PLACE'),
  )
}

const pngChunk = (name: string, body: Uint8Array) => {
  const named = concat(letters(name), body)
  return concat(uint(body.length, 4), named, uint(checksumOf(named), 4))
}

export function pngFromProgram({ turned = 1 } = {}): Uint8Array {
  return concat(
    png.subarray(0, 33),
    pngChunk('tEXt', letters('Author\0CANARY-NAME')),
    pngChunk('iTXt', letters('XML:com.adobe.xmp\0\0\0\0\0CANARY-NAME')),
    pngChunk('eXIf', exif(turned)),
    pngChunk('prVt', letters('CANARY-PLACE')),
    png.subarray(33),
    letters('CANARY-END'),
  )
}

const webpChunk = (name: string, body: Uint8Array) =>
  concat(letters(name), uint(body.length, 4).toReversed(), body, new Uint8Array(body.length % 2))

export function webpFromProgram({ turned = 1, lossless = false } = {}): Uint8Array {
  const content = concat(
    letters('WEBP'),
    webpChunk('VP8X', Uint8Array.of(0x0c, 0, 0, 0, 15, 0, 0, 7, 0, 0)),
    lossless ? webpLossless : webpLossy,
    webpChunk('EXIF', exif(turned)),
    webpChunk('XMP ', letters('<x:xmpmeta>CANARY-NAME</x:xmpmeta>')),
    webpChunk('PRIV', letters('CANARY-PLACE')),
  )
  return concat(
    letters('RIFF'),
    uint(content.length, 4).toReversed(),
    content,
    letters('CANARY-END'),
  )
}
