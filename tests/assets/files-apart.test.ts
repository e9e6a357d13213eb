import { strFromU8, strToU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readFile } from '#shared/assets/files/file.ts'
import { storedFiles } from '#shared/assets/stored.ts'
import { Here } from '#shared/documents/origins.ts'
import { editRecord } from '#shared/documents/record.ts'
import { carry, give, letIn, take } from '#tests/people/two-computers.ts'
import { follow } from '#tests/support/followed.ts'
import { jpegFromPhone, pngFromProgram, webpFromProgram } from '#tests/support/pictures.ts'
import { openTestVault } from '#tests/support/vault.ts'
import { apart, at, pdf, textOf, withGarden } from './garden-files.ts'

test('a record says of a photo that it has not arrived, and shows it as soon as it has', async () => {
  const { add, vault, coalition, garden } = await withGarden()
  const bea = openTestVault()
  await letIn(vault, bea, coalition)
  const id = await add(jpegFromPhone(), 'gate.jpg', { alt: 'Willow arch' })
  const there = at(bea, coalition, garden)
  const { space } = await bea.coalition(coalition)
  const [words, pieces] = await apart(vault, coalition)
  await space.take(words)
  const view = follow(bea.link('window').within(coalition), 'assets/files-of', { id: garden })
  await view.until((items) => items.get(id)?.here === false)
  expect(view.items.get(id)).toMatchObject({ alt: 'Willow arch', here: false })
  await expect(there.open(id)).rejects.toMatchObject({ problem: { code: 'file-not-here' } })
  await space.take(pieces)
  await view.until((items) => items.get(id)?.here === true)
  expect(textOf(await there.open(id))).toContain('JFIF')
})

test('a floor plan of which only the words have come says so, and where things stand on it is known', async () => {
  const { vault, coalition, garden, link } = await withGarden()
  const bea = openTestVault()
  await letIn(vault, bea, coalition)
  const file = await give(vault, jpegFromPhone(), 'plan000000000000')
  const { id } = await link.run('assets/sheet-add', { file, name: 'Hall', alt: '' })
  await link.run('assets/stand-put', { sheet: id, asset: garden, spot: [0.5, 0.5] })
  const { space } = await bea.coalition(coalition)
  const [words, pieces] = await apart(vault, coalition)
  await space.take(words)
  const there = bea.link('window').within(coalition)
  const sheets = follow(there, 'assets/sheets', {})
  await sheets.until((items) => items.get(id)?.here === false)
  const stands = follow(there, 'assets/stands', { id })
  await stands.until((items) => items.has(garden))
  await expect(there.run('assets/sheet-open', { id })).rejects.toMatchObject({
    problem: { code: 'file-not-here' },
  })
  await space.take(pieces)
  await sheets.until((items) => items.get(id)?.here === true)
  const opened = await there.run('assets/sheet-open', { id })
  expect(textOf(await take(bea, opened.file))).toContain('JFIF')
  // Both place it at the same time: on both computers one mark is left, the same one.
  await link.run('assets/stand-off', { sheet: id, asset: garden })
  const { id: piano } = await link.run('assets/add', { name: 'Piano', kind: 'culture' })
  await carry(vault, bea, coalition)
  await stands.until((items) => !items.has(garden))
  await link.run('assets/stand-put', { sheet: id, asset: piano, spot: [0.1, 0.1] })
  await there.run('assets/stand-put', { sheet: id, asset: piano, spot: [0.9, 0.9] })
  await carry(vault, bea, coalition)
  await carry(bea, vault, coalition)
  const here = follow(link, 'assets/stands', { id })
  await here.until((items) => items.has(piano))
  await stands.until((items) => items.has(piano))
  expect([...stands.items]).toEqual([...here.items])
  expect(here.items.size).toBe(1)
  await link.run('assets/stand-off', { sheet: id, asset: piano })
  await carry(vault, bea, coalition)
  await stands.until((items) => !items.has(piano))
})

test('photos added apart are both there, in the same order on both', async () => {
  const { add, shown, vault, coalition, garden } = await withGarden()
  const bea = openTestVault()
  await letIn(vault, bea, coalition)
  const there = at(bea, coalition, garden)
  await add(jpegFromPhone(), 'of-ana.jpg')
  await there.add(pngFromProgram(), 'of-bea.png')
  await carry(vault, bea, coalition)
  await carry(bea, vault, coalition)
  expect(await there.shown()).toEqual(await shown())
  expect((await shown()).map(({ here }) => here)).toEqual([true, true])
  // Equal keys leave no room between: moving makes some.
  const third = await add(webpFromProgram(), 'third.webp')
  await vault.link('window').within(coalition).run('assets/file-move', { id: third, to: 1 })
  expect((await shown())[1]).toMatchObject({ name: 'third.webp' })
})

test('what another computer put in the place of a photo is neither shown nor handed on', async () => {
  const { add, open, vault, coalition, link } = await withGarden()
  const id = await add(jpegFromPhone())
  const { space } = await vault.coalition(coalition)
  const page = strToU8('<script>alert(1)</script>'.padEnd(600, ' '))
  const blob = await space.blobs.write(page)
  const stored = storedFiles(space.shelf().read('assets'))
  space.desk('a'.repeat(32), new Here('')).change('assets', () => {
    editRecord(stored, id, { blob: { ...blob }, bytes: page.length })
  })
  await expect(open(id)).rejects.toMatchObject({ problem: { code: 'file-not-what-it-says' } })
  const { file } = await link.run('keeping/readable-copy', { form: 'zip', language: 'en' })
  const files = unzipSync(await take(vault, file))
  expect(Object.keys(files).filter((name) => name.startsWith('files/'))).toEqual([])
  expect(strFromU8(files['read-me.md'] ?? new Uint8Array())).toContain('had not arrived')
})

test('hostile records are set aside, and a hostile name becomes a plain one', async () => {
  const { add, shown, vault, coalition } = await withGarden()
  const id = await add(pdf, 'lease.pdf')
  const { space } = await vault.coalition(coalition)
  const change = (fields: Parameters<typeof editRecord>[2]) => {
    const document = space.shelf().read('assets')
    space.desk('a'.repeat(32), new Here('')).change('assets', () => {
      editRecord(storedFiles(document), id, fields)
    })
  }
  change({ name: '../../\u202Efdp.exe' })
  expect(await shown()).toMatchObject([{ name: 'fdp.exe.pdf' }])
  const log = 'a'.repeat(32)
  const kept = readFile(id, storedFiles(space.shelf().read('assets')).get(id))
  if (kept === null) throw new Error('it can be read')
  const { blob, bytes, type } = kept
  for (const fields of [
    { blob: { log, last: 1, id: '__proto__', pieces: 1 } },
    { blob: { log, last: 5, id: 'b'.repeat(64), pieces: 1e9 } },
    { bytes: 1e12 },
    { type: 'image/svg+xml' },
    { type: 'image/png' },
  ]) {
    change(fields)
    expect(await shown()).toEqual([])
    change({ blob: { ...blob }, bytes, type })
    expect((await shown()).length).toBe(1)
  }
})
