import * as v from 'valibot'
import { expect, test } from 'vitest'
import { PreviewSchema } from '#shared/briefs/contract.ts'
import { lettersOf, readPdf } from './pages-reading.ts'
import { addPart, addPlace, type Desk, exported, found, take } from './vault-steps.ts'

const paragraph = (number: number): string =>
  `Paragraph ${String(number)}. ${'Neighbors opened their doors in the evening and wrote down who would bring soup. '.repeat(6)}`

async function previewOf(desk: Desk, id: string) {
  const { file, pages, problem } = await desk.link.run('briefs/preview', { id })
  expect(problem).toBeNull()
  const read = v.parse(
    PreviewSchema,
    JSON.parse(new TextDecoder().decode(await take(desk, file ?? ''))),
  )
  expect(read.pages).toHaveLength(pages)
  return read.pages
}

/** A brief with a strength, a fact and their sources, written on until it has this many pages. */
async function briefOf(desk: Desk, pages: number): Promise<string> {
  const library = await addPlace(desk, 'Fourth Street Library', { strong: 'Warm and lit' })
  const { id } = await desk.link.run('briefs/add', {
    title: 'A warm place after three',
    language: 'en',
    assets: [library],
  })
  const source = 'Youth Council count, September 2026'
  await addPart(desk, id, {
    kind: 'facts',
    facts: [{ value: '142', label: 'young people', source }],
  })
  for (let count = 1, written = 0; count < pages;) {
    const more = count < pages - 1 ? 4 : 1
    const numbers = Array.from({ length: more }, (_, at) => written + at + 1)
    await Promise.all(
      numbers.map((number) => addPart(desk, id, { kind: 'text', text: paragraph(number) })),
    )
    written += more
    count = (await desk.link.run('briefs/preview', { id })).pages
  }
  return id
}

/** What no glyph stands for. */
const seen = (lines: readonly string[]) =>
  lettersOf(lines.join('')).replaceAll(/[\u2066-\u2069]/gu, '')

test.each([1, 2, 12])(
  'a brief of %i pages looks in the preview as it will be printed, down to the last lines',
  { timeout: 60_000 },
  async (pages) => {
    const desk = await found()
    const brief = await briefOf(desk, pages)
    const preview = await previewOf(desk, brief)
    const pdf = await readPdf(await exported(desk, brief, 'pdf'))
    expect(pdf.pages).toHaveLength(pages)
    expect(preview).toHaveLength(pages)
    for (const [at, { lines, svg }] of preview.entries()) {
      const printed = seen(pdf.pages[at]?.texts ?? [])
      const last = seen(lines.slice(-3))
      expect(last.length).toBeGreaterThan(10)
      expect(printed.endsWith(last)).toBe(true)
      expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true)
    }
  },
)

test('the next preview shows what was just written, and undo takes it out again', async () => {
  const desk = await found()
  const { id } = await desk.link.run('briefs/add', { title: 'Warm', language: 'en' })
  const text = await addPart(desk, id, { kind: 'text', text: 'Ten groups share.' })
  const said = async () => (await previewOf(desk, id)).flatMap(({ lines }) => lines).join(' ')
  expect(lettersOf(await said())).toContain('Tengroupsshare.')
  const change = { text: 'Twelve groups share.' }
  await desk.link.run('briefs/edit-block', { brief: id, id: text, change })
  expect(lettersOf(await said())).toContain('Twelvegroupsshare.')
  await desk.link.run('undo/back', {})
  expect(lettersOf(await said())).toContain('Tengroupsshare.')
})
