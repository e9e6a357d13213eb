import { describe, expect, test } from 'vitest'
import { previewPages } from '#electron/exporters/page-previews.ts'
import { exportPdf } from '#electron/exporters/pdf.ts'
import type { BriefPage } from '#shared/briefs/page/brief-page.ts'
import { lettersOf, openPress, readPdf, readResources, sampleBrief } from './pages-reading.ts'

const resources = await readResources()
const typst = await openPress(resources)

async function printAndPreview(brief: BriefPage) {
  const how = { typst, words: resources.words[brief.language] }
  const pdf = await exportPdf(brief, how)
  const previews = await previewPages(brief, how)
  if (!pdf.ok || !previews.ok) throw new Error('The brief was not printed.')
  return { pdf: await readPdf(pdf.bytes), pages: pdf.pages, previews: previews.pages }
}

/** A brief of exactly so many pages, by as many paragraphs as that takes. */
async function briefOf(pages: number): Promise<BriefPage> {
  const brief = sampleBrief('one-page')
  for (let paragraphs = pages * 5; paragraphs < pages * 20; paragraphs += 2) {
    const more = Array.from({ length: paragraphs }, (_, index) => paragraphOf(index + 1))
    const longer = { ...brief, blocks: [...brief.blocks, ...more] }
    const pdf = await exportPdf(longer, { typst, words: resources.words.en })
    if (pdf.ok && pdf.pages === pages) return longer
  }
  throw new Error(`No number of paragraphs makes ${pages} pages.`)
}

const paragraphOf = (number: number): BriefPage['blocks'][number] => {
  const text = `Paragraph ${number}. Neighbors opened their doors in the evening, one street after the other, and wrote down who would bring soup, who would bring chairs and who would simply come and sit. `
  return {
    kind: 'paragraph',
    runs: [
      { kind: 'text', text: text.repeat(2) },
      { kind: 'source', id: 'count' },
    ],
  }
}

describe('the preview shows the pages that will be printed', () => {
  test.each([
    ['one page', () => Promise.resolve(sampleBrief('one-page')), 1, 0],
    ['two pages', () => Promise.resolve(sampleBrief('two-page')), 2, 0],
    ['two pages in Arabic', () => Promise.resolve(withoutVowelMarks(sampleBrief('arabic'))), 2, 2],
    ['twelve pages', () => briefOf(12), 12, 0],
  ])('%s', async (_, make, count, slack) => {
    const { pdf, pages, previews } = await printAndPreview(await make())
    expect(pages).toBe(count)
    expect(previews).toHaveLength(count)
    expect(pdf.pages).toHaveLength(count)
    for (const [index, preview] of previews.entries()) {
      const printed = pdf.pages[index]?.texts ?? []
      expect(lettersOf(printed.join('')).length).toBeGreaterThan(20)
      expect(differingLetters(preview.lines, printed)).toBeLessThanOrEqual(slack)
    }
  })

  test('down to the last lines of each page', async () => {
    const { pdf, previews } = await printAndPreview(sampleBrief('two-page'))
    for (const [index, preview] of previews.entries()) {
      const printed = lettersOf((pdf.pages[index]?.texts ?? []).join(''))
      const lastLines = lettersOf(preview.lines.slice(-4).join(''))
      expect(lastLines.length).toBeGreaterThan(20)
      expect(printed.endsWith(lastLines)).toBe(true)
    }
  })

  test('as pictures that hold no script, no link and no outside address', async () => {
    const { previews } = await printAndPreview(sampleBrief('two-page'))
    for (const { svg, width, height } of previews) {
      expect([width, height]).toEqual([612, 792])
      const tags = new Set([...svg.matchAll(/<([\w:]+)/gu)].map(([, tag]) => tag))
      for (const tag of ['script', 'a', 'foreignObject', 'style']) expect(tags).not.toContain(tag)
      expect(svg).not.toMatch(/\son\w+=/u)
      expect(svg.replace(/xmlns(?::\w+)?="[^"]*"/gu, '')).not.toMatch(
        /(?:href|src)="(?!#|data:image\/)/u,
      )
      const drawn = new Set([...svg.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id))
      for (const [, id] of svg.matchAll(/href="#([^"]+)"/gu)) expect(drawn).toContain(id)
    }
  })

  test('and says what is missing as printing does', async () => {
    const nameless = { ...sampleBrief('one-page'), title: '' }
    expect(await previewPages(nameless, { typst, words: resources.words.en })).toEqual({
      ok: false,
      problem: { code: 'brief-title-missing', values: {} },
    })
  })
})

/**
 * Letters that only one of two texts has, whatever order they come in. Where one Arabic glyph draws
 * several letters, one of the two programs may tell a letter twice; that is the slack below.
 */
function differingLetters(some: readonly string[], others: readonly string[]): number {
  const counts = new Map<string, number>()
  const count = (texts: readonly string[], step: number) => {
    for (const letter of lettersOf(texts.join('')).normalize('NFKC'))
      counts.set(letter, (counts.get(letter) ?? 0) + step)
  }
  count(some, 1)
  count(others, -1)
  return [...counts.values()].reduce((sum, difference) => sum + Math.abs(difference), 0)
}

const withoutVowelMarks = (brief: BriefPage): BriefPage =>
  JSON.parse(JSON.stringify(brief).replaceAll(/[\u064b-\u0652]/gu, '')) as BriefPage
