import type { BriefPage } from './page/brief-page.ts'

type Part = Extract<BriefPage['blocks'][number], { kind: 'paragraph' | 'list' }>
type Group = { readonly kind: 'words' | 'points' | 'numbers'; readonly lines: string[] }

/**
 * A text block as parts of a page: paragraphs, and lists where lines begin as the items of a shared text read
 * (shared/documents/text-words.ts).
 */
export const textParts = (text: string): Part[] => groupsOf(text).map(partOf)

function groupsOf(text: string): readonly Group[] {
  const groups: Group[] = []
  let isOpen = false
  for (const line of text.split('\n').map((one) => one.trim())) {
    const last = isOpen ? groups.at(-1) : undefined
    const kind = kindOf(line, last)
    if (line === '') isOpen = false
    else if (last?.kind === kind) last.lines.push(line)
    else groups.push({ kind, lines: [line] })
    if (line !== '') isOpen = true
  }
  return groups
}

/** A number begins a list only as its first, and goes on only as the next. */
function kindOf(line: string, last: Group | undefined): Group['kind'] {
  if (line.startsWith('• ')) return 'points'
  const next = last?.kind === 'numbers' ? last.lines.length + 1 : 1
  return line.startsWith(`${String(next)}. `) ? 'numbers' : 'words'
}

function partOf({ kind, lines }: Group): Part {
  if (kind === 'words')
    return { kind: 'paragraph', runs: [{ kind: 'text', text: lines.join('\n') }] }
  const items = lines.map((line) => [
    { kind: 'text' as const, text: line.replace(/^(?:•|\d+\.) /, '') },
  ])
  return { kind: 'list', title: '', ordered: kind === 'numbers', items }
}
