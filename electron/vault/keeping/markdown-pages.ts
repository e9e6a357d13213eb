import { pointerOf } from '#shared/texts/places.ts'
import type { CopyWords } from './copy-words.ts'
import { asRead, createPhrasing, isPlain, titleOf, type Phrasing } from './markdown-phrasing.ts'
import { blocksMarkdown } from './markdown-blocks.ts'
import type { WholeContent, WholeDocument } from './whole-content.ts'

export type MarkdownPage = { readonly name: string; readonly text: string }

/** Fields that say nothing to a reader: where a record stands among others, and what the app alone needs. */
const silent: ReadonlySet<string> = new Set([
  'order',
  'source',
  'by',
  'at',
  'changed',
  'archived',
  'importId',
  'inMap',
  'inField',
  'blob',
])

/** One page of Markdown for each document, after one that says what all of this is. */
export function markdownPages(
  content: WholeContent,
  words: CopyWords,
  { at, missing }: { readonly at: number; readonly missing: number },
): readonly MarkdownPage[] {
  const phrasing = createPhrasing(content, words)
  const pages = content.documents.flatMap((document) => pageOf(document, content, words, phrasing))
  const name = phrasing.escaped(content.coalition.name)
  const first = [
    `# ${name}`,
    words.t('about', { date: phrasing.moment(at) }),
    words.t('about.files'),
    ...(missing === 0 ? [] : [words.t('about.missing', { count: String(missing) })]),
    words.t('about.care'),
    ...(content.untold > 0 ? [words.t('about.untold')] : []),
  ]
  return [{ name: 'read-me', text: `${first.join('\n\n')}\n` }, ...pages]
}

function pageOf(
  { name, maps }: WholeDocument,
  content: WholeContent,
  words: CopyWords,
  phrasing: Phrasing,
): readonly MarkdownPage[] {
  const filled = maps.filter(({ records }) => records.length > 0)
  if (filled.length === 0) return []
  const title = words.find(`page.${name}`) ?? phrasing.escaped(name)
  const parts = filled.flatMap(({ map, records }) => [
    `## ${words.find(`map.${map}`) ?? phrasing.escaped(map)}`,
    ...records.map(([key, stored]) => recordOf(key, stored, content, words, phrasing)),
  ])
  return [{ name: name.replaceAll('/', '-'), text: `# ${title}\n\n${parts.join('\n\n')}\n` }]
}

function recordOf(
  key: string,
  raw: unknown,
  { texts, looks }: WholeContent,
  words: CopyWords,
  phrasing: Phrasing,
): string {
  if (!isPlain(raw)) return `- ${fieldWords(key, words, phrasing)}: ${phrasing.value(key, raw)}`
  const stored = asRead(raw, texts)
  const title = titleOf(stored)
  const away = stored['archived'] ? ` (${words.t('away')})` : ''
  const lines = Object.entries(stored).flatMap(([field, value]) => {
    const text = raw[pointerOf(field)]
    const blocks = typeof text === 'string' ? looks.get(text) : undefined
    const isSaid = silent.has(field) || value === title
    if (!isSaid && blocks !== undefined)
      return [`- ${fieldWords(field, words, phrasing)}:${blocksMarkdown(blocks)}`]
    const said = isSaid ? '' : phrasing.value(field, value)
    return said === '' ? [] : [`- ${fieldWords(field, words, phrasing)}: ${said}`]
  })
  const added = phrasing.added(stored)
  return [
    `### ${title === null ? phrasing.named(key) : phrasing.escaped(title)}${away}`,
    ...(lines.length > 0 ? [lines.join('\n')] : []),
    ...(added === null ? [] : [`*${added}*`]),
  ].join('\n\n')
}

const fieldWords = (field: string, words: CopyWords, phrasing: Phrasing): string =>
  words.find(`field.${field}`) ?? phrasing.named(field)
