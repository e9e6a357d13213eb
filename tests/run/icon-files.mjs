import { Buffer } from 'node:buffer'

/** A square picture: how many pixels wide, and its PNG. @typedef {{ readonly size: number, readonly png: Buffer }} Picture */

/** Sizes a Windows icon holds. */
export const icoSizes = [16, 24, 32, 48, 64, 128, 256]

/** What Apple calls the sizes of an icns file, from 16 to 1,024 pixels; the ones for sharp screens are pictures of twice the size. @type {readonly (readonly [string, number])[]} */
export const icnsKinds = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]

/** A Windows icon that holds PNGs: six bytes, sixteen for each picture, then the pictures. @param {readonly Picture[]} pictures */
export function icoOf(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let at = head.length
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index
    // 256 does not fit into a byte and is written as 0.
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(png.length, entry + 8)
    head.writeUInt32LE(at, entry + 12)
    at += png.length
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

/** A Mac icon that holds PNGs: each with its kind and its length, big ends first. @param {(size: number) => Buffer} pngOf */
export function icnsOf(pngOf) {
  const parts = icnsKinds.map(([kind, size]) => chunk(kind, pngOf(size)))
  return chunk('icns', Buffer.concat(parts))
}

/** @param {string} kind @param {Buffer} bytes */
function chunk(kind, bytes) {
  const head = Buffer.alloc(8)
  head.write(kind, 'latin1')
  head.writeUInt32BE(bytes.length + 8, 4)
  return Buffer.concat([head, bytes])
}
