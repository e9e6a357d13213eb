import { type Mention, mentionKey } from './mention.ts'
import type { TextBlock, TextRun } from './text-blocks.ts'

/** Blocks as plain text, a line for each: lists keep their points and numbers. */
export function wordsOf(blocks: readonly TextBlock[]): string {
  return numbered(blocks)
    .map(({ block, number }) => {
      const words = block.runs.map(({ text }) => text).join('')
      if (block.style === 'bullet') return `• ${words}`
      return block.style === 'number' ? `${String(number)}. ${words}` : words
    })
    .join('\n')
}

/** Each block, and its number where it stands in a numbered list. A list ends with whatever is not its own. */
export function numbered(
  blocks: readonly TextBlock[],
): readonly { readonly block: TextBlock; readonly number: number }[] {
  let number = 0
  return blocks.map((block) => {
    number = block.style === 'number' ? number + 1 : 0
    return { block, number }
  })
}

/** Blocks with the items of one list together; every other block stands alone. */
export function listsOf(
  blocks: readonly TextBlock[],
): readonly { readonly style: TextBlock['style']; readonly blocks: readonly TextBlock[] }[] {
  const groups: { readonly style: TextBlock['style']; readonly blocks: TextBlock[] }[] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    const isList = block.style === 'bullet' || block.style === 'number'
    if (isList && last?.style === block.style) last.blocks.push(block)
    else groups.push({ style: block.style, blocks: [block] })
  }
  return groups
}

/** Whether the words alone say everything. */
export const isPlainWords = (blocks: readonly TextBlock[]): boolean =>
  blocks.every(({ style, runs }) => style === null && runs.every(isPlainRun))

const isPlainRun = ({ bold, italic, href, mention }: TextRun): boolean =>
  !bold && !italic && href === null && mention === undefined

/** Blocks with other words for what they mention. */
export const withNames = (
  blocks: readonly TextBlock[],
  nameOf: (mention: Mention, words: string) => string,
): readonly TextBlock[] =>
  blocks.map(({ style, runs }) => ({
    style,
    runs: runs.map((run) =>
      run.mention === undefined ? run : { ...run, text: nameOf(run.mention, run.text) },
    ),
  }))

/** What blocks mention, each record once. */
export function mentionsIn(blocks: readonly TextBlock[]): readonly Mention[] {
  const found = new Map<string, Mention>()
  for (const { runs } of blocks)
    for (const { mention } of runs)
      if (mention !== undefined) found.set(mentionKey(mention), mention)
  return [...found.values()]
}
