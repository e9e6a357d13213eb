import type { FinishedPage } from '#shared/briefs/page/brief-page.ts'
import { innerBlocks } from '#shared/briefs/page/page-blocks.ts'
import type { PageProblem } from '#shared/briefs/page/page-problem.ts'

/** What the typesetter says, with a photo it cannot draw called as people know it. */
export function inWordsOfPage(problem: PageProblem, { blocks }: FinishedPage): PageProblem {
  if (problem.code !== 'brief-photo-not-drawn') return problem
  const photo = innerBlocks(blocks).find(
    (block) => block.kind === 'photo' && block.picture === problem.values.figure,
  )
  return photo?.kind === 'photo' ? undrawnPhoto(photo) : problem
}

/** A photo that is whole, and of a kind nothing here can draw: a JPEG as few programs write them. */
export const undrawnPhoto = (photo: {
  readonly caption: string
  readonly alt: string
}): PageProblem => ({
  code: 'brief-photo-not-drawn',
  values: { figure: photo.caption === '' ? photo.alt : photo.caption },
})
