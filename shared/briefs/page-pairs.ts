import type { ShownBlock } from './items.ts'
import { askOf, type MainPart, partsOf } from './page-parts.ts'
import { photoOfTwo } from './page-photo.ts'
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
  level: 2 | 3,
): readonly MainPart[] {
  if (block.kind === 'photo') return photoOfTwo(block, [voice, second], sources)
  if (block.kind === 'goal' || block.kind === 'quote') return partsOf(block, voice, sources, level)
  const oneOf = (one: ShownBlock, how: BriefVoice) =>
    one.kind === 'ask' ? askOf(one, how) : partsOf(one, how, sources, level)
  const first = oneOf(block, voice)
  if (first.length === 0) return []
  // The words of a chart are the only ones a decision has of its own; until they are there, its numbers speak.
  const beside =
    lacksSecond(block) && block.kind !== 'decision'
      ? [
          {
            kind: 'paragraph' as const,
            runs: [{ kind: 'text' as const, text: second.t('page.not-yet') }],
          },
        ]
      : oneOf(inSecond(block), second)
  return [{ kind: 'pair', first: [...first], second: [...beside] }]
}
