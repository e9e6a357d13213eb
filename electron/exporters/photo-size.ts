import type { PhotoBlock } from '#shared/briefs/page/page-blocks.ts'

/** Points; a photo taken upright leaves room for words on its page. */
const tallest = 300
/** Points of paper to a point of the photo: larger, one would see what it is made of. */
const coarsest = 0.75

/** How large a photo is set where this much room is beside the margins, in points. */
export function photoSize(
  { width, height }: Pick<PhotoBlock, 'width' | 'height'>,
  room: number,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(room / width, tallest / height, coarsest)
  return { width: width * scale, height: height * scale }
}

/** What stands below a photo: its words, and who took it. */
export const belowPhoto = ({ caption, credit }: Pick<PhotoBlock, 'caption' | 'credit'>) =>
  [caption, credit].filter((words) => words !== '').join(' · ')
