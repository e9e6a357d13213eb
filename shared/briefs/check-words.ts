import { type Found, named, plain } from './found.ts'
import type { ShownBlock } from './items.ts'
import { namesIn, type PrivateName, wordsIn } from './private-names.ts'

/** What there is to know about the words of one part. `deepest` is the level of the heading above it; the title is 1. */
export function findingsOfWords(
  block: ShownBlock,
  deepest: number,
  names: readonly PrivateName[],
): readonly Found[] {
  const found: Found[] = []
  if (block.kind === 'heading') found.push(...findingsOfHeading(block, deepest))
  if (block.kind === 'facts')
    for (const [place, { label, source }] of block.facts.entries())
      if (source === '')
        found.push({
          ...plain('source-missing', 'said', block.id, label),
          key: `source-missing/${block.id}/${String(place)}`,
        })
  for (const { id, name } of namesIn(wordsIn(block), names))
    found.push(named(block.id, block.id, id, name))
  return found
}

function* findingsOfHeading(
  { id, text, level, usual }: Extract<ShownBlock, { kind: 'heading' }>,
  deepest: number,
): Generator<Found> {
  if (text === '' && usual === null) yield plain('heading-empty', 'fix', id)
  if (level > deepest + 1) yield plain('heading-deep', 'fix', id, text)
}
