import { strFromU8, strToU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { Here } from '#shared/documents/origins.ts'
import { editRecord } from '#shared/documents/record.ts'
import { storedFiles } from '#shared/assets/stored.ts'
import { apart, at } from '#tests/assets/garden-files.ts'
import { letIn } from '#tests/people/two-computers.ts'
import { openTestVault } from '#tests/support/vault.ts'
import { jpegFromPhone, pngFromProgram, traces, webpFromProgram } from '#tests/support/pictures.ts'
import { follow } from '#tests/support/followed.ts'
import { readPdf, rolesOf } from './pages-reading.ts'
import {
  addPart,
  addPlace,
  exported,
  findingsIn,
  found,
  refusalOf,
  take,
  textOf,
} from './vault-steps.ts'

async function withPhoto(bytes: Uint8Array, said: { alt?: string; caption?: string } = {}) {
  const desk = await found()
  const garden = await addPlace(desk, 'Willow garden')
  const files = at(desk.vault, desk.coalition, garden)
  const photo = await files.add(bytes, 'gate', said)
  const { id: brief } = await desk.link.run('briefs/add', { title: 'Warm', language: 'en' })
  const part = await addPart(desk, brief, { kind: 'photo', record: photo })
  return { desk, garden, files, photo, brief, part }
}

test.each([
  ['JPEG', jpegFromPhone({ turned: 6 })],
  ['PNG', pngFromProgram()],
  ['WebP', webpFromProgram()],
])(
  'a %s leaves as a picture with its words in every format, and nothing of the camera',
  async (_, bytes) => {
    const { desk, brief } = await withPhoto(bytes, { alt: 'A gate <of> willow', caption: 'May' })
    const html = textOf(await exported(desk, brief, 'html'))
    expect(html).toMatch(
      /<img src="data:image\/\w+;base64,[A-Za-z0-9+/=]{100,}" alt="A gate &lt;of&gt; willow"/u,
    )
    expect(html).toContain(' img-src data:;')
    const pdf = await readPdf(await exported(desk, brief, 'pdf'))
    expect(pdf.pages.flatMap(({ tags }) => rolesOf(tags))).toContain('Figure')
    expect(textOf(await exported(desk, brief, 'md'))).toContain('A gate &lt;of&gt; willow')
    const docx = unzipSync(await exported(desk, brief, 'docx'))
    expect(Object.keys(docx).some((name) => /media\/.*\.(jpg|png)$/u.test(name))).toBe(true)
    expect(strFromU8(docx['word/document.xml'] ?? new Uint8Array())).toContain(
      'A gate &lt;of&gt; willow',
    )
    for (const trace of traces) expect(html).not.toContain(trace)
  },
)

test('without words it does not leave; a photo that is none never does', async () => {
  const { desk, brief, photo } = await withPhoto(jpegFromPhone())
  const codes = async () => (await findingsIn(desk, brief)).map(({ code }) => code)
  expect(await codes()).toContain('photo-words-missing')
  const refused = await refusalOf(desk.link.run('briefs/export', { id: brief, format: 'html' }))
  expect(refused?.code).toBe('brief-check-open')
  // What is written beside it can be seen all the same.
  expect((await desk.link.run('briefs/preview', { id: brief })).problem).toBeNull()
  await desk.link.run('assets/file-edit', { id: photo, change: { alt: 'Gate' } })
  const coalition = await desk.vault.coalition(desk.coalition)
  const evil = strToU8('<svg xmlns="x" onload="alert(1)"/>')
  const blob = await coalition.space.blobs.write(evil)
  coalition.space.desk(coalition.me, new Here('w')).change('assets', (document) => {
    editRecord(storedFiles(document), photo, { blob: { ...blob }, bytes: evil.length })
  })
  await desk.link.run('briefs/preview', { id: brief })
  expect(await codes()).toContain('photo-broken')
  const again = await refusalOf(desk.link.run('briefs/export', { id: brief, format: 'html' }))
  expect(again?.code).toBe('brief-check-open')
})

const codesOf = async (...brief: Parameters<typeof findingsIn>) =>
  (await findingsIn(...brief)).map(({ code }) => code)

const marksOf = (text: string) => [...text.matchAll(/\[\^(\d+)\]/gu)].map(([, number]) => number)

test('in two languages it stands once, described in both, with a pair of words and its source below', async () => {
  const { desk, brief, part } = await withPhoto(jpegFromPhone(), {
    alt: 'A gate of willow',
    caption: 'Open day',
  })
  await desk.link.run('briefs/edit', { id: brief, second: 'ar', secondTitle: 'دافئ' })
  const edit = (change: { credit?: string; secondAlt?: string; secondCaption?: string }) =>
    desk.link.run('briefs/edit-block', { brief, id: part, change })
  await edit({ credit: 'Ana Ruiz' })
  expect(await codesOf(desk, brief)).toContain('second-missing')
  expect(textOf(await exported(desk, brief, 'html'))).toContain('ليس بالعربية بعد.')
  await edit({ secondAlt: 'بوابة من الصفصاف', secondCaption: 'يوم مفتوح' })
  expect(await codesOf(desk, brief)).not.toContain('second-missing')
  const html = textOf(await exported(desk, brief, 'html'))
  expect(html.match(/<img /gu)).toHaveLength(1)
  expect(html).toContain('alt="A gate of willow\nبوابة من الصفصاف"')
  expect(html.indexOf('Open day')).toBeGreaterThan(html.indexOf('<img '))
  expect(html).toContain('يوم مفتوح')
  const words = textOf(await exported(desk, brief, 'md'))
  // Once below each language's words, once where it is told.
  expect(marksOf(words)).toEqual(['1', '1', '1'])
  const pdf = await readPdf(await exported(desk, brief, 'pdf'))
  expect(
    pdf.pages.flatMap(({ tags }) => rolesOf(tags)).filter((role) => role === 'Figure'),
  ).toEqual(['Figure'])
  await exported(desk, brief, 'docx')
})

test('its part is put away and comes back by undo, and the pages follow', async () => {
  const { desk, brief, part } = await withPhoto(jpegFromPhone(), { alt: 'A gate of willow' })
  await addPart(desk, brief, { kind: 'text', text: 'Ten groups share.' })
  const isShown = async () => textOf(await exported(desk, brief, 'html')).includes('<img ')
  expect(await isShown()).toBe(true)
  await desk.link.run('briefs/remove-block', { brief, id: part })
  expect(await isShown()).toBe(false)
  await desk.link.run('undo/back', {})
  expect(await isShown()).toBe(true)
  await desk.link.run('undo/again', {})
  expect(await isShown()).toBe(false)
  await desk.link.run('briefs/restore-block', { brief, id: part })
  expect(await isShown()).toBe(true)
})

test('taken off its strength it stays out, and is said; put back it stands again', async () => {
  const { desk, brief, photo } = await withPhoto(jpegFromPhone(), { alt: 'A gate of willow' })
  await addPart(desk, brief, { kind: 'text', text: 'Ten groups share.' })
  await desk.link.run('assets/file-archive', { id: photo })
  expect(await codesOf(desk, brief)).toContain('photo-taken-off')
  expect(textOf(await exported(desk, brief, 'html'))).not.toContain('<img ')
  await desk.link.run('assets/file-restore', { id: photo })
  expect(await codesOf(desk, brief)).not.toContain('photo-taken-off')
  expect(textOf(await exported(desk, brief, 'html'))).toContain('<img ')
})

test('described anew since it was put in, that is asked about', async () => {
  const { desk, brief, part, photo } = await withPhoto(jpegFromPhone(), { alt: 'A gate of willow' })
  expect(await codesOf(desk, brief)).not.toContain('changed')
  await desk.link.run('assets/file-edit', { id: photo, change: { alt: 'A gate of hazel' } })
  expect(await codesOf(desk, brief)).toContain('changed')
  await desk.link.run('briefs/confirm-block', { brief, id: part })
  expect(await codesOf(desk, brief)).not.toContain('changed')
})

test('of a home or a person it leaves only after a yes, and never without one', async () => {
  const { desk, brief, garden } = await withPhoto(jpegFromPhone(), { alt: 'A front door' })
  await desk.link.run('assets/edit', { id: garden, change: { kind: 'individual' } })
  const found = (await findingsIn(desk, brief)).find(({ code }) => code === 'photo-private')
  const refused = await refusalOf(desk.link.run('briefs/export', { id: brief, format: 'pdf' }))
  expect(refused?.code).toBe('brief-check-open')
  const key = found?.key ?? ''
  const out = textOf(await exported(desk, brief, 'html', [{ key, choice: 'leave-out' }]))
  expect(out).not.toContain('<img ')
  const kept = textOf(await exported(desk, brief, 'html', [{ key, choice: 'keep' }]))
  expect(kept).toContain('<img ')
})

/** A JPEG of a kind that few programs write and none here can draw: everything about it is whole. */
function losslessJpeg(): Uint8Array {
  const bytes = jpegFromPhone()
  const frame = bytes.findIndex((byte, at) => byte === 0xff && bytes[at + 1] === 0xc0)
  bytes[frame + 1] = 0xc3
  return bytes
}

test('a JPEG that cannot be drawn is named, with what to do about it', async () => {
  const { desk, brief } = await withPhoto(losslessJpeg(), { alt: 'A gate', caption: 'Open <day>' })
  const problem = { code: 'brief-photo-not-drawn', values: { figure: 'Open <day>' } }
  expect((await desk.link.run('briefs/preview', { id: brief })).problem).toMatchObject(problem)
  const refused = await refusalOf(desk.link.run('briefs/export', { id: brief, format: 'pdf' }))
  expect(refused).toMatchObject(problem)
})

test('the preview shows the photo as the PDF will, in bytes of its own', async () => {
  const { desk, brief } = await withPhoto(jpegFromPhone({ turned: 6 }), { alt: 'A gate' })
  const { file, problem } = await desk.link.run('briefs/preview', { id: brief })
  expect(problem).toBeNull()
  const preview = textOf(await take(desk, file ?? ''))
  expect(preview).toContain('data:image/')
  for (const trace of traces) expect(Buffer.from(preview).toString('latin1')).not.toContain(trace)
})

test('while its bytes are on another computer it cannot leave, and as soon as they come it can', async () => {
  const ana = await withPhoto(jpegFromPhone(), { alt: 'A gate of willow' })
  await addPart(ana.desk, ana.brief, { kind: 'text', text: 'Ten groups share.' })
  const { coalition } = ana.desk
  const vault = openTestVault()
  await letIn(ana.desk.vault, vault, coalition)
  const later = await ana.files.add(pngFromProgram(), 'pond', { alt: 'A pond' })
  await addPart(ana.desk, ana.brief, { kind: 'photo', record: later })
  const { space } = await vault.coalition(coalition)
  const [words, pieces] = await apart(ana.desk.vault, coalition)
  await space.take(words)
  const bea = { vault, coalition, link: vault.link('window').within(coalition) }
  const check = follow(bea.link, 'briefs/check', { id: ana.brief })
  const isAway = (items: typeof check.items) =>
    [...items.values()].some(({ code }) => code === 'photo-away')
  await check.until(isAway)
  const refused = await refusalOf(bea.link.run('briefs/export', { id: ana.brief, format: 'md' }))
  expect(refused?.code).toBe('brief-check-open')
  await space.take(pieces)
  // What waits for it hears by itself that it has come.
  await check.until((items) => !isAway(items))
  expect(textOf(await exported(bea, ana.brief, 'html')).match(/<img /gu)).toHaveLength(2)
})
