import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readBriefResources } from '#electron/exporters/brief-resources.ts'
import { findFonts } from '#electron/exporters/fonts.ts'
import { exportPdf } from '#electron/exporters/pdf.ts'
import { pressProblem } from '#electron/exporters/press-problem.ts'
import type { BriefPage } from '#shared/briefs/page/brief-page.ts'
import { makeTempFolder } from '../support/temp-folder.ts'
import {
  openPress,
  readPdf,
  readResources,
  rolesOf,
  type Sample,
  sampleBrief,
} from './pages-reading.ts'

const resources = await readResources()
const typst = await openPress(resources)

async function print(brief: BriefPage): Promise<Uint8Array> {
  const pdf = await exportPdf(brief, { typst, words: resources.words[brief.language] })
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.problem))
  return pdf.bytes
}

const problemOf = async (brief: BriefPage) => {
  const pdf = await exportPdf(brief, { typst, words: resources.words[brief.language] })
  return pdf.ok ? 'no problem' : pdf.problem.code
}

describe('a printed brief', () => {
  test('declares PDF/UA-1, is tagged and names its title and language', async () => {
    const english = await readPdf(await print(sampleBrief('two-page')))
    expect(english.xmp).toMatch(/<pdfuaid:part>1</u)
    expect(english.marked).toBe(true)
    expect(english.title).toBe('A warm place after three')
    expect(english.language).toBe('en')
    const arabic = await readPdf(await print(sampleBrief('arabic')))
    expect(arabic.xmp).toMatch(/<pdfuaid:part>1</u)
    expect(arabic.language).toBe('ar')
  })

  test('has headings in order, tables with heads, lists, a quote, and charts in words', async () => {
    const pdf = await readPdf(await print(sampleBrief('two-page')))
    const roles = pdf.pages.flatMap(({ tags }) => rolesOf(tags))
    const headings = roles.filter((role) => /^H\d$/u.test(role))
    expect(headings[0]).toBe('H1')
    expect(headings.filter((role) => role === 'H1')).toHaveLength(1)
    for (const [index, role] of headings.entries()) {
      const before = Number(headings[index - 1]?.slice(1) ?? 0)
      expect(Number(role.slice(1))).toBeLessThanOrEqual(before + 1)
    }
    expect(roles).toEqual(
      expect.arrayContaining(['Table', 'TH', 'TD', 'L', 'LI', 'BlockQuote', 'Figure', 'Link']),
    )
    const alts = pdf.pages.flatMap(({ tags }) => altsOf(tags))
    expect(alts).toContain(
      'Bar chart: spring 2025, 58; fall 2025, 74; spring 2026, 96; fall 2026, 142',
    )
  })

  test('carries every source under its number, also one that nothing cites', async () => {
    const brief = sampleBrief('one-page')
    const more = { id: 'spare', text: 'Bus timetable, as posted in August 2026.' }
    const pdf = await readPdf(
      await print({ ...brief, footnotes: [more, ...(brief.footnotes ?? [])] }),
    )
    expect(pdf.text).toContain('Sources')
    expect(pdf.text).toMatch(/1\. +Youth Council after-school count, September 2026\./u)
    expect(pdf.text).toMatch(/3\. +Coalition decision record 14/u)
    expect(pdf.text).toMatch(/4\. +Bus timetable, as posted in August 2026\./u)
  })

  test('gives Arabic back as the letters that were typed', async () => {
    const brief = sampleBrief('arabic')
    const pdf = await readPdf(await print(brief))
    expect(pdf.title).toBe(brief.title)
    expect(lettersIn(pdf.text)).toContain(lettersIn(brief.title ?? ''))
    expect(lettersIn(pdf.text)).toContain(lettersIn('المصادر'))
    expect(lettersIn(pdf.text)).toContain(lettersIn('لقاء رئاسة لجنة الميزانية'))
  })

  test('leaves words of another language in their own order, with the number of their source behind them', async () => {
    const brief = sampleBrief('arabic')
    const [source] = brief.footnotes ?? []
    if (source === undefined) throw new Error('the sample has sources')
    const runs = [
      { kind: 'text' as const, text: 'They held it together.' },
      { kind: 'source' as const, id: source.id },
    ]
    const pdf = await readPdf(await print({ ...brief, blocks: [{ kind: 'paragraph', runs }] }))
    const words = pdf.placed.find(({ str }) => str.includes('together.'))
    const number = pdf.placed.find(
      ({ str, y }) => str === '1' && Math.abs(y - (words?.y ?? 0)) < 10,
    )
    expect(number?.x).toBeGreaterThan(words?.x ?? Infinity)
  })

  test('is the same byte for byte, whichever press sets it and whatever was set before', async () => {
    const first = await print(sampleBrief('two-page'))
    const other = await openPress(await readResources())
    await exportPdf(sampleBrief('arabic'), { typst: other, words: resources.words.ar })
    const again = await exportPdf(sampleBrief('two-page'), {
      typst: other,
      words: resources.words.en,
    })
    const read = await readPdf(first)
    expect(read.made).toBe('')
    expect(read.xmp).not.toMatch(/Date>/u)
    expect(again.ok && Buffer.from(again.bytes).equals(Buffer.from(first))).toBe(true)
  })

  test.each<[Sample, BriefPage['paper'], number]>([
    ['one-page', 'letter', 612],
    ['one-page', 'a4', 595],
    ['arabic', 'letter', 612],
  ])('%s fits on %s', async (name, paper, width) => {
    const bytes = await print({ ...sampleBrief(name), paper })
    const boxes =
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/MediaBox ?\[0 0 ([\d.]+)/gu) ?? []
    expect(boxes.length).toBeGreaterThan(0)
    for (const box of boxes) expect(Math.floor(Number(box.split(' ').at(-1)))).toBe(width)
  })

  test('numbers its pages in the words of its language', async () => {
    const spanish = await readPdf(await print({ ...sampleBrief('two-page'), language: 'es' }))
    expect(spanish.text).toContain('Página 1 de 2')
    expect(spanish.text).toContain('Fuentes')
  })

  test('in large print needs more pages and says the same', async () => {
    const standard = await readPdf(await print(sampleBrief('two-page')))
    const large = await readPdf(await print({ ...sampleBrief('two-page'), print: 'large' }))
    expect(large.pages.length).toBeGreaterThan(standard.pages.length)
    expect(large.text).toContain('Review results with')
  })
})

describe('a brief that cannot be printed says why', () => {
  const brief = sampleBrief('one-page')
  const rows = [{ label: 'One', value: 1, valueLabel: '1' }]

  test('when the title, a description or a heading is missing', async () => {
    expect(await problemOf({ ...brief, title: ' \u0000 ' })).toBe('brief-title-missing')
    expect(await problemOf({ ...brief, blocks: [{ kind: 'bars', title: 'Dots', rows }] })).toBe(
      'brief-alt-missing',
    )
    expect(
      await problemOf({ ...brief, side: [{ kind: 'bars', title: 'Dots', alt: ' ', rows }] }),
    ).toBe('brief-alt-missing')
    expect(
      await problemOf({ ...brief, blocks: [{ kind: 'heading', level: 3, text: 'Deep' }] }),
    ).toBe('brief-heading-skipped')
  })

  test('when a sign is in none of the bundled letters, naming it', async () => {
    const pdf = await exportPdf(
      { ...brief, title: 'A garden 🌻' },
      { typst, words: resources.words.en },
    )
    expect(pdf).toEqual({
      ok: false,
      problem: { code: 'brief-letters-missing', values: { letters: '🌻' } },
    })
  })

  test('and so does the typesetter itself, should a check be passed by', async () => {
    const heading = '= a\n=== b'
    const say = async (template: string) => {
      const press = await openPress({ ...resources, template })
      const set = press.set('{}')
      const pdf = set.ok ? set.value.toPdf() : set
      return pdf.ok ? 'no problem' : pdf.problem.code
    }
    expect(await say('= a')).toBe('brief-title-missing')
    expect(await say(`#set document(title: "x")\n${heading}`)).toBe('brief-heading-skipped')
    expect(await say('#set document(title: "x")\n#figure(rect())')).toBe('brief-alt-missing')
    expect(await say('#panic("x")')).toBe('brief-not-printed')
    expect(pressProblem('something new').code).toBe('brief-not-printed')
  })
})

describe('the press', () => {
  test('reaches no file and no package from its templates', async () => {
    const own = '#import "drawing.typ": set-drawing\n'
    for (const text of [resources.template, resources.figure, resources.drawing])
      expect(text.replace(own, '')).not.toMatch(/#import|#include|@preview|\bread\(|\bplugin\(/u)
    const outside = makeTempFolder('outside')
    writeFileSync(join(outside, 'secret.txt'), 'canary')
    const press = await openPress({ ...resources, template: `#read("${outside}/secret.txt")` })
    expect(press.set('{}').ok).toBe(false)
  })

  test('works from the folder the packager fills', async () => {
    const folder = makeTempFolder('resources')
    const top = resolve(import.meta.dirname, '../..')
    const copy = (from: string, to: string) => {
      mkdirSync(resolve(folder, to, '..'), { recursive: true })
      copyFileSync(from, join(folder, to))
    }
    for (const path of findFonts({ kind: 'development', appFolder: top }))
      copy(path, `fonts/${basename(path)}`)
    for (const name of readdirSync(join(top, 'resources/brief')))
      copy(join(top, 'resources/brief', name), `brief/${name}`)
    for (const language of ['en', 'es', 'ar'])
      copy(
        join(top, `resources/locales/${language}/brief-page.json`),
        `locales/${language}/brief-page.json`,
      )
    const packaged = await readBriefResources({ kind: 'packaged', resourcesFolder: folder })
    expect({ ...packaged, fonts: packaged.fonts.length }).toEqual({
      ...resources,
      fonts: resources.fonts.length,
    })
    for (const path of findFonts({ kind: 'packaged', resourcesFolder: folder }))
      expect(existsSync(path)).toBe(true)
  })
})

type WithAlt = { readonly alt: string; readonly children: readonly WithAlt[] }
const altsOf = (tag: WithAlt): readonly string[] => [tag.alt, ...tag.children.flatMap(altsOf)]

/** Arabic may come back in presentation forms and with other blanks; the letters must be the same. */
const lettersIn = (text: string): string =>
  text.normalize('NFKC').replaceAll(/[^\p{Letter}\p{Number}]/gu, '')
