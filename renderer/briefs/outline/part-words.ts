import {
  Flag,
  Image as ImageIcon,
  Heading as HeadingIcon,
  List,
  ListChecks,
  Map as MapIcon,
  type LucideIcon,
  Megaphone,
  PenLine,
  Quote,
  Scale,
  Sigma,
  Signature,
  Sprout,
} from 'lucide-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { BlockKind } from '#shared/briefs/fields.ts'
import { wordsOfPhoto } from '#shared/briefs/page-photo.ts'
import { isolated } from '#renderer/briefs/isolated.ts'
import { linksIn, type ShownBlock } from '#shared/briefs/items.ts'

export const partIcons: Readonly<Record<BlockKind, LucideIcon>> = {
  heading: HeadingIcon,
  text: PenLine,
  points: List,
  goal: Flag,
  assets: Sprout,
  map: MapIcon,
  photo: ImageIcon,
  decision: Scale,
  actions: ListChecks,
  quote: Quote,
  facts: Sigma,
  ask: Megaphone,
  signature: Signature,
}

const longest = 44

/** What a part is called in the outline: its first words, or those of what it shows. */
export function usePartWords(): (block: ShownBlock) => string {
  const { t } = useTranslation('briefs')
  return useCallback(
    (block) => {
      const kind = t(`part.${block.kind}`)
      const words = firstWords(block).trim()
      if (block.kind === 'heading' && words === '')
        return block.usual === null ? kind : t(`page.heading.${block.usual}`)
      if (words === '') return kind
      const short = shortened(words)
      return block.kind === 'heading' || block.kind === 'text'
        ? short
        : `${kind}: ${isolated(short)}`
    },
    [t],
  )
}

/** Cut between words, where the language parts them by spaces. */
function shortened(words: string): string {
  if (words.length <= longest) return words
  const cut = words.slice(0, longest)
  const whole = words[longest] === ' ' ? cut : cut.replace(/\s+\S*$/u, '')
  return `${(whole === '' ? cut : whole).replace(/[\s,،;:.]+$/u, '')}…`
}

function firstWords(block: ShownBlock): string {
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'points':
      return block.text.split('\n')[0] ?? ''
    case 'ask':
      return block.title
    case 'signature':
      return block.text.split('\n')[0] ?? ''
    case 'facts':
      return block.facts.map(({ value }) => value).join(', ')
    case 'map':
      if (block.title !== '') return block.title
      return namesIn(block)
    case 'photo':
      return wordsOfPhoto(block).caption || namesIn(block)
    case 'goal':
    case 'assets':
    case 'decision':
    case 'actions':
    case 'quote':
      return namesIn(block)
  }
}

const namesIn = (block: ShownBlock): string =>
  linksIn(block)
    .map(({ name }) => name)
    .join(', ')
