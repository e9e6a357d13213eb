import type { Reading } from './reading.ts'
import { cleanJpeg } from './jpeg.ts'
import { cleanPng } from './png.ts'
import { cleanWebp } from './webp.ts'

export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp'] as const
export type PictureType = (typeof pictureTypes)[number]

export type CleanPicture = {
  readonly type: PictureType
  /** As people see it: turned as the camera was held. */
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

/** Points of one picture: what a phone takes fits, a bomb for whoever draws it does not. */
const mostPoints = 50_000_000
const longestSide = 16_000

const cleaners: Readonly<Record<PictureType, (bytes: Uint8Array) => Reading | null>> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
}

/**
 * A picture with nothing in it but itself: where and with what it was taken, who edited it, hidden smaller ones, words in
 * it and whatever follows its end are left out; how it is to be turned and its colors stay. null for what is no whole
 * picture of this type, moves, or has more points than anybody takes.
 */
export function cleanPicture(bytes: Uint8Array, type: PictureType): CleanPicture | null {
  const reading = cleaners[type](bytes)
  if (reading === null || !isSized(reading)) return null
  // What is kept is read once more: were anything left in it, it would be left out now.
  const again = cleaners[type](reading.bytes)
  if (again === null || !isSame(again.bytes, reading.bytes)) return null
  const { width, height, turned } = reading
  const sides = turned >= 5 ? { width: height, height: width } : { width, height }
  return { type, ...sides, bytes: reading.bytes }
}

/** How a picture is to be turned before it is shown, as Exif numbers it; 1 for not at all. */
export const turnOf = (bytes: Uint8Array, type: PictureType): number =>
  cleaners[type](bytes)?.turned ?? 1

const isSized = ({ width, height }: Reading): boolean =>
  width > 0 && height > 0 && Math.max(width, height) <= longestSide && width * height <= mostPoints

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at])
