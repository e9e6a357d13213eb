import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { safeFileName } from '#shared/assets/files/file-name.ts'
import { fileLimits } from '#shared/assets/files/limits.ts'
import { take } from '#tests/people/two-computers.ts'
import { follow } from '#tests/support/followed.ts'
import { jpegFromPhone, pngFromProgram, traces, webpFromProgram } from '#tests/support/pictures.ts'
import { openTestVault } from '#tests/support/vault.ts'
import { at, pdf, textOf, withGarden } from './garden-files.ts'

describe('a photo', () => {
  test('is kept without where and by whom it was taken, and comes back as the picture it was (fault 35)', async () => {
    const { add, shown, open, remains, vault } = await withGarden()
    const id = await add(jpegFromPhone({ turned: 6 }), 'IMG_2041.JPG', { alt: 'The gate' })
    expect(await shown()).toMatchObject([
      { id, kind: 'photo', type: 'image/jpeg', name: 'IMG_2041.jpg', size: [8, 16], here: true },
    ])
    const bytes = await open(id)
    for (const trace of traces) expect(textOf(bytes)).not.toContain(trace)
    // Nor is it anywhere on the disk, sealed or not.
    await vault.close()
    const again = openTestVault(remains)
    const [coalition = ''] = [...remains.places.values()].map(({ secrets }) => secrets.space)
    const { space } = await again.coalition(coalition)
    for await (const { payload } of space.log.frames())
      for (const trace of traces) expect(textOf(payload)).not.toContain(trace)
  })

  test('is described, captioned, put in order, taken off and put back, each of it with undo', async () => {
    const { add, shown, link } = await withGarden()
    const [gate, pond, bench] = [
      await add(jpegFromPhone()),
      await add(pngFromProgram(), 'pond.png'),
      await add(webpFromProgram(), 'bench.webp'),
    ]
    const order = async () =>
      (await shown()).filter(({ archived }) => !archived).map(({ name }) => name)
    await link.run('assets/file-edit', {
      id: gate,
      change: { alt: 'A gate of willow', caption: 'May' },
    })
    await link.run('assets/file-edit', { id: pond, change: { plain: true } })
    expect(await shown()).toMatchObject([
      { alt: 'A gate of willow', caption: 'May', plain: false },
      { alt: '', plain: true },
      { alt: '', plain: false },
    ])
    await link.run('assets/file-move', { id: bench, to: 0 })
    expect(await order()).toEqual(['bench.webp', 'gate.jpg', 'pond.png'])
    await link.run('assets/file-move', { id: bench, to: 1 })
    expect(await order()).toEqual(['gate.jpg', 'bench.webp', 'pond.png'])
    await link.run('assets/file-archive', { id: bench })
    expect(await order()).toEqual(['gate.jpg', 'pond.png'])
    await link.run('undo/back', {})
    expect(await order()).toEqual(['gate.jpg', 'bench.webp', 'pond.png'])
    await link.run('undo/again', {})
    await link.run('assets/file-restore', { id: bench })
    expect(await order()).toEqual(['gate.jpg', 'bench.webp', 'pond.png'])
  })

  test('added and taken back by undo is gone from the record; others’ photos stay', async () => {
    const { add, shown, link } = await withGarden()
    await add(jpegFromPhone(), 'first.jpg')
    await add(jpegFromPhone(), 'second.jpg')
    expect(await link.run('undo/back', {})).toEqual({ undone: 'assets/file-add' })
    expect(await shown()).toMatchObject([{ name: 'first.jpg' }])
  })

  test('is found by what is said of it, and no longer once it was taken off', async () => {
    const { add, link, garden } = await withGarden()
    const id = await add(jpegFromPhone(), 'gate.jpg', { alt: 'Willow arch', caption: 'Open day' })
    const found = async (query: string) => {
      const view = follow(link, 'assets/search', { query })
      await view.ready
      view.stop()
      return [...view.items.keys()]
    }
    for (const query of ['willow', 'open day']) expect(await found(query)).toEqual([garden])
    await link.run('assets/file-archive', { id })
    expect(await found('willow')).toEqual([])
  })
})

describe('what is refused', () => {
  const refused: readonly (readonly [string, Uint8Array, string])[] = [
    [
      'an SVG with a script',
      strToU8('<svg xmlns="x"><script>alert(1)</script></svg>'),
      'file-drawing',
    ],
    ['an SVG behind a head', strToU8('<?xml version="1.0"?>\n<svg onload="x()"/>'), 'file-drawing'],
    ['a page', strToU8('<!DOCTYPE html><script>alert(1)</script>'), 'file-kind'],
    ['a GIF', strToU8('GIF89a...'), 'file-picture-kind'],
    ['a HEIC', strToU8('\0\0\0\x18ftypheic'), 'file-picture-kind'],
    ['a program', Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0), 'file-kind'],
    ['nothing', new Uint8Array(0), 'file-kind'],
    ['a zip of files', zipSync({ 'a.txt': strToU8('a') }), 'file-kind'],
    ['a broken zip', strToU8('PK\x03\x04 broken'), 'file-kind'],
    ['half a JPEG', jpegFromPhone().subarray(0, 500), 'file-photo-unreadable'],
    [
      'a document with macros',
      zipSync({
        '[Content_Types].xml': strToU8('x'),
        'word/document.xml': strToU8('x'),
        'word/vbaProject.bin': strToU8('x'),
      }),
      'file-with-programs',
    ],
  ]
  test('what is no photo and no document, each with its sentence, and nothing is kept', async () => {
    const { add, shown, vault, coalition } = await withGarden()
    const { index } = (await vault.coalition(coalition)).space
    const before = index.count
    for (const [name, bytes, code] of refused)
      await expect(add(bytes, 'photo.jpg'), name).rejects.toMatchObject({ problem: { code } })
    expect(await shown()).toEqual([])
    expect(index.count).toBe(before)
  })

  test('what is too large or too much', async () => {
    const { add, link, garden } = await withGarden()
    const large = new Uint8Array(fileLimits.documentBytes + 1).fill(0x20)
    large.set(pdf)
    await expect(add(large, 'a.pdf')).rejects.toMatchObject({
      problem: { code: 'file-too-large-document', values: { most: 16 } },
    })
    for (let photo = 0; photo < fileLimits.photos; photo += 1) await add(jpegFromPhone())
    await expect(add(jpegFromPhone())).rejects.toMatchObject({
      problem: { code: 'file-too-many-photos', values: { most: 12 } },
    })
    await add(pdf, 'lease.pdf')
    await link.run('assets/archive', { ids: [garden] })
    await expect(add(pdf, 'lease.pdf')).rejects.toMatchObject({
      problem: { code: 'asset-missing' },
    })
    await expect(link.run('assets/file-archive', { id: 'AAAAAAAAAAAAAAAA' })).rejects.toMatchObject(
      { problem: { code: 'file-missing' } },
    )
  })
})

describe('attachments', () => {
  const packed = (...names: readonly string[]) =>
    zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])))
  const odt = zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8('x'),
  })
  const kept = [
    ['pdf', pdf, 'lease.PDF', 'lease.pdf'],
    ['docx', packed('[Content_Types].xml', 'word/document.xml'), 'plan.docx', 'plan.docx'],
    ['xlsx', packed('[Content_Types].xml', 'xl/workbook.xml'), 'sums', 'sums.xlsx'],
    ['odt', odt, 'notes.odt', 'notes.odt'],
    ['text', strToU8('Hello – مرحبا'), 'hello.md', 'hello.md'],
    ['text', strToU8('name;age\nA;1'), 'run.bat', 'run.bat.txt'],
  ] as const

  test('are kept byte for byte under a name that fits', async () => {
    const { add, shown, open } = await withGarden()
    for (const [type, bytes, name, safe] of kept) {
      const id = await add(bytes, name)
      const item = (await shown()).find((one) => one.id === id)
      expect(item).toMatchObject({ kind: 'document', type, name: safe, size: null })
      expect(Buffer.compare(await open(id), bytes)).toBe(0)
    }
  })

  test('names are ones on every system', () => {
    const names = [
      ['C:\\Users\\me\\plan.pdf', 'plan.pdf'],
      ['../../etc/passwd', 'passwd.pdf'],
      ['a<b>:"|?*.pdf', 'a b.pdf'],
      ['\u202Etxt.pdf', 'txt.pdf'],
      ['con', 'file.pdf'],
      ['...', 'file.pdf'],
      ['x'.repeat(300), `${'x'.repeat(120)}.pdf`],
      ['\uD800', 'file.pdf'],
    ] as const
    for (const [name, safe] of names) expect(safeFileName(name, 'pdf')).toBe(safe)
    // Reserved with any ending, too.
    expect(safeFileName('con.letter.pdf', 'pdf')).toBe('file.pdf')
    expect(safeFileName('COM¹.pdf', 'pdf')).toBe('file.pdf')
    expect(safeFileName('console.pdf', 'pdf')).toBe('console.pdf')
  })
})

test('the readable copy holds them as files, and the storage view counts them', async () => {
  const { add, vault, link } = await withGarden()
  const photo = await add(jpegFromPhone(), 'gate.jpg', { alt: 'Willow arch' })
  await add(pdf, 'lease.pdf')
  const { file } = await link.run('keeping/readable-copy', { form: 'zip', language: 'en' })
  const files = unzipSync(await take(vault, file))
  const names = Object.keys(files).filter((name) => name.startsWith('files/'))
  expect(names.map((name) => name.slice(23)).toSorted()).toEqual(['gate.jpg', 'lease.pdf'])
  expect(textOf(files[`files/${photo}-gate.jpg`] ?? new Uint8Array())).not.toContain('CANARY')
  expect(strFromU8(files['assets.md'] ?? new Uint8Array())).toContain('Willow arch')
  const kept = await vault.link('window').run('kept/look', {})
  expect(kept.coalitions[0]?.photos).toMatchObject({ count: 2, most: fileLimits.allBytes })
})

test('two strengths that are said to be one keep the photos of both', async () => {
  const { add, shown, vault, coalition, garden, link } = await withGarden()
  await add(jpegFromPhone(), 'one.jpg')
  const { id: other } = await link.run('assets/add', { name: 'The garden', kind: 'nature' })
  await at(vault, coalition, other).add(pngFromProgram(), 'two.png')
  await link.run('assets/same', { first: garden, second: other })
  expect((await shown()).map(({ name }) => name).toSorted()).toEqual(['one.jpg', 'two.png'])
})
