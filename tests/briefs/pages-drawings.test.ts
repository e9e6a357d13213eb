import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countBeside } from '#electron/exporters/first-page.ts'
import { chartInks, drawBars } from '#shared/briefs/page/bar-chart.ts'
import type { BriefPage } from '#shared/briefs/page/brief-page.ts'
import { drawingToSvg } from '#shared/briefs/page/drawing-svg.ts'
import { finishPage } from '#shared/briefs/page/finish-page.ts'
import { type BarRow, BlockSchema } from '#shared/briefs/page/page-blocks.ts'
import { drawWeave, warpThreads } from '#shared/people/weave.ts'
import * as v from 'valibot'
import { sampleBrief } from './pages-reading.ts'

function rowsOf(...rows: readonly (readonly [string, number])[]): readonly BarRow[] {
  const block = v.parse(BlockSchema, {
    kind: 'bars',
    title: 'Dots',
    alt: 'Dots',
    rows: rows.map(([label, value], index) => ({
      label,
      value,
      valueLabel: String(value),
      emphasis: index === 0,
    })),
  })
  return block.kind === 'bars' ? block.rows : []
}

describe('bars', () => {
  const years = rowsOf(
    ['Spring 2025', 58],
    ['Fall 2025', 74],
    ['Spring 2026', 96],
    ['Fall 2026', 142],
  )
  const inBars = (rows: readonly BarRow[], direction: 'ltr' | 'rtl' = 'ltr') =>
    drawBars(rows, { width: 318, direction })
  const barsIn = (drawing: ReturnType<typeof drawBars>) =>
    drawing.rects.filter(({ stroke }) => stroke !== null)

  test('are as long as what they count, from zero', () => {
    const [first, , , last] = barsIn(inBars(years))
    expect((first?.height ?? 0) / (last?.height ?? 1)).toBeCloseTo(58 / 142, 6)
  })

  test('stand in two inks, each with the outline that survives grey', () => {
    const bars = barsIn(inBars(years))
    expect(new Set(bars.map(({ fill }) => fill))).toEqual(
      new Set([chartInks.first, chartInks.second]),
    )
    expect(new Set(bars.map(({ stroke }) => stroke))).toEqual(new Set([chartInks.first]))
  })

  test('lie under each other where names are long, with every word of them', () => {
    const rows = rowsOf(
      ['A ride home for everyone who works the late shift at the cannery', 33],
      ['Repair days', 0],
    )
    const drawing = inBars(rows)
    expect(barsIn(drawing)).toHaveLength(1)
    expect(drawing.texts.map(({ text }) => text).join(' ')).toContain('late shift at the')
    expect(drawing.texts.map(({ text }) => text)).toContain('0')
  })

  test('mirror for right-to-left languages', () => {
    const [ltr, rtl] = [barsIn(inBars(years)), barsIn(inBars(years, 'rtl'))]
    for (const [index, bar] of ltr.entries())
      expect(rtl[index]?.x).toBeCloseTo(318 - bar.x - bar.width, 6)
  })

  test('never leave their picture, whatever is counted', () => {
    const row = fc.tuple(
      fc.string({ maxLength: 80, unit: 'grapheme' }),
      fc.double({ min: 0, max: 1e308, noNaN: true }),
    )
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('ltr', 'rtl'),
        fc.constantFrom(159, 318, 504),
        (rows, direction, width) => {
          const drawing = drawBars(rowsOf(...rows), { width, direction })
          for (const { x, y, width: wide, height } of drawing.rects) {
            expect(Math.min(x, y, wide, height)).toBeGreaterThanOrEqual(-1e-6)
            expect(x + wide).toBeLessThanOrEqual(width + 1e-6)
            expect(y + height).toBeLessThanOrEqual(drawing.height + 5)
          }
        },
      ),
      { numRuns: 200, seed: 20260924 },
    )
  })

  test('as SVG are named, described and escaped', () => {
    const svg = drawingToSvg(inBars(rowsOf(['<b>&"\'', 1])), {
      id: 'f',
      title: '',
      description: '<i>',
    })
    expect(svg).toContain('<title id="f-title">&lt;i&gt;</title>')
    expect(svg).not.toMatch(/<[bi]>/u)
  })
})

describe('the woven mark', () => {
  test('is the same for the same groups on every computer, for ever', () => {
    expect(warpThreads(['riverbend', 'elders', 'youth'])).toEqual(
      warpThreads(['riverbend', 'elders', 'youth']),
    )
    expect(warpThreads(['riverbend', 'elders', 'youth', 'library', 'garden', 'church', 'school']))
      .toMatchInlineSnapshot(`
      [
        "#56382A",
        "#855CA9",
        "#2B3D80",
        "#B78109",
        "#855CA9",
        "#AF3F1B",
        "#B78109",
      ]
    `)
  })

  test('gives each group a thread, and no two neighbours the same dye', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 40 }), (seeds) => {
        const threads = warpThreads(seeds)
        expect(threads.length).toBe(Math.max(7, seeds.length))
        for (const [index, thread] of threads.entries())
          expect(thread).not.toBe(threads[(index + 1) % threads.length])
      }),
      { numRuns: 200, seed: 20260924 },
    )
  })

  test('fills its band and does not stand over the edge', () => {
    const { rects } = drawWeave(['riverbend'], { width: 612, height: 12, pitch: 6 })
    expect(Math.max(...rects.map(({ x, width }) => x + width))).toBe(612)
    expect(Math.min(...rects.map(({ x }) => x))).toBe(0)
    expect(rects.every(({ width }) => width > 0)).toBe(true)
  })
})

describe('the first page', () => {
  const beside = (brief: BriefPage) => {
    const finished = finishPage(brief)
    return finished.ok ? countBeside(finished.page, 504) : -1
  }

  test('sets so much beside the side column as fills its height', () => {
    const brief = sampleBrief('two-page')
    expect(beside({ ...brief, side: [] })).toBe(0)
    expect(beside({ ...brief, print: 'large' })).toBe(0)
    const kinds = brief.blocks.slice(0, beside(brief)).map(({ kind }) => kind)
    expect(kinds.slice(0, 4)).toEqual(['heading', 'paragraph', 'bars', 'quote'])
    expect(kinds).not.toContain('table')
  })

  test('never leaves a heading behind', () => {
    const heading = { kind: 'heading', level: 2, text: 'Who does what' } as const
    const table = { kind: 'table', columns: ['Action'], rows: [['Meet']] } as const
    const text = { kind: 'paragraph', runs: [{ kind: 'text', text: 'A sentence.' }] } as const
    for (const next of [table, text]) {
      const blocks = JSON.parse(JSON.stringify([text, heading, next, text])) as BriefPage['blocks']
      for (let lines = 1; lines < 8; lines += 1) {
        const items = Array.from({ length: lines }, () => [
          { kind: 'text' as const, text: 'One ask.' },
        ])
        const count = beside({
          ...sampleBrief('one-page'),
          blocks,
          side: [{ kind: 'list', items }],
        })
        expect(blocks[count - 1]?.kind).not.toBe('heading')
      }
    }
  })
})
