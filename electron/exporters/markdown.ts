import { type BriefPage, directionOf, type FinishedPage } from '#shared/briefs/page/brief-page.ts'
import { finishPage } from '#shared/briefs/page/finish-page.ts'
import { numberSources } from '#shared/briefs/page/footnote-numbers.ts'
import type { AssetCard, InnerBlock, PageBlock, Run } from '#shared/briefs/page/page-blocks.ts'
import { placeWords } from '#shared/briefs/page/place-words.ts'
import type { PageWords } from '#shared/briefs/page/page-words.ts'
import type { Pictures } from '#shared/briefs/page/pictures.ts'
import type { TextExport } from './html.ts'
import { linkedRuns } from './linked-runs.ts'
import { belowPhoto } from './photo-size.ts'
import { escapeMarkdown, escapeStart, markdownLink, markdownWords } from './markdown-words.ts'

/** The brief as Markdown (CommonMark with tables and footnotes). Charts become their words and their tables, photos their words. */
export function exportMarkdown(
  brief: BriefPage,
  how: {
    readonly words: PageWords
    readonly secondWords?: PageWords
    readonly pictures?: Pictures
  },
): TextExport {
  const finished = finishPage(brief, how.pictures)
  if (!finished.ok) return finished
  const { page } = finished
  const { words, secondWords = words } = how
  const sources = numberSources(page)
  const numbers = new Map(sources.map(({ id, number }) => [id, number]))
  const cite = (ids: readonly string[]) =>
    ids
      .map((id) => numbers.get(id) ?? 0)
      .toSorted((a, b) => a - b)
      .map((number) => `[^${number}]`)
      .join('')
  const parts = [
    // As Pandoc reads it; other readers show it as a line of text. No typed word stands in it.
    `---\nlang: ${page.language}\ndir: ${directionOf(page.language)}\n---`,
    `# ${inline(page.title)}`,
    doorOf(page),
    block(page.lead),
    ...inFirst(page.blocks).map((part) => setBlock(part, cite, words)),
    ...page.side.map((part) => setBlock(part, cite, words)),
    ...secondPart(page, cite, secondWords),
    page.signature.map(inline).join('\\\n'),
    page.leftOut.length === 0 ? '' : `## ${inline(words.leftOut)}`,
    page.leftOut.map((note) => `- ${inline(note)}`).join('\n'),
    sources.length === 0 ? '' : `## ${inline(words.sources)}`,
    // Sources nothing points to would be dropped as footnotes, so they stand as a list.
    sources
      .filter(({ cited }) => cited === 0)
      .map(({ text }) => `- ${inline(text)}`)
      .join('\n'),
    sources
      .filter(({ cited }) => cited > 0)
      .map(({ number, text }) => `[^${number}]: ${inline(text)}`)
      .join('\n'),
  ]
  return { ok: true, text: `${parts.filter((part) => part !== '').join('\n\n')}\n` }
}

/** Markdown knows no columns, so one language follows the other. */
const inFirst = (blocks: readonly PageBlock[]): readonly InnerBlock[] =>
  blocks.flatMap((block) => (block.kind === 'pair' ? block.first : [block]))

function secondPart({ second, blocks }: FinishedPage, cite: Cite, words: PageWords) {
  if (second === null) return []
  const parts = blocks.flatMap((block) => (block.kind === 'pair' ? block.second : []))
  return [
    '---',
    `# ${inline(second.title === '' ? second.name : `${second.name}: ${second.title}`)}`,
    block(second.lead),
    ...parts.map((part) => setBlock(part, cite, words)),
  ]
}

const doorOf = (page: FinishedPage): string =>
  [page.coalition, page.dateLine]
    .filter((text) => text !== '')
    .map(inline)
    .join(' · ')

const block = (text: string): string =>
  escapeMarkdown(text)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(escapeStart)
    .join('\\\n')
const inline = (text: string): string =>
  escapeStart(escapeMarkdown(text).replace(/\s*\n\s*/gu, ' '))
const cell = (text: string): string => inline(text) || ' '
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

type Cite = (ids: readonly string[]) => string

function setRuns(runs: readonly Run[], cite: Cite): string {
  const text = linkedRuns(runs)
    .map((part) => {
      if (part.kind === 'source') return cite([part.id])
      const words = markdownWords(part.runs)
      return part.link === null ? words : markdownLink(words, part.link.href)
    })
    .join('')
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(escapeStart)
    .join('\\\n')
}

function setBlock(part: InnerBlock, cite: Cite, words: PageWords): string {
  switch (part.kind) {
    case 'heading':
      return `${'#'.repeat(part.level)} ${inline(part.text)}`
    case 'paragraph':
      return setRuns(part.runs, cite)
    case 'list': {
      const items = part.items.map((item, index) => {
        const mark = part.ordered ? `${index + 1}.` : '-'
        return `${mark} ${setRuns(item, cite).replaceAll('\n', '\n   ')}`
      })
      return [strong(part.title), items.join('\n')].filter((text) => text !== '').join('\n\n')
    }
    case 'quote': {
      const lines = [
        block(part.text),
        '',
        inline(part.attribution) + cite(part.sources),
        inline(part.note),
      ]
      return lines
        .join('\n')
        .trimEnd()
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n')
    }
    case 'facts':
      return part.facts
        .map(({ value, label, sources }) => `- ${strong(value)} ${inline(label)}${cite(sources)}`)
        .join('\n')
    case 'bars':
      return [
        `${strong(part.title)} ${inline(part.caption)}${cite(part.sources)}`.trim(),
        block(part.alt),
        setTable(
          [words.chartLabel, words.chartValue],
          part.rows.map(({ label, valueLabel }) => [label, valueLabel]),
        ),
      ].join('\n\n')
    case 'map':
      return [
        `${strong(part.title)} ${inline(part.caption)}${cite(part.sources)}`.trim(),
        block(part.alt),
        part.places.map((place, at) => `${at + 1}. ${inline(placeWords(place))}`).join('\n'),
      ].join('\n\n')
    case 'photo':
      return [
        `${strong(words.photo)} ${inline(belowPhoto(part))}${cite(part.sources)}`.trim(),
        block(part.alt),
      ].join('\n\n')
    case 'assets':
      return part.cards.map((card) => setCard(card, cite)).join('\n')
    case 'table': {
      const title = strong(part.title) + cite(part.sources)
      return [title, setTable(part.columns, part.rows)].filter((text) => text !== '').join('\n\n')
    }
    case 'decision': {
      const lines = [part.turnout, part.tie].map(inline)
      return [strong(part.title), inline(part.sentence) + cite(part.sources), ...lines]
        .filter((line) => line !== '')
        .map((line) => `> ${line}`)
        .join('\n>\n')
    }
  }
}

const strong = (text: string): string => (text === '' ? '' : `**${inline(text)}**`)

function setCard(card: AssetCard, cite: Cite): string {
  const where = [card.kindWord, card.place]
    .filter((text) => text !== '')
    .map(inline)
    .join(' · ')
  const strength = card.strength === '' ? '' : `: ${inline(card.strength)}`
  return `- ${strong(card.name)} (${where})${strength}${cite(card.sources)}`
}

const setTable = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [
    row(columns.map(cell)),
    row(columns.map(() => '---')),
    ...rows.map((cells) => row(cells.map(cell))),
  ].join('\n')
