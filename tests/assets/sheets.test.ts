import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readSheet } from '#shared/assets/sheets/sheet.ts'
import { readStand } from '#shared/assets/sheets/stand.ts'
import { fileLimits } from '#shared/assets/files/limits.ts'
import { storedStands } from '#shared/assets/stored.ts'
import { Here } from '#shared/documents/origins.ts'
import { addRecord, type Plain, recordsOf } from '#shared/documents/record.ts'
import { give, take } from '#tests/people/two-computers.ts'
import { follow } from '#tests/support/followed.ts'
import { openDesk } from '#tests/support/desk.ts'
import { jpegFromPhone, pngFromProgram, traces } from '#tests/support/pictures.ts'
import { pdf, textOf, withGarden } from './garden-files.ts'

let given = 0

async function withHall() {
  const garden = await withGarden()
  const { vault, link } = garden
  const bring = async (bytes: Uint8Array, name = 'Church hall, ground floor', alt = '') => {
    const file = await give(vault, bytes, `sheet${String((given += 1)).padStart(11, '0')}`)
    return (await link.run('assets/sheet-add', { file, name, alt })).id
  }
  const sheets = async () => {
    const view = follow(link, 'assets/sheets', {})
    await view.ready
    view.stop()
    return [...view.items.values()]
  }
  const standing = async (id: string) => {
    const view = follow(link, 'assets/stands', { id })
    await view.ready
    view.stop()
    return [...view.items]
  }
  return { ...garden, bring, sheets, standing }
}

test('a picture becomes a map without where and by whom it was taken; anything else is refused', async () => {
  const { bring, sheets, link, vault } = await withHall()
  const id = await bring(jpegFromPhone({ turned: 6 }), 'Hall', 'The hall from its door')
  expect(await sheets()).toMatchObject([
    { id, name: 'Hall', alt: 'The hall from its door', size: [8, 16], here: true, archived: false },
  ])
  const { file, type } = await link.run('assets/sheet-open', { id })
  expect(type).toBe('image/jpeg')
  const bytes = await take(vault, file)
  for (const trace of traces) expect(textOf(bytes)).not.toContain(trace)
  await expect(bring(pdf)).rejects.toMatchObject({ problem: { code: 'sheet-no-picture' } })
  await expect(bring(jpegFromPhone().subarray(0, 500))).rejects.toMatchObject({
    problem: { code: 'file-photo-unreadable' },
  })
  await expect(bring(pngFromProgram(), '   ')).rejects.toThrow()
})

test('a strength stands on several of them, moves, goes and comes back, each of it with undo', async () => {
  const { bring, standing, sheets, link, garden } = await withHall()
  const [hall, yard] = [
    await bring(pngFromProgram(), 'Hall'),
    await bring(pngFromProgram(), 'Yard'),
  ]
  const put = (sheet: string, spot: [number, number]) =>
    link.run('assets/stand-put', { sheet, asset: garden, spot })
  await put(hall, [0.25, 0.123456])
  await put(yard, [1, 0])
  expect(await standing(hall)).toEqual([[garden, { spot: [0.25, 0.1235] }]])
  expect(await standing(yard)).toEqual([[garden, { spot: [1, 0] }]])
  await put(hall, [0.5, 0.5])
  expect(await standing(hall)).toEqual([[garden, { spot: [0.5, 0.5] }]])
  expect(await link.run('undo/back', {})).toEqual({ undone: 'assets/stand-put' })
  expect(await standing(hall)).toEqual([[garden, { spot: [0.25, 0.1235] }]])
  await link.run('assets/stand-off', { sheet: hall, asset: garden })
  expect(await standing(hall)).toEqual([])
  await link.run('undo/back', {})
  expect(await standing(hall)).toHaveLength(1)
  await link.run('assets/sheet-off', { id: yard })
  expect(await sheets()).toContainEqual(expect.objectContaining({ id: yard, archived: true }))
  await expect(put(yard, [0, 0])).rejects.toMatchObject({ problem: { code: 'sheet-missing' } })
  await link.run('assets/sheet-back', { id: yard })
  expect(await standing(yard)).toEqual([[garden, { spot: [1, 0] }]])
  await link.run('assets/archive', { ids: [garden] })
  await expect(put(hall, [0, 0])).rejects.toMatchObject({ problem: { code: 'asset-missing' } })
})

test('a spot beyond the picture, and one that is no number, is refused at the door', async () => {
  const { bring, link, garden } = await withHall()
  const sheet = await bring(pngFromProgram())
  for (const spot of [
    [1.01, 0],
    [0, -0.01],
    [Number.NaN, 0],
    [Number.POSITIVE_INFINITY, 0],
  ] as const)
    await expect(
      link.run('assets/stand-put', { sheet, asset: garden, spot: [...spot] }),
    ).rejects.toThrow()
})

test('it is found by its name and by what can be seen, until it is taken off', async () => {
  const { bring, link } = await withHall()
  const id = await bring(pngFromProgram(), 'Church hall', 'The stage with its curtain')
  const found = async (query: string) => {
    const view = follow(link, 'search/all', { query })
    await view.ready
    view.stop()
    return [...view.items.keys()]
  }
  for (const query of ['church', 'curtain']) expect(await found(query)).toEqual([`sheet/${id}`])
  await link.run('assets/sheet-edit', { id, change: { name: 'Parish room' } })
  expect(await found('church')).toEqual([])
  expect(await found('parish')).toEqual([`sheet/${id}`])
  await link.run('assets/sheet-off', { id })
  expect(await found('parish')).toEqual([])
})

test('a readable copy has the picture and says where things stand on it', async () => {
  const { bring, link, garden, vault } = await withHall()
  const id = await bring(pngFromProgram(), '../Hall\u202E')
  await link.run('assets/stand-put', { sheet: id, asset: garden, spot: [0.2, 0.4] })
  const { file } = await link.run('keeping/readable-copy', { form: 'zip', language: 'en' })
  const files = unzipSync(await take(vault, file))
  expect(Object.keys(files)).toContain(`files/${id}-Hall.png`)
  const pages = Object.entries(files)
    .filter(([name]) => name.endsWith('.md'))
    .map(([, bytes]) => strFromU8(bytes))
    .join('\n')
  expect(pages).toContain('Photos and floor plans that are maps')
  expect(pages).toContain('Where strengths stand on them')
})

test('making two strengths one moves where the second stood, and where both stand one mark is left', async () => {
  const { bring, standing, link, garden } = await withHall()
  const [hall, yard] = [
    await bring(pngFromProgram(), 'Hall'),
    await bring(pngFromProgram(), 'Yard'),
  ]
  const { id: second } = await link.run('assets/add', { name: 'Gardens', kind: 'nature' })
  await link.run('assets/stand-put', { sheet: hall, asset: garden, spot: [0.1, 0.1] })
  await link.run('assets/stand-put', { sheet: hall, asset: second, spot: [0.2, 0.2] })
  await link.run('assets/stand-put', { sheet: yard, asset: second, spot: [0.3, 0.3] })
  await link.run('assets/same', { first: garden, second })
  expect((await standing(hall)).map(([asset]) => asset)).toEqual([garden])
  expect(await standing(yard)).toEqual([[garden, { spot: [0.3, 0.3] }]])
  await link.run('assets/stand-off', { sheet: hall, asset: garden })
  expect(await standing(hall)).toEqual([])
})

test('of two marks whose clocks are far apart one is left once somebody moves it, and none once it is taken off', async () => {
  const { bring, standing, link, garden, vault, coalition } = await withHall()
  const sheet = await bring(pngFromProgram())
  const { space } = await vault.coalition(coalition)
  const plant = (spot: readonly number[], at: number) => {
    const desk = space.desk('a'.repeat(32), new Here(''))
    desk.change('assets', (document) => {
      const said = { sheet, asset: garden, spot, by: 'a'.repeat(32), at }
      addRecord(storedStands(document), desk.newId(), said)
    })
  }
  const future = Number.MAX_SAFE_INTEGER
  plant([0.1, 0.1], future - 1)
  plant([0.2, 0.2], future)
  expect(await standing(sheet)).toEqual([[garden, { spot: [0.2, 0.2] }]])
  await link.run('assets/stand-put', { sheet, asset: garden, spot: [0.7, 0.7] })
  expect(await standing(sheet)).toEqual([[garden, { spot: [0.7, 0.7] }]])
  plant([0.3, 0.3], future)
  await link.run('assets/stand-off', { sheet, asset: garden })
  expect(await standing(sheet)).toEqual([])
})

test('what a changed app wrote is set aside and never breaks what is read', () => {
  const desk = openDesk()
  const by = { by: 'a'.repeat(32), at: 1 }
  const blob = { log: 'a'.repeat(32), last: 1, id: 'b'.repeat(64), pieces: 1 }
  const sheet = { name: 'Hall', type: 'image/png', bytes: 10, size: [4, 4], blob, ...by }
  const stand = { sheet: 'sheet00000000000', asset: 'asset00000000000', spot: [0.5, 0.5], ...by }
  const read = (map: 'sheets' | 'stands', fields: { readonly [field: string]: Plain }) => {
    const id = desk.newId()
    desk.change('assets', (document) => {
      addRecord(recordsOf(document, map), id, fields)
    })
    const stored = recordsOf(desk.read('assets'), map).get(id)
    return map === 'sheets' ? readSheet(id, stored) : readStand(id, stored)
  }
  expect(read('sheets', sheet)).not.toBe(null)
  expect(read('stands', stand)).not.toBe(null)
  const wrong: readonly { readonly [field: string]: Plain }[] = [
    { type: 'image/svg+xml' },
    { type: 'pdf' },
    { size: [0, 4] },
    { size: [Number.NaN, 4] },
    { bytes: fileLimits.photoBytes + 1 },
    { blob: { ...blob, pieces: 2 } },
    { blob: { ...blob, log: '../x' } },
    { name: '' },
    { name: 'a\u0000b' },
  ]
  for (const fields of wrong)
    expect([fields, read('sheets', { ...sheet, ...fields })]).toEqual([fields, null])
  const off: readonly { readonly [field: string]: Plain }[] = [
    { spot: [Number.NaN, 0] },
    { spot: [1.5, 0] },
    { spot: [0, -1] },
    { spot: [0] },
    { spot: ['0.5', 0.5] },
    { asset: '__proto__' },
    { sheet: 'x' },
  ]
  for (const fields of off)
    expect([fields, read('stands', { ...stand, ...fields })]).toEqual([fields, null])
})
