import { numbered } from '#shared/documents/text-words.ts'
import type { TextBlock, TextRun } from '#shared/documents/text-blocks.ts'
import { escaped } from './markdown-phrasing.ts'

/** A text with lists, links and looks as Markdown inside an item of a list: on lines of its own, set in. */
export function blocksMarkdown(blocks: readonly TextBlock[]): string {
  const lines = numbered(blocks).map(({ block, number }) => ({
    style: block.style,
    text: lineOf(block, number),
  }))
  return lines
    .filter(({ text }) => text !== '')
    .map(({ style, text }, at, all) => {
      const isSameList = style !== null && style !== 'heading' && all[at - 1]?.style === style
      return `${isSameList ? '\n' : '\n\n'}  ${text}`
    })
    .join('')
}

function lineOf({ style, runs }: TextBlock, number: number): string {
  const words = runs.map(runMarkdown).join('').trim()
  if (words === '') return ''
  switch (style) {
    case 'heading':
      return `**${runs
        .map(({ text }) => escaped(text))
        .join('')
        .trim()}**`
    case 'bullet':
      return `- ${words}`
    case 'number':
      return `${String(number)}. ${words}`
    case null:
      // A line that begins like an item of a list is none.
      return words.replace(/^(\d+)([.)]) /, String.raw`$1\$2 `)
  }
}

/** White space stays outside: Markdown does not see looks that begin or end with it. */
function runMarkdown({ text, bold, italic, href }: TextRun): string {
  const inner = text.trim()
  if (inner === '') return text
  const [before = '', after = ''] = text.split(inner)
  const mark = `${bold ? '**' : ''}${italic ? '*' : ''}`
  const looking = `${mark}${escaped(inner)}${[...mark].toReversed().join('')}`
  return `${before}${href === null ? looking : `[${looking}](<${href}>)`}${after}`
}
