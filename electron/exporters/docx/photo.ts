import { ImageRun, Paragraph } from 'docx'
import { turnOf } from '#shared/assets/files/pictures/picture.ts'
import type { PhotoBlock } from '#shared/briefs/page/page-blocks.ts'
import { belowPhoto, photoSize } from '../photo-size.ts'
import { paragraphOf, type WordSetting } from './words.ts'

export type DocxPhotos = {
  /** Points between the margins. */
  readonly contentWidth: number
  /** The bytes of a photo, in a format every word processor takes. */
  readonly photo: (block: PhotoBlock) => {
    readonly type: 'jpg' | 'png'
    readonly data: Uint8Array
  }
}

/** CSS pixels to a point, in which pictures are measured. */
const pixels = 4 / 3

/** How a picture is turned before it is shown, by the number Exif has for it; word processors read no Exif. */
const turns: readonly {
  readonly isOnSide: boolean
  readonly rotation?: number
  readonly flip?: { readonly horizontal: true }
}[] = [
  { isOnSide: false },
  { isOnSide: false },
  { isOnSide: false, flip: { horizontal: true } },
  { isOnSide: false, rotation: 180 },
  { isOnSide: false, rotation: 180, flip: { horizontal: true } },
  { isOnSide: true, rotation: 270, flip: { horizontal: true } },
  { isOnSide: true, rotation: 90 },
  { isOnSide: true, rotation: 90, flip: { horizontal: true } },
  { isOnSide: true, rotation: 270 },
]

/** A photo and, below it, its words and who took it. */
export function photoParts(
  block: PhotoBlock,
  setting: WordSetting & DocxPhotos,
): readonly Paragraph[] {
  const { type, data } = setting.photo(block)
  const { isOnSide = false, ...turned } =
    turns[turnOf(data, `image/${type === 'jpg' ? 'jpeg' : type}`)] ?? {}
  const { width, height } = photoSize(block, setting.contentWidth)
  const [across, down] = isOnSide ? [height, width] : [width, height]
  const { alt, caption, sources } = block
  const picture = new ImageRun({
    type,
    data,
    transformation: { width: across * pixels, height: down * pixels, ...turned },
    altText: { name: caption === '' ? alt : caption, title: caption, description: alt },
  })
  return [
    new Paragraph({
      style: 'Figure',
      keepNext: true,
      bidirectional: setting.direction === 'rtl',
      children: [picture],
    }),
    paragraphOf(
      [{ words: belowPhoto(block) }, { cites: sources }],
      { style: 'Caption', keepNext: false },
      setting,
    ),
  ]
}
