import { concat } from '#shared/sealed-log/bytes.ts'
import { lettersOf } from './reading.ts'

const orientation = 0x0112
const shortType = 3
const mostEntries = 512

/** How a picture is to be turned, from its Exif data (a TIFF header and its first directory); 1 where it does not say. */
export function turnedIn(exif: Uint8Array): number {
  const isLittle = exif[0] === 0x49 && exif[1] === 0x49
  if (!isLittle && !(exif[0] === 0x4d && exif[1] === 0x4d)) return 1
  const number = (at: number, size: number) => {
    let value = 0
    for (let place = 0; place < size; place += 1)
      value = value * 256 + (exif[at + (isLittle ? size - 1 - place : place)] ?? 0)
    return value
  }
  const directory = number(4, 4)
  const entries = Math.min(mostEntries, number(directory, 2))
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12
    if (number(at, 2) !== orientation || number(at + 2, 2) !== shortType) continue
    const turned = number(at + 8, 2)
    return turned >= 1 && turned <= 8 ? turned : 1
  }
  return 1
}

/** Exif data that says how a picture is to be turned, and nothing else. */
export const exifTurned = (turned: number): Uint8Array =>
  concat(
    lettersOf('II'),
    Uint8Array.of(42, 0, 8, 0, 0, 0),
    Uint8Array.of(1, 0, 0x12, 0x01, shortType, 0, 1, 0, 0, 0, turned, 0, 0, 0),
    new Uint8Array(4),
  )
