import type { Brief } from './brief.ts'
import type { ShownBlock } from './items.ts'
import { wordsOfPhoto } from './page-photo.ts'

/** The language that stands beside the first; none where somebody has since made it the first. */
export const secondOf = ({ language, second }: Pick<Brief, 'language' | 'second'>) =>
  second === language ? null : second

const lacks = (words: string, second: string): boolean => words !== '' && second === ''

const linesOf = (text: string) => (text === '' ? [] : text.split('\n'))

/** Whether a part has words of its own that nobody has put into the second language yet. */
export function lacksSecond(block: ShownBlock): boolean {
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'points':
    case 'signature':
      return lacks(block.text, block.secondText)
    case 'ask':
      return lacks(block.text, block.secondText) || lacks(block.title, block.secondTitle)
    case 'facts':
      return linesOf(block.secondLabels).length < block.facts.length
    case 'map':
      return lacks(block.title, block.secondTitle) || lacks(block.alt, block.secondAlt)
    case 'photo': {
      const { alt, caption } = wordsOfPhoto(block)
      return lacks(alt, block.secondAlt) || lacks(caption, block.secondCaption)
    }
    case 'decision':
      return lacks(block.alt, block.secondAlt)
    case 'goal':
    case 'assets':
    case 'actions':
    case 'quote':
      return false
  }
}

/** A part with the words of the second language in the place of the first. Records keep the words they were written in. */
export function inSecond(block: ShownBlock): ShownBlock {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: block.secondText }
    case 'text':
    case 'points':
    case 'signature':
      return { ...block, text: block.secondText, looks: null }
    case 'ask':
      return { ...block, title: block.secondTitle, text: block.secondText, looks: null }
    case 'facts': {
      const labels = linesOf(block.secondLabels)
      const facts = block.facts.map((fact, at) => ({ ...fact, label: labels[at] ?? fact.label }))
      return { ...block, facts }
    }
    case 'map':
      return { ...block, title: block.secondTitle, alt: block.secondAlt }
    case 'photo':
      return { ...block, alt: block.secondAlt, caption: block.secondCaption }
    case 'decision':
      return { ...block, alt: block.secondAlt }
    case 'goal':
    case 'assets':
    case 'actions':
    case 'quote':
      return block
  }
}
