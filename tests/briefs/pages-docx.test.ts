import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { exportDocx } from '#electron/exporters/docx/export-docx.ts'
import type { TypstPress } from '#electron/exporters/typst-press.ts'
import type { BriefPage } from '#shared/briefs/page/brief-page.ts'
import { cleanText } from '#shared/briefs/page/page-text.ts'
import { printWithOffice, soffice } from '#tests/support/soffice.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'
import { everywhere, places } from './everywhere.ts'
import {
  corpus,
  lettersOf,
  openPress,
  readPdf,
  readResources,
  type Sample,
  sampleBrief,
} from './pages-reading.ts'

const resources = await readResources()
const typst = await openPress(resources)

async function write(brief: BriefPage, press: TypstPress = typst): Promise<Uint8Array> {
  const made = await exportDocx(brief, { typst: press, words: resources.words[brief.language] })
  if (!made.ok) throw new Error(made.problem.code)
  return made.bytes
}

/** Draws nothing, for tests of words only. */
const blank: TypstPress = {
  ...typst,
  figure: () => ({ ok: true, value: '<svg viewBox="0 0 9 9"></svg>' }),
}

const partsOf = (bytes: Uint8Array) =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))

const partsOfSample = async (name: Sample, more: Partial<BriefPage> = {}) => {
  const parts = partsOf(await write({ ...sampleBrief(name), ...more }))
  return (part: string) => parts.get(part) ?? ''
}

const decode = (xml: string) =>
  xml
    .replaceAll(/<w:br\/>/gu, '\n')
    .replaceAll(/<\/w:p>/gu, '\n')
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

describe('a brief as a Word document', () => {
  test('has the styles word processors know, and uses them', async () => {
    const part = await partsOfSample('two-page')
    const styles = part('word/styles.xml')
    for (const style of [
      'Title',
      'Subtitle',
      'Heading1',
      'Heading2',
      'Heading3',
      'Caption',
      'ListParagraph',
      'FootnoteText',
      'BriefTable',
    ])
      expect(styles).toContain(`w:styleId="${style}"`)
    const used = [...part('word/document.xml').matchAll(/<w:pStyle w:val="(\w+)"/gu)].map(
      ([, style]) => style ?? '',
    )
    expect(used.filter((style) => style === 'Title')).toHaveLength(1)
    expect(used).toEqual(
      expect.arrayContaining([
        'Subtitle',
        'Heading1',
        'Heading2',
        'Caption',
        'ListParagraph',
        'Quote',
      ]),
    )
    expect(used.filter((style) => !styles.includes(`w:styleId="${style}"`))).toEqual([])
  })

  test('has each source as a footnote once, and fields where it is told again', async () => {
    const part = await partsOfSample('two-page')
    const document = part('word/document.xml')
    const noted = [...document.matchAll(/<w:footnoteReference w:id="(\d+)"/gu)].map(([, id]) => id)
    expect(noted).toEqual(['1', '2', '3'])
    expect(part('word/footnotes.xml')).toContain(
      'Youth Council after-school count, September 2026.',
    )
    const again = [...document.matchAll(/w:instr="NOTEREF (source_\d)/gu)].map(([, at]) => at ?? '')
    expect(again.length).toBeGreaterThan(0)
    for (const at of again) expect(document).toContain(`w:name="${at}"`)
  })

  test('repeats the names of columns on every page, in the style of a first row', async () => {
    const document = (await partsOfSample('two-page'))('word/document.xml')
    expect(document.match(/<w:tblHeader\/>/gu)).toHaveLength(1)
    expect(document).toContain('<w:tblStyle w:val="BriefTable"/>')
    expect(document.match(/<w:cantSplit\/>/gu)).toHaveLength(4)
  })

  test('draws each chart as a picture that is told in words', async () => {
    const bytes = await write(sampleBrief('two-page'))
    const parts = unzipSync(bytes)
    const drawings = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).match(
      /<wp:docPr[^>]*>/gu,
    )
    expect(drawings).toHaveLength(2)
    expect(drawings?.[0]).toContain('descr="Bar chart: spring 2025, 58; fall 2025, 74;')
    const pictures = Object.entries(parts).filter(([name]) => name.endsWith('.png'))
    expect(pictures).toHaveLength(2)
    for (const [, png] of pictures)
      expect(Buffer.from(png.slice(0, 8)).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n')
  })

  test('names its title, its coalition, its language and nothing about when it was made', async () => {
    const core = (await partsOfSample('two-page'))('docProps/core.xml')
    expect(core).toContain('<dc:title>A warm place after three</dc:title>')
    expect(core).toContain('<dc:creator>Riverbend Community Resilience Coalition</dc:creator>')
    expect(core).toContain('<dc:language>en</dc:language>')
    expect(core).not.toMatch(/dcterms:(?:created|modified)|Un-named/u)
  })

  test('lies on the paper asked for, larger in large print', async () => {
    const letter = await partsOfSample('two-page', { paper: 'letter' })
    expect(letter('word/document.xml')).toContain('w:w="12240" w:h="15840"')
    const large = await partsOfSample('two-page', { paper: 'a4', print: 'large' })
    expect(large('word/document.xml')).toContain('w:w="11906" w:h="16838"')
    const styles = large('word/styles.xml').split('<w:style ')
    const used = styles.filter((style) => !style.includes('w:styleId="Endnote'))
    const sizes = [...used.join('').matchAll(/<w:sz w:val="(\d+)"/gu)]
    expect(sizes.length).toBeGreaterThan(10)
    expect(Math.min(...sizes.map(([, size]) => Number(size)))).toBeGreaterThanOrEqual(36)
    expect(decode(large('word/document.xml'))).toBe(
      decode((await partsOfSample('two-page', { paper: 'a4' }))('word/document.xml')),
    )
  })

  test('runs from right to left in Arabic, with what runs the other way marked', async () => {
    const part = await partsOfSample('arabic')
    const document = part('word/document.xml')
    const paragraphs = [...document.matchAll(/<w:p>.*?<\/w:p>/gu)].map(([paragraph]) => paragraph)
    const arabic = paragraphs.filter((paragraph) => /\p{Script=Arabic}/u.test(paragraph))
    expect(arabic.length).toBeGreaterThan(10)
    expect(arabic.filter((paragraph) => !paragraph.includes('<w:bidi/>'))).toEqual([])
    expect(document).toMatch(/<w:rtl w:val="false"\/><\/w:rPr><w:t[^>]*>Marisol Vega</u)
    expect(document).toContain('<w:bidiVisual/>')
    expect(part('word/styles.xml')).toMatch(/<w:lang [^>]*w:bidi="ar-SA"/u)
  })

  test('is the same bytes for the same page', async () => {
    const [first, second] = [await write(sampleBrief('arabic')), await write(sampleBrief('arabic'))]
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  })

  test('refuses what the other formats refuse', async () => {
    const nameless = { ...sampleBrief('one-page'), title: '' }
    expect(await exportDocx(nameless, { typst, words: resources.words.en })).toEqual({
      ok: false,
      problem: { code: 'brief-title-missing', values: {} },
    })
  })

  test.each(corpus.map((text) => ({ text, name: JSON.stringify(text).slice(0, 60) })))(
    'keeps as letters what people type: $name',
    async ({ text }) => {
      const parts = partsOf(await write(everywhere(text), blank))
      const document = parts.get('word/document.xml') ?? ''
      const shown = lettersOf(cleanText(text))
      const said = lettersOf(decode(document) + decode(parts.get('word/footnotes.xml') ?? ''))
      expect(said.split(shown).length - 1).toBeGreaterThanOrEqual(places)
      for (const [name, xml] of parts) {
        if (!/\.(?:xml|rels)$/u.test(name)) continue
        expect(xml).not.toMatch(/<!DOCTYPE|<!ENTITY|<script|TargetMode="External"|INCLUDE|DDEAUTO/u)
      }
      expect([...parts.keys()].filter((name) => /vba|embeddings|externalLink/u.test(name))).toEqual(
        [],
      )
    },
  )
})

describe('in LibreOffice', { timeout: 120_000 }, () => {
  test.for(['two-page', 'arabic'] as const)('%s opens and says the same', async (name, context) => {
    context.skip(soffice === undefined, 'needs LibreOffice, which is not on this computer')
    const brief = sampleBrief(name)
    const path = join(makeTempFolder(), 'brief.docx')
    writeFileSync(path, await write(brief))
    const printed = await readPdf(
      new Uint8Array(readFileSync(await printWithOffice(soffice ?? '', path))),
    )
    const said = lettersOf(printed.text)
    expect(printed.title).toBe(brief.title)
    for (const footnote of brief.footnotes ?? [])
      if (name === 'two-page') expect(said).toContain(lettersOf(footnote.text))
    expect(said).toContain(lettersOf(brief.title ?? ''))
  })
})
