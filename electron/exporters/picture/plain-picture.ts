import { unzlibSync } from 'fflate'
import type { PhotoBlock } from '#shared/briefs/page/page-blocks.ts'
import type { PageProblem } from '#shared/briefs/page/page-problem.ts'
import type { TypstPress } from '../typst-press.ts'
import { undrawnPhoto } from '../undrawn-photo.ts'
import { writePng } from './png.ts'

export type PlainPicture =
  | { readonly ok: true; readonly type: 'jpg' | 'png'; readonly data: Uint8Array }
  | { readonly ok: false; readonly problem: PageProblem }

/** Pixels to a point, which only says how large it is meant to be; where it is set it is told anew. */
const scale = 2

/**
 * A photo in a format that every word processor takes. WebP is none: the typesetter unpacks it, and what was see-through
 * becomes paper.
 */
export function plainPicture(
  bytes: Uint8Array,
  photo: Pick<PhotoBlock, 'type' | 'width' | 'height' | 'caption' | 'alt'>,
  typst: Pick<TypstPress, 'unpacked'>,
): PlainPicture {
  const { type, width, height } = photo
  if (type === 'image/jpeg') return { ok: true, type: 'jpg', data: bytes }
  if (type === 'image/png') return { ok: true, type: 'png', data: bytes }
  const unpacked = typst.unpacked(bytes)
  if (!unpacked.ok) return { ok: false, problem: undrawnPhoto(photo) }
  const points = width * height
  const layers = picturesIn(unpacked.value)
  const colors = layers.find(({ isMask }) => !isMask)?.values
  const clear = layers.find(({ isMask }) => isMask)?.values
  const channels = (colors?.length ?? 0) / points
  if (colors === undefined || (channels !== 1 && channels !== 3))
    return { ok: false, problem: undrawnPhoto(photo) }
  const pixels = new Uint8Array(points * 3)
  for (let at = 0; at < pixels.length; at += 1) {
    const point = Math.floor(at / 3)
    const value = colors[channels === 3 ? at : point] ?? 0
    const cover = (clear?.[point] ?? 255) / 255
    pixels[at] = Math.round(value * cover + 255 * (1 - cover))
  }
  return { ok: true, type: 'png', data: writePng(pixels, { width, height, scale }) }
}

/** The pictures in a PDF of the typesetter's own making, which packs their values in one way only. */
function picturesIn(pdf: Uint8Array) {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  // Objects that are pictures; an opacity is a picture that another one points to.
  const heads = [...text.matchAll(/\n(\d+) 0 obj\n<<([^>]*?\/Subtype \/Image[^>]*?)>>\nstream\n/gu)]
  const masks = new Set(heads.map(([, , head = '']) => /\/SMask (\d+) 0 R/u.exec(head)?.[1]))
  return heads.map((match) => {
    const [whole, id = '', head = ''] = match
    const from = match.index + whole.length
    const length = Number(/\/Length (\d+)/u.exec(head)?.[1] ?? 0)
    return { isMask: masks.has(id), values: unzlibSync(pdf.subarray(from, from + length)) }
  })
}
