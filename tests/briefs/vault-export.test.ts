import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as v from 'valibot'
import { type NewPart, PreviewSchema } from '#shared/briefs/contract.ts'
import { formatNames } from '#shared/briefs/formats.ts'
import { briefDocument } from '#shared/briefs/maps.ts'
import { openVaultFrom } from '#electron/cli/unlock.ts'
import { canonicalText } from '#electron/vault/records.ts'
import { commandLine } from '#tests/support/command-line.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'
import { corpus, lettersOf, readPdf, rolesOf } from './pages-reading.ts'
import {
  addPart,
  addPlace,
  exported,
  findingsIn,
  found,
  realBrief,
  refusalOf,
  textOf,
  take,
} from './vault-steps.ts'

describe('a real brief, made through the vault', () => {
  test('is a PDF that declares PDF/UA-1, is tagged and has its footnotes', async () => {
    const desk = await found()
    const brief = await realBrief(desk)
    const pdf = await readPdf(await exported(desk, brief, 'pdf'))
    expect(pdf.xmp).toMatch(/<pdfuaid:part>1</u)
    expect(pdf.marked).toBe(true)
    expect(pdf.title).toBe('A warm place after three')
    const roles = pdf.pages.flatMap(({ tags }) => rolesOf(tags))
    expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'Figure', 'L', 'Link']))
    expect(pdf.text).toContain('We decided:')
    expect(pdf.text).toContain('Sources')
    expect(pdf.text).toMatch(/1\. .*Fourth Street Library.* as written by .*Ana Ruiz/u)
    expect(pdf.text).toMatch(/Coalition decision .*What do we start\?.* recorded by .*Ana Ruiz/u)
  })

  test('in Arabic extracts as it was typed', async () => {
    const desk = await found()
    const { id } = await desk.link.run('briefs/add', {
      title: 'مكان دافئ بعد الثالثة',
      language: 'ar',
    })
    await addPart(desk, id, { kind: 'text', text: 'فتحت المكتبة أبوابها للجميع حتى التاسعة مساء.' })
    const pdf = await readPdf(await exported(desk, id, 'pdf'))
    expect(pdf.language).toBe('ar')
    expect(lettersOf(pdf.text)).toContain(
      lettersOf('فتحت المكتبة أبوابها للجميع حتى التاسعة مساء.'),
    )
    expect(lettersOf(pdf.text)).toContain(lettersOf('ما هو'))
  })

  test('leaves on the paper that was asked for, under a name that says what it is', async () => {
    const desk = await found()
    const brief = await realBrief(desk)
    const { name } = await desk.link.run('briefs/export', {
      id: brief,
      format: 'pdf',
      paper: 'letter',
    })
    expect(name).toMatch(/^A-warm-place-after-three-\d{4}-\d{2}-\d{2}\.pdf$/)
  })

  test('is kept by verify and by the copy of everything', async () => {
    const desk = await found()
    const brief = await realBrief(desk)
    const { space } = await desk.vault.coalition(desk.coalition)
    expect(canonicalText('briefs', space.shelf())).toContain('A warm place after three')
    expect(canonicalText(briefDocument(brief), space.shelf())).toContain('"kind":"decision"')
    const copy = await desk.link.run('keeping/readable-copy', { form: 'json', language: 'en' })
    expect(textOf(await take(desk, copy.file))).toContain('A warm place after three')
  })
})

describe('the check is the only door', () => {
  test('open questions keep a brief here, in every format, whatever is sent along', async () => {
    const desk = await found()
    const brief = await realBrief(desk)
    const private_ = await addPlace(desk, 'Quiet shelter', { audience: 'coalition' })
    await addPart(desk, brief, { kind: 'assets', records: [private_] })
    await addPart(desk, brief, { kind: 'text', text: 'Call the Quiet shelter first.' })
    const invented = [
      { key: 'name-in-text', choice: 'keep' as const },
      { key: `name-in-text/${'x'.repeat(16)}/${private_}`, choice: 'keep' as const },
    ]
    for (const format of formatNames)
      expect(
        await refusalOf(desk.link.run('briefs/export', { id: brief, format, answers: invented })),
      ).toEqual({ code: 'brief-check-open', values: { count: 1 } })
    const [question] = (await findingsIn(desk, brief)).filter(
      ({ standing }) => standing === 'needed',
    )
    const answers = [{ key: question?.key ?? '', choice: 'leave-out' as const }]
    const left = textOf(await exported(desk, brief, 'md', answers))
    expect(left).not.toContain('Quiet shelter')
    expect(left).toContain('1 part we chose not to share.')
    expect(left).toContain('1 strength that is only for the coalition.')
  })

  test.each([
    ['an answer that is none', { answers: [{ key: 'changed/x', choice: 'yes' }] }],
    ['a key that is none', { answers: [{ key: '__proto__/../..', choice: 'keep' }] }],
    ['more than is asked for', { answers: [], force: true }],
    ['a format that is none', { format: 'odt' }],
    ['a path as id', { id: '../../secrets' }],
  ])('%s is refused before anything is looked at', async (_, more) => {
    const desk = await found()
    const input: unknown = { id: 'a'.repeat(16), format: 'md', ...more }
    const refused = await refusalOf(desk.link.run('briefs/export', input as never))
    expect(refused?.code).toBe('input-does-not-fit')
  })

  test('what changed after the answer is asked about again', async () => {
    const desk = await found()
    const brief = await realBrief(desk)
    const library = await addPlace(desk, 'Garden', { strong: 'Quiet' })
    await addPart(desk, brief, { kind: 'quote', record: library })
    await desk.link.run('assets/edit', { id: library, change: { strong: 'Loud' } })
    const seen = await findingsIn(desk, brief)
    const answers = seen
      .filter(({ standing }) => standing === 'needed')
      .map(({ key }) => ({ key, choice: 'keep' as const }))
    expect(answers).toHaveLength(1)
    await desk.link.run('assets/edit', { id: library, change: { strong: 'Gone' } })
    const again = desk.link.run('briefs/export', { id: brief, format: 'md', answers })
    expect((await refusalOf(again))?.code).toBe('brief-check-open')
  })

  test('the preview shows what would leave, without what stays here', async () => {
    const desk = await found()
    const brief = await realBrief(desk)
    const shelter = await addPlace(desk, 'Quiet shelter', { audience: 'coalition' })
    await addPart(desk, brief, { kind: 'assets', records: [shelter] })
    const { file } = await desk.link.run('briefs/preview', { id: brief })
    const { pages } = v.parse(PreviewSchema, JSON.parse(textOf(await take(desk, file ?? ''))))
    const said = pages.flatMap(({ lines }) => lines).join(' ')
    expect(lettersOf(said)).toContain(lettersOf('Fourth Street Library'))
    expect(said).not.toContain('shelter')
  })

  test('of the pictures of a brief only the newest are kept for a window', async () => {
    const desk = await found()
    const brief = await realBrief(desk)
    const older = await desk.link.run('briefs/preview', { id: brief })
    const newer = await desk.link.run('briefs/preview', { id: brief })
    const gone = desk.link.run('files/take', { file: older.file ?? '', at: 0 })
    expect((await refusalOf(gone))?.code).toBe('file-not-given')
    expect((await take(desk, newer.file ?? '')).length).toBeGreaterThan(1000)
  })

  test('letters no bundled font has are named in a sentence, not thrown', async () => {
    const desk = await found()
    const { id } = await desk.link.run('briefs/add', { title: 'Warm', language: 'en' })
    await addPart(desk, id, { kind: 'text', text: 'A harvest 🌽 of our own' })
    const preview = await desk.link.run('briefs/preview', { id })
    expect(preview).toMatchObject({ pages: 1, problem: { code: 'brief-letters-missing' } })
    const refused = await refusalOf(desk.link.run('briefs/export', { id, format: 'pdf' }))
    expect(refused?.code).toBe('brief-letters-missing')
    expect(textOf(await exported(desk, id, 'html'))).toContain('🌽')
  })
})

test('the corpus of hostile words stays words, typed and linked, in all three formats', async () => {
  const desk = await found()
  const { link } = desk
  const texts = corpus.filter((text) => text.length < 5000)
  const { id } = await link.run('briefs/add', { title: 'Warm', language: 'en' })
  const plant = async (text: string): Promise<boolean> => {
    const line = text.replaceAll(/\s+/gu, ' ').trim().slice(0, 200)
    const added = await link
      .run('assets/add', { name: line, kind: 'culture', audience: 'public', strong: text })
      .catch(() => null)
    if (added === null) return false
    const parts: readonly NewPart[] = [
      { kind: 'assets', records: [added.id] },
      { kind: 'quote', record: added.id },
      { kind: 'text', text },
      { kind: 'facts', facts: [{ value: line, label: line, source: line }] },
    ]
    await Promise.all(parts.map((part) => addPart(desk, id, part)))
    return true
  }
  const taken = (await Promise.all(texts.map(plant))).filter(Boolean).length
  expect(taken).toBeGreaterThan(10)
  const html = textOf(await exported(desk, id, 'html'))
  expect(html).not.toMatch(/<(?:script|iframe|img|object|embed|link|base|form)\b/iu)
  expect(html).not.toMatch(/<[^>]*\son\w+\s*=/iu)
  const markdown = textOf(await exported(desk, id, 'md'))
  expect(markdown).not.toMatch(/^ {0,3}<\w/mu)
  expect(markdown).not.toContain('<script')
  const refused = await refusalOf(link.run('briefs/export', { id, format: 'pdf' }))
  if (refused !== null) expect(refused.code).toBe('brief-letters-missing')
})

describe('on the command line', () => {
  async function newVault() {
    const folder = join(makeTempFolder(), 'vault')
    const words = ['--vault', folder, '--json']
    await commandLine('create', ...words, '--name', 'Riverbend', '--person', 'Ana')
    return { words, folder }
  }

  test('a brief that is not there is no file', async () => {
    const { words } = await newVault()
    const out = join(makeTempFolder(), 'brief.pdf')
    const outcome = await commandLine(
      'export',
      'brief',
      ...words,
      '--brief',
      'a'.repeat(16),
      '--format',
      'pdf',
      '--out',
      out,
    )
    expect(outcome.code).toBe(1)
    expect(existsSync(out)).toBe(false)
  })

  test('open questions are listed and nothing is written, until they are accepted', async () => {
    const { words, folder } = await newVault()
    const brief = await fillVault(folder)
    const out = join(makeTempFolder(), 'brief.md')
    const ask = ['export', 'brief', ...words, '--brief', brief, '--format', 'md', '--out', out]
    const refused = await commandLine(...ask)
    expect(refused.code).toBe(1)
    expect(refused.problem).toContain('“Garden” has changed since you wrote this.')
    expect(existsSync(out)).toBe(false)
    const accepted = await commandLine(...ask, '--accept-check')
    expect(accepted.problem).toBe('')
    expect(accepted.json()).toMatchObject({ out })
    const written = readFileSync(out, 'utf8')
    expect(written).toContain('Garden')
    expect(written).not.toContain('Quiet shelter')
    writeFileSync(out, 'mine')
    expect((await commandLine(...ask, '--accept-check')).code).toBe(1)
    expect(readFileSync(out, 'utf8')).toBe('mine')
  })
})

/** A brief with one open question and one strength for the coalition only, in a vault the command line made. */
async function fillVault(folder: string): Promise<string> {
  const opened = await openVaultFrom(folder, new Map())
  try {
    const [place] = opened.vault.ports.shelf.all()
    const coalition = place?.secrets.read().space ?? ''
    const desk = {
      vault: opened.vault,
      coalition,
      link: opened.vault.link('window').within(coalition),
    }
    const garden = await addPlace(desk, 'Garden', { strong: 'Quiet' })
    const shelter = await addPlace(desk, 'Quiet shelter', { audience: 'coalition' })
    const { id } = await desk.link.run('briefs/add', {
      title: 'Warm',
      language: 'en',
      assets: [garden, shelter],
    })
    await desk.link.run('assets/edit', { id: garden, change: { strong: 'Quiet and open' } })
    return id
  } finally {
    await opened.close()
  }
}
