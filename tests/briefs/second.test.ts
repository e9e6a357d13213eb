import { describe, expect, test } from 'vitest'
import { strFromU8, unzipSync } from 'fflate'
import { exportDocx } from '#electron/exporters/docx/export-docx.ts'
import { exportHtml } from '#electron/exporters/html.ts'
import { exportMarkdown } from '#electron/exporters/markdown.ts'
import { exportPdf } from '#electron/exporters/pdf.ts'
import { createBriefVoice } from '#electron/vault/briefs/voice.ts'
import { checkBrief } from '#shared/briefs/check.ts'
import { briefsHandlers } from '#shared/briefs/handlers.ts'
import { weigh } from '#shared/briefs/leaving.ts'
import { resolveBrief } from '#shared/briefs/resolve.ts'
import { toPage } from '#shared/briefs/to-page.ts'
import { openDesk, type TestDesk } from '#tests/support/desk.ts'
import { lettersOf, openPress, readPdf, readResources } from './pages-reading.ts'
import {
  addBrief,
  addGoal,
  addPart,
  addStrength,
  findingsOf,
  partOf,
  secondVoice,
} from './steps.ts'

const resources = await readResources()
const typst = await openPress(resources)

function pageOf(desk: TestDesk, brief: string) {
  const resolved = resolveBrief(desk, brief)
  if (resolved === null) throw new Error('there is no such brief')
  return toPage(resolved, {
    voice: createBriefVoice(resolved.brief.language),
    second: secondVoice(resolved.brief),
    leaving: weigh(checkBrief(desk, resolved), []),
    pictures: new Map(),
    coalition: { id: 'c'.repeat(32), name: 'Riverbend' },
    personName: () => null,
    now: Date.UTC(2026, 9, 14),
  })
}

/** A brief in English with Arabic beside it: one part in both, one only in English, and a goal. */
function twoLanguages() {
  const desk = openDesk()
  const goal = addGoal(desk, 'Everyone has a warm place')
  const brief = addBrief(desk, { goal, assets: [addStrength(desk, 'Library')] })
  const edit = briefsHandlers['briefs/edit']
  edit(desk, { id: brief, second: 'ar', secondTitle: 'مكان دافئ بعد الثالثة', lead: 'Warm.' })
  edit(desk, { id: brief, secondLead: 'دافئ.' })
  const both = partOf(desk, brief, 'text')
  briefsHandlers['briefs/edit-block'](desk, {
    brief,
    id: both,
    change: { text: 'Ten groups share.', secondText: 'عشر مجموعات تتشارك.' },
  })
  const single = addPart(desk, brief, { kind: 'points', text: 'Warm rooms\nLit walks' })
  return { desk, brief, both, single }
}

describe('a brief in two languages', () => {
  test('has each part in both, side by side, in the usual words of each', () => {
    const { desk, brief } = twoLanguages()
    const page = pageOf(desk, brief)
    expect(page.second).toMatchObject({ language: 'ar', name: 'العربية', lead: 'دافئ.' })
    expect(page.side).toEqual([])
    const [heading, text] = page.blocks
    expect(heading).toMatchObject({
      kind: 'pair',
      first: [{ kind: 'heading', text: 'What is already strong' }],
      second: [{ kind: 'heading', text: 'ما هو قويّ بالفعل' }],
    })
    expect(text).toMatchObject({
      first: [{ runs: [{ text: 'Ten groups share.' }] }],
      second: [{ runs: [{ text: 'عشر مجموعات تتشارك.' }] }],
    })
  })

  test('says where the second is still missing, on the page and before it leaves, and lets it leave', () => {
    const { desk, brief, single } = twoLanguages()
    const page = pageOf(desk, brief)
    expect(page.blocks.at(-1)).toMatchObject({
      first: [{ kind: 'list' }],
      second: [{ kind: 'paragraph', runs: [{ text: 'ليس بالعربية بعد.' }] }],
    })
    const missing = findingsOf(desk, brief).filter(({ code }) => code === 'second-missing')
    expect(missing.map(({ block, subject, standing }) => [block, subject, standing])).toEqual([
      [single, 'Warm rooms', 'said'],
    ])
    expect(weigh(findingsOf(desk, brief), []).open).toEqual([])
  })

  test('an ask lacks its second language until both its words and its title have one', () => {
    const { desk, brief } = twoLanguages()
    const ask = partOf(desk, brief, 'ask')
    const edit = (change: { secondText?: string; secondTitle?: string }) =>
      briefsHandlers['briefs/edit-block'](desk, {
        brief,
        id: ask,
        change: { title: 'We ask', text: 'Open late', ...change },
      })
    const isMissing = () =>
      findingsOf(desk, brief).some(({ code, block }) => code === 'second-missing' && block === ask)
    edit({ secondText: 'افتحوا' })
    expect(isMissing()).toBe(true)
    edit({ secondText: 'افتحوا', secondTitle: 'نطلب' })
    expect(isMissing()).toBe(false)
  })

  test('shows what is only a record’s own words once, across both', () => {
    const { desk, brief } = twoLanguages()
    const { blocks } = pageOf(desk, brief)
    const told = JSON.stringify(blocks).split('Everyone has a warm place').length - 1
    expect(told).toBe(1)
  })

  test('is looked through in both: a name in the second language is asked about, too', () => {
    const { desk, brief, both } = twoLanguages()
    const shelter = addStrength(desk, 'Quiet shelter', { audience: 'coalition' })
    addPart(desk, brief, { kind: 'assets', records: [shelter] })
    const change = { secondText: 'اتصلوا بـ Quiet shelter أولًا' }
    briefsHandlers['briefs/edit-block'](desk, { brief, id: both, change })
    briefsHandlers['briefs/edit'](desk, { id: brief, secondTitle: 'Quiet shelter' })
    const asked = findingsOf(desk, brief).filter(({ code }) => code === 'name-in-text')
    expect(asked.map(({ block }) => block)).toEqual([null, both])
  })

  test('is one language again where both are the same or the second is let go', () => {
    const { desk, brief } = twoLanguages()
    for (const second of ['en', null] as const) {
      briefsHandlers['briefs/edit'](desk, { id: brief, second })
      const page = pageOf(desk, brief)
      expect(page.second).toBeNull()
      expect(page.blocks.map(({ kind }) => kind)).not.toContain('pair')
      expect(JSON.stringify(page)).not.toContain('عشر')
    }
  })

  test('a heading is a line in either language, and only parts with words have a second', () => {
    const { desk, brief } = twoLanguages()
    const edit = (kind: 'heading' | 'assets' | 'text', change: object) => () =>
      briefsHandlers['briefs/edit-block'](desk, { brief, id: partOf(desk, brief, kind), change })
    expect(edit('heading', { secondText: 'a\nb' })).toThrow('heading-too-long')
    expect(edit('assets', { secondText: 'a' })).toThrow('part-has-no-such-field')
    expect(edit('text', { secondAlt: 'a' })).toThrow('part-has-no-such-field')
  })
})

describe('leaves in two languages', () => {
  const { desk, brief } = twoLanguages()
  const page = pageOf(desk, brief)
  const words = resources.words.en

  test.each(['standard', 'large'] as const)('as PDF, %s', async (print) => {
    const made = await exportPdf({ ...page, print }, { typst, words })
    if (!made.ok) throw new Error(made.problem.code)
    const pdf = await readPdf(made.bytes)
    const said = lettersOf(pdf.text)
    for (const part of ['Ten groups share.', 'عشر مجموعات تتشارك.', 'مكان دافئ بعد الثالثة'])
      expect(said).toContain(lettersOf(part))
    // Beside each other: the Arabic stands in the other half of the page, on the same line.
    const left = pdf.placed.find(({ str }) => str.startsWith('Ten groups'))
    const right = pdf.placed.find(({ str }) => /تتشارك/u.test(str))
    if (print === 'standard') {
      expect(right?.x).toBeGreaterThan(297)
      expect(Math.abs((right?.y ?? 0) - (left?.y ?? 99))).toBeLessThan(4)
    }
  })

  test('as a web page that says which language is which', () => {
    const bars = {
      kind: 'bars' as const,
      title: 'Dots',
      alt: 'Dots',
      rows: [{ label: 'A', value: 1, valueLabel: '1' }],
    }
    const pair = { kind: 'pair' as const, first: [bars], second: [bars] }
    const made = exportHtml(
      { ...page, blocks: [...page.blocks, pair] },
      { words, secondWords: resources.words.ar, styles: resources.styles },
    )
    if (!made.ok) throw new Error(made.problem.code)
    for (const one of [words, resources.words.ar])
      expect(made.text).toContain(`<summary>${one.chartNumbers}</summary>`)
    expect(made.text).toContain(
      '<div class="pair"><div><p>Ten groups share.</p></div><div lang="ar" dir="rtl"><p>عشر مجموعات تتشارك.</p></div></div>',
    )
    expect(made.text).toContain('<div lang="ar" dir="rtl"><p class="title">مكان دافئ')
  })

  test('as Markdown, one after the other', () => {
    const made = exportMarkdown(page, { words })
    if (!made.ok) throw new Error(made.problem.code)
    const [first = '', second = ''] = made.text.split('\n---\n\n# العربية: مكان دافئ بعد الثالثة')
    expect(first).toContain('Ten groups share.')
    expect(first).not.toContain('عشر')
    expect(second).toContain('عشر مجموعات تتشارك.')
  })

  test('as a Word document with a row for each part, each cell in its language', async () => {
    const made = await exportDocx(page, { typst, words })
    if (!made.ok) throw new Error(made.problem.code)
    const document = strFromU8(unzipSync(made.bytes)['word/document.xml'] ?? new Uint8Array())
    const rows = [...document.matchAll(/<w:tr>.*?<\/w:tr>/gu)].map(([row]) => row)
    const row = rows.find((one) => one.includes('Ten groups share.')) ?? ''
    const [, first = '', second = ''] = row.split('<w:tc>')
    expect(first).not.toContain('<w:bidi/>')
    expect(second).toMatch(/<w:bidi\/>.*<w:lang [^>]*w:bidi="ar-SA".*عشر مجموعات/u)
    expect(document).not.toMatch(/<\/w:tbl><\/w:tc>/u)
    expect(document.match(/<w:tbl>/gu)).toHaveLength(2)
  })
})
