import { readFileSync } from 'node:fs'
import { readBriefResources } from '#electron/exporters/brief-resources.ts'
import { exportHtml } from '#electron/exporters/html.ts'
import { exportPdf } from '#electron/exporters/pdf.ts'
import { openTypstPress } from '#electron/exporters/typst-press.ts'
import type { BriefPage } from '#shared/briefs/page/brief-page.ts'
import { launchChromium } from '../support/chromium.ts'
import { type BenchRow, timed } from './row.ts'

const sample = (): BriefPage =>
  JSON.parse(readFileSync('tests/fixtures/brief/two-page.json', 'utf8')) as BriefPage

export const rows: readonly BenchRow[] = [
  {
    name: 'two-page brief with charts and sources: PDF, warm',
    unit: 'ms',
    besideName: 'Chromium’s print of the same page, already loaded',
    goal: { ratio: 1 / 5 },
    runs: 20,
    async prepare() {
      const resources = await readBriefResources({ kind: 'development', appFolder: process.cwd() })
      const typst = await openTypstPress(resources)
      const browser = await launchChromium()
      const page = await browser.newPage()
      const words = resources.words.en
      let run = 0
      // A paragraph differs in each run, as after a keystroke: the page never comes whole from a cache.
      const edited = (): BriefPage => {
        const brief = sample()
        const text = `Edited for the ${run}th time, and long enough to be broken into several lines.`
        const paragraph = { kind: 'paragraph', runs: [{ kind: 'text', text }] } as const
        const blocks = brief.blocks.map((block, place) =>
          place === 1 ? { ...paragraph, runs: [...paragraph.runs] } : block,
        )
        return { ...brief, blocks }
      }
      return {
        async ours() {
          run += 1
          const brief = edited()
          return await timed(async () => {
            const pdf = await exportPdf(brief, { typst, words })
            if (!pdf.ok || pdf.pages !== 2) throw new Error('The brief was not printed.')
          })
        },
        async beside() {
          const html = exportHtml(edited(), { words, styles: resources.styles })
          if (!html.ok) throw new Error(html.problem.code)
          await page.setContent(html.text)
          return await timed(() =>
            page.pdf({ format: 'Letter', tagged: true, printBackground: true }),
          )
        },
        async close() {
          await browser.close()
          await typst.close()
        },
      }
    },
  },
]
