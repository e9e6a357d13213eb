import { allWords, type Searched } from '#shared/search/searched.ts'
import type { Block } from './block.ts'
import type { Brief } from './brief.ts'

export const searchedBriefs: Searched<Brief> = {
  title: 'title',
  secondTitle: 'near',
  lead: 'near',
  secondLead: 'near',
  goal: { not: 'elsewhere' },
}

type Searches = {
  readonly [K in Block['kind']]: Searched<Omit<Extract<Block, { readonly kind: K }>, 'kind'>>
}

const words = { text: 'words', secondText: 'words', textText: { not: 'elsewhere' } } as const
const links = { links: { not: 'copy' } } as const

/** Parts are found with their brief; what a part only links to is found where it lives. */
export const searchedBlocks: Searches = {
  heading: { text: 'words', secondText: 'words' },
  text: words,
  points: words,
  facts: {
    facts: {
      in: 'words',
      of: ({ facts }) => facts.flatMap(({ value, label, source }) => [value, label, source]),
    },
    secondLabels: 'words',
  },
  ask: { title: 'words', secondTitle: 'words', ...words },
  signature: words,
  goal: links,
  decision: { alt: 'words', secondAlt: 'words', ...links },
  actions: links,
  quote: links,
  assets: links,
  map: {
    title: 'words',
    alt: 'words',
    secondTitle: 'words',
    secondAlt: 'words',
    ...links,
  },
  photo: {
    alt: 'words',
    caption: 'words',
    credit: 'words',
    secondAlt: 'words',
    secondCaption: 'words',
    ...links,
  },
}

/** The words of a part, by its kind. */
export function wordsOfPart(part: Block): readonly string[] {
  switch (part.kind) {
    case 'heading':
      return allWords(part, searchedBlocks.heading)
    case 'text':
    case 'points':
    case 'signature':
      return allWords(part, words)
    case 'facts':
      return allWords(part, searchedBlocks.facts)
    case 'ask':
      return allWords(part, searchedBlocks.ask)
    case 'map':
      return allWords(part, searchedBlocks.map)
    case 'photo':
      return allWords(part, searchedBlocks.photo)
    case 'decision':
      return allWords(part, searchedBlocks.decision)
    case 'goal':
    case 'actions':
    case 'quote':
    case 'assets':
      return []
  }
}
