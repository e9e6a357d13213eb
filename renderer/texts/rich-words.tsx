import type { ReactNode } from 'react'
import type { TextBlock, TextRun } from '#shared/documents/text-blocks.ts'
import { listsOf } from '#shared/documents/text-words.ts'
import { MentionLink } from './mention-link.tsx'

type Props = { readonly blocks: readonly TextBlock[] }

/** A long text with what it looks like. */
export function RichWords({ blocks }: Props) {
  return listsOf(blocks).map((group, at) => {
    const lines = group.blocks.map(({ runs }, index) => <Line key={index} runs={runs} />)
    switch (group.style) {
      case 'heading':
        return <h4 key={at}>{lines}</h4>
      case 'bullet':
        return <ul key={at}>{items(lines)}</ul>
      case 'number':
        return <ol key={at}>{items(lines)}</ol>
      case null:
        return <p key={at}>{lines}</p>
    }
  })
}

const items = (lines: readonly ReactNode[]) => lines.map((line, at) => <li key={at}>{line}</li>)

/** On the side of the page, as while it is written; the direction is the words' own. */
function Line({ runs }: { readonly runs: readonly TextRun[] }) {
  return (
    <span dir="auto">
      {runs.map((run, at) => (
        <Run key={at} run={run} />
      ))}
    </span>
  )
}

function Run({ run: { text, bold, italic, href, mention } }: { readonly run: TextRun }) {
  if (mention !== undefined) return <MentionLink mention={mention} words={text} />
  const slanted = italic ? <em>{text}</em> : text
  const words = bold ? <strong>{slanted}</strong> : slanted
  if (href === null) return words
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {words}
    </a>
  )
}
