import type { ShownBlock } from './items.ts'
import { askOf, type InnerPart, type MainPart, partsOf } from './page-parts.ts'
import type { Sources } from './page-sources.ts'
import { inSecond, lacksSecond } from './second.ts'
import type { BriefVoice } from './voice.ts'

/**
 * A part in both languages side by side. Where its words are not in the second one yet, that is said there; what holds
 * nothing but a record's own words stands once, across both.
 */
export function pairOf(
  block: ShownBlock,
  voice: BriefVoice,
  second: BriefVoice,
  sources: Sources,
): readonly MainPart[] {
  if (block.kind === 'goal' || block.kind === 'quote') return partsOf(block, voice, sources)
  const first = oneOf(block, voice, sources)
  if (first.length === 0) return []
  const beside = lacksSecond(block)
    ? [
        {
          kind: 'paragraph' as const,
          runs: [{ kind: 'text' as const, text: second.t('page.not-yet') }],
        },
      ]
    : oneOf(inSecond(block), second, sources)
  return [{ kind: 'pair', first: [...first], second: [...beside] }]
}

const oneOf = (block: ShownBlock, voice: BriefVoice, sources: Sources): readonly InnerPart[] =>
  block.kind === 'ask' ? askOf(block, voice) : partsOf(block, voice, sources)
