import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { exportDocx } from '#electron/exporters/docx/export-docx.ts'
import { exportHtml } from '#electron/exporters/html.ts'
import { exportMarkdown } from '#electron/exporters/markdown.ts'
import { previewPages } from '#electron/exporters/page-previews.ts'
import { exportPdf } from '#electron/exporters/pdf.ts'
import type { BriefPage } from '#shared/briefs/page/brief-page.ts'
import { cleanText } from '#shared/briefs/page/page-text.ts'
import {
  corpus,
  lettersOf,
  openPress,
  readPdf,
  readResources,
  sampleBrief,
} from './pages-reading.ts'

const resources = await readResources()
const typst = await openPress(resources)

type Run = Extract<BriefPage['blocks'][number], { kind: 'paragraph' }>['runs'][number]

const say = (text: string, more: Partial<Extract<Run, { kind: 'text' }>> = {}): Run => ({
  kind: 'text',
  text,
  ...more,
})
const hours = 'https://riverbend.example/hours?day=1&at=(late)'
const mail = 'mailto:desk@riverbend.example'

const spoken: Record<'english' | 'arabic', readonly Run[]> = {
  english: [
    say('The doors stay '),
    say('open', { bold: true }),
    say(' until '),
    say('nine', { italic: true }),
    say('. See '),
    say('the hours', { href: hours }),
    say(' today', { href: hours, bold: true }),
    say(' or write to '),
    say('desk@riverbend.example', { href: mail }),
    say('.'),
  ],
  arabic: [
    say('تبقى الأبواب '),
    say('مفتوحة', { bold: true }),
    say(' حتى '),
    say('التاسعة', { italic: true }),
    say('. انظر '),
    say('المواعيد', { href: hours }),
    say('.'),
  ],
}

const pageOf = (language: keyof typeof spoken, more: Partial<BriefPage> = {}): BriefPage => ({
  ...sampleBrief(language === 'arabic' ? 'arabic' : 'one-page'),
  blocks: [
    { kind: 'paragraph', runs: [...spoken[language]] },
    { kind: 'list', title: '', items: [[...spoken[language]]] },
  ],
  side: [],
  footnotes: [],
  ...more,
})

const wordsFor = ({ language }: BriefPage) => ({ words: resources.words[language] })

async function print(page: BriefPage) {
  const made = await exportPdf(page, { typst, ...wordsFor(page) })
  if (!made.ok) throw new Error(JSON.stringify(made.problem))
  return made.bytes
}

/** Where a press on the first page leads. */
async function leadsIn(bytes: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  const page = await (await task.promise).getPage(1)
  const found: readonly unknown[] = await page.getAnnotations()
  await task.destroy()
  return found.flatMap((one) => {
    const url = typeof one === 'object' && one !== null && 'url' in one ? one.url : null
    return typeof url === 'string' ? [url] : []
  })
}

async function write(page: BriefPage) {
  const made = await exportDocx(page, { typst, ...wordsFor(page) })
  if (!made.ok) throw new Error(made.problem.code)
  return made.bytes
}

const partOf = (bytes: Uint8Array, name: string) =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())

function webOf(page: BriefPage): string {
  const made = exportHtml(page, { ...wordsFor(page), styles: resources.styles })
  if (!made.ok) throw new Error(made.problem.code)
  return made.text
}

function markdownOf(page: BriefPage): string {
  const made = exportMarkdown(page, wordsFor(page))
  if (!made.ok) throw new Error(made.problem.code)
  return made.text
}

describe('bold, italic and links of a text leave with it', () => {
  test('in print: faces, links to press, and the address behind what does not say it', async () => {
    const bytes = await print(pageOf('english'))
    expect(new Set(await leadsIn(bytes))).toEqual(new Set([new URL(hours).href, mail]))
    const faces = Buffer.from(bytes).toString('latin1')
    expect(faces).toContain('Literata-Bold')
    expect(faces).toContain('Literata-Italic')
    const said = lettersOf((await readPdf(bytes)).text)
    expect(said).toContain(lettersOf(`the hours today (${hours}) or write to`))
    expect(said).not.toContain('(desk@')
    const previews = await previewPages(pageOf('english'), {
      typst,
      ...wordsFor(pageOf('english')),
    })
    expect(previews.ok && lettersOf(previews.pages[0]?.lines.join('') ?? '')).toContain(
      'https://riverbend.example/hours',
    )
  })

  test('in print from right to left, in large print, and beside another language', async () => {
    for (const print_ of ['standard', 'large'] as const) {
      const bytes = await print(pageOf('arabic', { print: print_ }))
      expect(await leadsIn(bytes)).toContain(new URL(hours).href)
      expect(Buffer.from(bytes).toString('latin1')).toMatch(/Amiri-Bold\b/u)
      expect(Buffer.from(bytes).toString('latin1')).toMatch(/Amiri-Italic/u)
    }
    const pair: BriefPage = pageOf('english', {
      second: { language: 'ar', name: 'العربية', title: 'عنوان', lead: '' },
      blocks: [
        {
          kind: 'pair',
          first: [{ kind: 'paragraph', runs: [...spoken.english] }],
          second: [{ kind: 'paragraph', runs: [...spoken.arabic] }],
        },
      ],
    })
    expect((await leadsIn(await print(pair))).length).toBeGreaterThanOrEqual(3)
    expect(webOf(pair).match(/<strong>(?:open|مفتوحة)<\/strong>/gu)).toHaveLength(2)
    expect(partOf(await write(pair), 'word/document.xml').match(/<w:hyperlink /gu)).toHaveLength(3)
    expect(markdownOf(pair)).toContain('**مفتوحة**')
  })

  test('on the web page, where paper tells the address', () => {
    const html = webOf(pageOf('english'))
    const address = 'https://riverbend.example/hours?day=1&amp;at=(late)'
    expect(html).toContain('<strong>open</strong> until <em>nine</em>')
    expect(html).toContain(
      `<a href="${address}" rel="noreferrer noopener" data-address="${address}">the hours<strong> today</strong></a>`,
    )
    expect(html).toContain(`<a href="${mail}" rel="noreferrer noopener">desk@riverbend.example</a>`)
  })

  test('in Word: the styles word processors know, real links, the same bytes each time', async () => {
    const bytes = await write(pageOf('english'))
    const document = partOf(bytes, 'word/document.xml')
    const styles = partOf(bytes, 'word/styles.xml')
    for (const style of ['Strong', 'Emphasis', 'Hyperlink']) {
      expect(document).toContain(`<w:rStyle w:val="${style}"/>`)
      expect(styles).toContain(`w:styleId="${style}"`)
    }
    const rels = partOf(bytes, 'word/_rels/document.xml.rels')
    const targets = new Map(
      [...rels.matchAll(/<Relationship [^>]*>/gu)].map(([rel]) => [
        /Id="([^"]*)"/u.exec(rel)?.[1],
        /Target="([^"]*)"/u.exec(rel)?.[1],
      ]),
    )
    const used = [...document.matchAll(/<w:hyperlink [^>]*r:id="([^"]*)"/gu)].map(([, id]) => id)
    expect(used.map((id) => targets.get(id))).toEqual(
      [hours, mail, hours, mail].map((href) => href.replaceAll('&', '&amp;')),
    )
    expect(Buffer.from(await write(pageOf('english'))).equals(Buffer.from(bytes))).toBe(true)
  })

  test('in Markdown: stars only where they are read as stars', () => {
    const text = markdownOf(pageOf('english'))
    expect(text).toContain(
      'stay **open** until *nine*. See [the hours **today**](https://riverbend.example/hours?day=1&amp;at=%28late%29) or',
    )
    const runs = [
      say('a'),
      say('"b" ', { bold: true }),
      say('c', { italic: true }),
      say('d', { bold: true }),
    ]
    expect(markdownOf(pageOf('english', { blocks: [{ kind: 'paragraph', runs }] }))).toContain(
      'a<strong>"b"</strong> <em>c</em><strong>d</strong>',
    )
  })
})

describe('whatever is typed as the words of a link stays the letters it is', () => {
  const page = pageOf('english', {
    blocks: corpus.map((text) => ({
      kind: 'paragraph',
      runs: [say('. '), say(`. ${text} .`, { bold: true, italic: true, href: hours }), say(' .')],
    })),
  })
  /** Letters stand in another order than typed, or the reading program stumbles over a joiner. */
  const plain = corpus.filter((text) => !/[\u200d\u202a-\u202e\u2066-\u2069]/u.test(text))

  test('in print and in Word', async () => {
    const said = lettersOf((await readPdf(await print(page))).text)
    const document = partOf(await write(page), 'word/document.xml')
    expect(document.match(/<w:hyperlink /gu)?.length).toBe(corpus.length)
    for (const text of plain) expect(said).toContain(lettersOf(cleanText(text)).slice(0, 15))
  })

  test('on the web page and in Markdown', () => {
    const [, body = ''] = webOf(page).split('</head>')
    const tags = new Set([...body.matchAll(/<([a-z]\w*)/giu)].map(([, tag]) => tag))
    for (const tag of ['script', 'img', 'iframe', 'form', 'base', 'meta', 'link'])
      expect(tags).not.toContain(tag)
    const hrefs = new Set([...body.matchAll(/<a href="([^"]*)"/gu)].map(([, href]) => href))
    expect([...hrefs]).toEqual([hours.replaceAll('&', '&amp;')])
    const markdown = markdownOf(page)
      .replaceAll(/\\./gu, '')
      .replaceAll(/\]\(https:\/\/riverbend\.example[^)\s]*\)/gu, '')
    expect(markdown).not.toMatch(/\]\(/u)
  })
})

test('an address that leads astray is no link of a page, and one that no program can read is words', async () => {
  const evil = pageOf('english', {
    blocks: [{ kind: 'paragraph', runs: [say('x', { href: 'javascript:alert(1)' })] }],
  })
  expect(exportHtml(evil, { ...wordsFor(evil), styles: '' }).ok).toBe(false)
  const odd = pageOf('english', {
    blocks: [{ kind: 'paragraph', runs: [say('words', { href: 'http://[x' })] }],
  })
  expect(webOf(odd)).toContain('<p>words</p>')
  expect(await leadsIn(await print(odd))).toEqual([])
})
