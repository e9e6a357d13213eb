import type { ShownBlock } from './items.ts'
import type { LinkedPhoto } from './linked.ts'
import type { MainPart } from './page-parts.ts'
import { isolated, type Sources } from './page-sources.ts'
import type { BriefVoice } from './voice.ts'

type PhotoPart = Extract<ShownBlock, { kind: 'photo' }>
type PhotoBlock = Extract<MainPart, { kind: 'photo' }>

const photoIn = ({ links }: Pick<PhotoPart, 'links'>): LinkedPhoto | null => {
  const [link] = links
  return link?.record?.kind === 'photo' ? link.record : null
}

/** What a photo says to those who do not see it and below it: as this brief says it, or as its record does. */
export function wordsOfPhoto(block: Pick<PhotoPart, 'links' | 'alt' | 'caption'>) {
  const photo = photoIn(block)
  return {
    alt: block.alt === '' ? (photo?.alt ?? '') : block.alt,
    caption: block.caption === '' ? (photo?.caption ?? '') : block.caption,
  }
}

/** A photo with its words; nothing where its bytes are not at hand, or nobody has said yet what can be seen: the check asks for it. */
export function photoParts(
  block: PhotoPart,
  voice: BriefVoice,
  sources: Sources,
): readonly PhotoBlock[] {
  const [link] = block.links
  const photo = photoIn(block)
  const size = link === undefined ? null : sources.picture(link.id)
  const words = wordsOfPhoto(block)
  if (link === undefined || photo === null || size === null || words.alt === '') return []
  const { type, width, height } = size
  return [
    {
      kind: 'photo',
      picture: link.id,
      type,
      width,
      height,
      ...words,
      credit: creditIn(block, voice),
      sources: [sources.record(link.id, photo)],
    },
  ]
}

/**
 * A photo stands once, with the words for those who do not see it in both languages; what stands below it is a pair, and
 * its source stands there. Without any words below it, the source stands by the photo itself.
 */
export function photoOfTwo(
  block: PhotoPart,
  [voice, second]: readonly [BriefVoice, BriefVoice],
  sources: Sources,
): readonly MainPart[] {
  return photoParts(block, voice, sources).flatMap((photo): MainPart[] => {
    const { caption = '', alt = '' } = photo
    const bothAlts = [alt, block.secondAlt].filter((words) => words !== '').join('\n')
    const alone = { ...photo, alt: bothAlts, caption: '', credit: '' }
    const below = (words: string, how: BriefVoice) => {
      const text = [words, creditIn(block, how)].filter((line) => line !== '').join('\n')
      const source = (photo.sources ?? []).map((id) => ({ kind: 'source' as const, id }))
      return [{ kind: 'paragraph' as const, runs: [{ kind: 'text' as const, text }, ...source] }]
    }
    if (caption === '' && block.secondCaption === '' && block.credit === '') return [alone]
    const isWaiting = caption !== '' && block.secondCaption === ''
    const pair = {
      first: below(caption, voice),
      second: below(isWaiting ? second.t('page.not-yet') : block.secondCaption, second),
    }
    return [
      { ...alone, sources: [] },
      { kind: 'pair', ...pair },
    ]
  })
}

const creditIn = ({ credit }: PhotoPart, { t }: BriefVoice): string =>
  credit === '' ? '' : t('page.photo.credit', { name: isolated(credit) })
