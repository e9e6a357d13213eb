import type { TextBlock, TextRun } from '#shared/documents/text-blocks.ts'
import type { BriefPage } from './page/brief-page.ts'

type Part = Extract<BriefPage['blocks'][number], { kind: 'paragraph' | 'list' | 'heading' }>
type Run = Extract<Part, { kind: 'paragraph' }>['runs'][number]

/** What a part of words holds: the words, and what they look like where they do not say everything. */
export type Written = { readonly text: string; readonly looks: readonly TextBlock[] | null }

type Group = {
  readonly kind: 'words' | 'points' | 'numbers' | 'heading'
  readonly lines: (readonly TextRun[])[]
}

/**
 * A text block as parts of a page: paragraphs, headings, and lists where its items are some or its lines begin as items
 * read (shared/documents/text-words.ts). A heading is one below the part's own, or a main one where there is none yet.
 */
export const textParts = (written: Written, level: 2 | 3 = 3): Part[] =>
  groupsOf(blocksIn(written)).flatMap((group) => partsOf(group, level))

/** Each line of a text that says anything, as the words of a page. */
export const textLines = (written: Written): Run[][] =>
  blocksIn(written).flatMap(({ runs }) => {
    const trimmed = trimmedRuns(runs)
    return trimmed.length === 0 ? [] : [trimmed.map(runOf)]
  })

const blocksIn = ({ text, looks }: Written): readonly TextBlock[] =>
  looks ??
  text.split('\n').map((line) => ({
    style: null,
    runs: [{ text: line, bold: false, italic: false, href: null }],
  }))

function groupsOf(blocks: readonly TextBlock[]): readonly Group[] {
  const groups: Group[] = []
  let isOpen = false
  for (const { style, runs } of blocks) {
    const line = trimmedRuns(runs)
    if (line.length === 0) {
      isOpen = false
      continue
    }
    const last = isOpen ? groups.at(-1) : undefined
    const kind = kindOf(style, line[0]?.text ?? '', last)
    const words = style === null && kind !== 'words' ? withoutMark(line) : line
    if (last?.kind === kind && kind !== 'heading') last.lines.push(words)
    else groups.push({ kind, lines: [words] })
    isOpen = true
  }
  return groups
}

/** A typed number begins a list only as its first, and goes on only as the next. */
function kindOf(style: TextBlock['style'], text: string, last: Group | undefined): Group['kind'] {
  if (style === 'heading') return 'heading'
  if (style === 'bullet' || text.startsWith('• ')) return 'points'
  const next = last?.kind === 'numbers' ? last.lines.length + 1 : 1
  return style === 'number' || text.startsWith(`${String(next)}. `) ? 'numbers' : 'words'
}

const withoutMark = ([first, ...rest]: readonly TextRun[]): readonly TextRun[] =>
  first === undefined
    ? rest
    : trimmedRuns([{ ...first, text: first.text.replace(/^(?:•|\d+\.) /, '') }, ...rest])

function partsOf({ kind, lines }: Group, level: 2 | 3): Part[] {
  if (kind === 'heading')
    return lines.map((line) => ({
      kind: 'heading',
      level,
      text: line.map(({ text }) => text).join(''),
    }))
  if (kind === 'words') return [{ kind: 'paragraph', runs: joined(lines).map(runOf) }]
  const items = lines.map((line) => line.map(runOf))
  return [{ kind: 'list', title: '', ordered: kind === 'numbers', items }]
}

/** Lines of one paragraph: a new line where one was, and one run where nothing changes with it. */
function joined(lines: readonly (readonly TextRun[])[]): readonly TextRun[] {
  const runs: TextRun[] = []
  for (const [at, line] of lines.entries())
    for (const [place, run] of line.entries()) {
      const last = runs.at(-1)
      const text = at > 0 && place === 0 ? `\n${run.text}` : run.text
      if (last !== undefined && looksLike(last, run))
        runs[runs.length - 1] = { ...last, text: last.text + text }
      else runs.push({ ...run, text })
    }
  return runs
}

const looksLike = (a: TextRun, b: TextRun): boolean =>
  a.bold === b.bold && a.italic === b.italic && a.href === b.href

/** Without blanks at the ends; none where nothing is said. */
function trimmedRuns(runs: readonly TextRun[]): readonly TextRun[] {
  const first = runs.findIndex(({ text }) => text.trim() !== '')
  const last = runs.findLastIndex(({ text }) => text.trim() !== '')
  if (first < 0) return []
  return runs.slice(first, last + 1).map((run, at, all) => {
    const begun = at === 0 ? run.text.trimStart() : run.text
    return { ...run, text: at === all.length - 1 ? begun.trimEnd() : begun }
  })
}

const runOf = ({ text, bold, italic, href }: TextRun): Run => ({
  kind: 'text',
  text,
  ...(bold && { bold }),
  ...(italic && { italic }),
  ...(href !== null && { href }),
})
