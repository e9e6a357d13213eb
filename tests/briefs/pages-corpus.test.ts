import { describe, expect, test } from 'vitest'
import { exportHtml } from '#electron/exporters/html.ts'
import { exportMarkdown } from '#electron/exporters/markdown.ts'
import { previewPages } from '#electron/exporters/page-previews.ts'
import { exportPdf } from '#electron/exporters/pdf.ts'
import { cleanText } from '#shared/briefs/page/page-text.ts'
import { everywhere, places } from './everywhere.ts'
import { corpus, lettersOf, openPress, readPdf, readResources } from './pages-reading.ts'

const resources = await readResources()
const typst = await openPress(resources)
const words = resources.words.en

const timesIn = (whole: string, part: string): number => whole.split(part).length - 1
/** Letters stand in another order than typed, or the reading program stumbles over a joiner. */
const readsOtherwise = (text: string): boolean => /[\u200d\u202a-\u202e\u2066-\u2069]/u.test(text)
const named = corpus.map((text) => ({ text, name: JSON.stringify(text).slice(0, 60) }))

describe('whatever people type stays the letters it is', () => {
  test.each(named)('in PDF and preview: $name', async ({ text }) => {
    const pdf = await exportPdf(everywhere(text), { typst, words })
    const previews = await previewPages(everywhere(text), { typst, words })
    expect(pdf.ok ? 'set' : pdf.problem).toBe('set')
    expect(previews).toMatchObject({ ok: true })
    if (!pdf.ok || !previews.ok || readsOtherwise(text)) return
    // A long word is broken over lines and pages, with page numbers between its parts.
    const shown = lettersOf(cleanText(text)).slice(0, 100)
    const printed = await readPdf(pdf.bytes)
    const inPdf = lettersOf(printed.pages.flatMap((page) => page.texts).join(''))
    const inPreview = lettersOf(previews.pages.flatMap((page) => page.lines).join(''))
    expect(timesIn(inPdf, shown)).toBeGreaterThanOrEqual(places)
    expect(timesIn(inPreview, shown)).toBeGreaterThanOrEqual(places)
    for (const { svg } of previews.pages)
      expect(svg).not.toMatch(/<script|<iframe|foreignObject|\son\w+=/iu)
  })

  test.each(named)('in HTML: $name', ({ text }) => {
    const html = exportHtml(everywhere(text), { words, styles: resources.styles })
    if (!html.ok) throw new Error(html.problem.code)
    const [head = '', body = ''] = html.text.split('</head>')
    const tags = new Set([...body.matchAll(/<\/?([^\s>/]+)/gu)].map(([, tag]) => tag))
    expect([...tags].filter((tag) => !ownTags.has(tag ?? ''))).toEqual([])
    expect(
      head.match(
        /<(?!meta charset|meta http-equiv|meta name|title>|\/title>|style>|\/style>|html|!doctype|head>)/gu,
      ),
    ).toBeNull()
    const shown = lettersOf(cleanText(text))
    expect(timesIn(lettersOf(asRead(body)), shown)).toBeGreaterThanOrEqual(places)
  })

  test.each(named)('in Markdown: $name', ({ text }) => {
    const markdown = exportMarkdown(everywhere(text), { words })
    if (!markdown.ok) throw new Error(markdown.problem.code)
    expect(markdown.text).not.toMatch(/<(?!$)/u)
    expect(markdown.text.replaceAll(/\\./gu, '').match(/[`~]|!\[|\]\(/gu)).toBeNull()
    const shown = lettersOf(cleanText(text))
    expect(timesIn(lettersOf(asReadFromMarkdown(markdown.text)), shown)).toBeGreaterThanOrEqual(
      places,
    )
  })
})

test('a brief at the limits is set or refused in bounded time, never a crash', async () => {
  const title = 'W'.repeat(300)
  const wide = {
    kind: 'paragraph' as const,
    runs: [{ kind: 'text' as const, text: 'W'.repeat(20_000) }],
  }
  const pdf = await exportPdf(
    { ...everywhere('x'), title, lead: 'W'.repeat(2_000), blocks: [wide] },
    { typst, words },
  )
  expect(pdf.ok ? 'set' : pdf.problem).toBe('set')
  const rows = Array.from({ length: 60 }, (_, index) => ({
    label: 'W'.repeat(200),
    value: index * 1e300,
    valueLabel: '9'.repeat(100),
  }))
  const chart = { kind: 'bars' as const, title: 'Wide', alt: 'Wide', rows }
  expect(await exportPdf({ ...everywhere('x'), blocks: [chart] }, { typst, words })).toMatchObject({
    ok: true,
  })
})

const ownTags = new Set(
  'body main article div header p span h1 h2 h3 br bdi ul ol li strong figure figcaption blockquote b svg title desc rect text path details summary table caption thead tbody tr th td sup a section html'.split(
    ' ',
  ),
)

const entities = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
])
const decode = (text: string): string =>
  text.replaceAll(/&(?:amp|lt|gt|quot|#39);/gu, (found) => entities.get(found) ?? found)

const asRead = (body: string): string => decode(body.replaceAll(/<[^>]*>/gu, ' '))

/** Undoes what CommonMark says a backslash and an entity mean, and drops the line breaks we set. */
const asReadFromMarkdown = (text: string): string =>
  text
    .replaceAll(/\\\n(?:> |   )?/gu, '\n')
    .replaceAll(
      /\\([!-/:-@[-`{-~])|&(?:amp|lt|gt);/gu,
      (found, escaped?: string) => escaped ?? decode(found),
    )
