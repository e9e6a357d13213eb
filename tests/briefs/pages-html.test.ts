import { createRequire } from 'node:module'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportHtml } from '#electron/exporters/html.ts'
import { exportMarkdown } from '#electron/exporters/markdown.ts'
import type { BriefPage } from '#shared/briefs/page/brief-page.ts'
import { findChromium } from '../run/chromium.mjs'
import { launchChromium } from '../support/chromium.ts'
import { makeTempFolder } from '../support/temp-folder.ts'
import { corpus, readResources, sampleBrief } from './pages-reading.ts'

const resources = await readResources()
const { styles } = resources

function write(brief: BriefPage): string {
  const html = exportHtml(brief, { words: resources.words[brief.language], styles })
  if (!html.ok) throw new Error(html.problem.code)
  return html.text
}

describe('the web page in one file', () => {
  test('needs nothing else and allows nothing else', () => {
    const html = write(sampleBrief('two-page')).replaceAll(
      ' xmlns="http://www.w3.org/2000/svg"',
      '',
    )
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|https?:/iu)
    expect(html).toMatch(
      /Content-Security-Policy" content="default-src 'none'; style-src 'sha256-/u,
    )
    expect(html).not.toMatch(/ style="/u)
  })

  test('says its language and direction', () => {
    expect(write(sampleBrief('arabic'))).toContain('<html lang="ar" dir="rtl">')
    expect(write(sampleBrief('one-page'))).toContain('<html lang="en" dir="ltr">')
  })

  test('draws the same figure as the page and gives its numbers as a table', () => {
    const html = write(sampleBrief('two-page'))
    expect(html.match(/<svg [^>]*role="img"/gu)).toHaveLength(2)
    expect(html).toMatch(/<desc id="figure-1-desc">Bar chart: spring 2025, 58/u)
    expect(html).toContain('<th scope="row"><bdi>Repair days</bdi></th><td><bdi>0 dots</bdi></td>')
  })

  test('says the same problem as the other formats', () => {
    const nameless = { ...sampleBrief('one-page'), title: '' }
    const problem = { ok: false, problem: { code: 'brief-title-missing', values: {} } }
    expect(exportHtml(nameless, { words: resources.words.en, styles })).toEqual(problem)
    expect(exportMarkdown(nameless, { words: resources.words.en })).toEqual(problem)
  })
})

describe('Markdown', () => {
  test('keeps headings, numbers of sources and tables', () => {
    const markdown = exportMarkdown(sampleBrief('two-page'), { words: resources.words.en })
    if (!markdown.ok) throw new Error(markdown.problem.code)
    expect(markdown.text).toMatch(/^---\nlang: en\ndir: ltr\n---\n\n# A warm place after three\n/u)
    expect(markdown.text).toContain('from 58 to 142.[^1] They did it')
    expect(markdown.text).toContain('[^1]: Youth Council after-school count, September 2026.')
    expect(markdown.text).toContain(
      '| Action | Who | By when | How it stands |\n| --- | --- | --- | --- |',
    )
    expect(markdown.text).toContain('| Fall 2026 | 142 |')
    expect(markdown.text).toContain('> The year the bridge closed')
  })
})

const chromium = findChromium()
if (chromium === undefined)
  console.log('Not run: the web page of a brief in a browser, because no Chromium was found.')

describe.skipIf(chromium === undefined)('the web page in a browser', { timeout: 60_000 }, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium()
  }, 60_000)
  afterAll(() => browser.close())

  /** Opens a page as a person does who was sent the file; collects what it asks for. */
  async function open(
    html: string,
  ): Promise<{ readonly page: Page; readonly asked: readonly string[] }> {
    const file = pathToFileURL(join(makeTempFolder('brief'), 'brief.html')).href
    writeFileSync(new URL(file), html)
    const page = await browser.newPage({ viewport: { width: 1024, height: 900 } })
    const asked: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(file)) asked.push(request.url())
    })
    page.on('dialog', (dialog) => {
      asked.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    await page.goto(file)
    return { page, asked }
  }

  test.each(['two-page', 'arabic'] as const)(
    '%s: axe finds nothing, and nothing is asked for',
    async (name) => {
      const { page, asked } = await open(write(sampleBrief(name)))
      const source = readFileSync(
        createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
        'utf8',
      )
      // The page forbids all scripts, so axe comes through the debugger, which the policy does not bind.
      const session = await page.context().newCDPSession(page)
      await session.send('Runtime.evaluate', { expression: source })
      const run = await session.send('Runtime.evaluate', {
        expression: 'axe.run({ resultTypes: ["violations"] })',
        awaitPromise: true,
        returnByValue: true,
      })
      const { violations } = run.result.value as AxeResults
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
      expect(asked).toEqual([])
      await page.close()
    },
  )

  test('a number leads to its source and the source leads back', async () => {
    const { page } = await open(write(sampleBrief('one-page')))
    await page.getByRole('link', { name: 'Source 3' }).first().click()
    expect(new URL(page.url()).hash).toBe('#source-3')
    await page.getByRole('link', { name: 'Back to the text, source 3' }).click()
    expect(new URL(page.url()).hash).toBe('#cited-3')
    await page.close()
  })

  test('fits a narrow screen without sideways scrolling', async () => {
    const { page } = await open(write(sampleBrief('two-page')))
    await page.setViewportSize({ width: 320, height: 640 })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(320)
    await page.close()
  })

  test('shows the numbers of a chart whole, even in wider letters than ours', async () => {
    for (const name of ['two-page', 'arabic'] as const) {
      const { page } = await open(write(sampleBrief(name)))
      await page.setViewportSize({ width: 320, height: 640 })
      const out = await page.locator('.chart svg text').evaluateAll((texts) =>
        texts
          .map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }))
          .filter(({ box }) => box.left < 0 || box.right > window.innerWidth)
          .map(({ words }) => words),
      )
      expect(out).toEqual([])
      await page.close()
    }
  })

  test('leaves words of another language in their own order, at the edge where the page begins', async () => {
    const runs = [{ kind: 'text' as const, text: 'They held it together.' }]
    const blocks = [{ kind: 'paragraph' as const, runs }]
    const { page } = await open(
      write({ ...sampleBrief('arabic'), blocks, side: [], footnotes: [] }),
    )
    const { words, stop, edge } = await page.locator('.text > p').evaluate((paragraph) => {
      const rightOf = (from: number, to: number) => {
        const range = document.createRange()
        range.setStart(paragraph.firstChild ?? paragraph, from)
        range.setEnd(paragraph.firstChild ?? paragraph, to)
        return Math.round(range.getBoundingClientRect().right)
      }
      const edge = Math.round(paragraph.getBoundingClientRect().right)
      return { words: rightOf(0, 21), stop: rightOf(21, 22), edge }
    })
    expect(stop).toBeGreaterThan(words)
    expect(stop).toBe(edge)
    await page.close()
  })

  test('runs and fetches nothing that people typed, even with its policy taken out', async () => {
    const said = corpus.map((text) => ({
      kind: 'paragraph' as const,
      runs: [{ kind: 'text' as const, text }],
    }))
    const cards = corpus.map((text) => ({
      name: text,
      shape: 'leaf' as const,
      kindWord: text,
      strength: text,
      place: text,
    }))
    const brief: BriefPage = {
      ...sampleBrief('one-page'),
      title: corpus.join(' ').slice(0, 300),
      lead: corpus.join('\n'),
      blocks: [...said, { kind: 'assets', cards }],
      side: [],
      footnotes: [],
      signature: [...corpus],
    }
    const html = write(brief).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, '')
    const { page, asked } = await open(html)
    const found = await page.evaluate(() => ({
      foreign: document.querySelectorAll(
        'script, iframe, img, object, embed, form, base, link, math, a:not([href^="#"])',
      ).length,
      handlers: [...document.querySelectorAll('*')]
        .flatMap((element) => element.getAttributeNames())
        .filter((name) => name.startsWith('on')),
      words: document.body.innerText.includes('<script>alert(1)</script>'),
    }))
    expect(found).toEqual({ foreign: 0, handlers: [], words: true })
    expect(asked).toEqual([])
    await page.close()
  })
})
