import type { FinishedPage } from './brief-page.ts'
import { type InnerBlock, innerBlocks, type Run } from './page-blocks.ts'

const idsIn = (runs: readonly Run[]): readonly string[] =>
  runs.flatMap((run) => (run.kind === 'source' ? [run.id] : []))

function idsOf(block: InnerBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return []
    case 'paragraph':
      return idsIn(block.runs)
    case 'list':
      return block.items.flatMap(idsIn)
    case 'facts':
      return block.facts.flatMap((fact) => fact.sources)
    case 'assets':
      return block.cards.flatMap((card) => card.sources)
    case 'quote':
    case 'bars':
    case 'map':
    case 'photo':
    case 'table':
    case 'decision':
      return block.sources
  }
}

/** Ids of every source a reader meets, in reading order, repeats included. */
export const citedSources = (page: Pick<FinishedPage, 'blocks' | 'side'>): readonly string[] =>
  [...innerBlocks(page.blocks), ...page.side].flatMap(idsOf)

export type NumberedSource = {
  readonly id: string
  readonly number: number
  readonly text: string
  /** How many times the text points here; zero for a source nothing cites. */
  readonly cited: number
}

/**
 * Sources numbered by first mention, those never mentioned last. Computed once for all formats, so
 * "source 4" is the same one on paper, on the web page and in Markdown.
 */
export function numberSources(page: FinishedPage): readonly NumberedSource[] {
  const mentions = new Map<string, number>()
  for (const id of citedSources(page)) mentions.set(id, (mentions.get(id) ?? 0) + 1)
  const place = new Map([...mentions.keys()].map((id, index) => [id, index]))
  return page.footnotes
    .toSorted((a, b) => (place.get(a.id) ?? Infinity) - (place.get(b.id) ?? Infinity) || 0)
    .map(({ id, text }, index) => ({ id, text, number: index + 1, cited: mentions.get(id) ?? 0 }))
}
