import { expect, test } from 'vitest'
import { readTable } from '#shared/assets/csv/table.ts'
import { mappingFromNames } from '#shared/assets/import/mapping.ts'
import { openLaptop } from './laptop.ts'
import { bringIn, guessed, plan, tableOf } from './bring-in.ts'

const problemsOf = async (text: string) =>
  (await plan(openLaptop('a'), 'list.csv', await tableOf(text))).problems

/** The first record a text becomes. */
async function recordOf(text: string) {
  const ana = openLaptop('a')
  await bringIn(ana, 'list.csv', await tableOf(text))
  const [id] = ana.watch('assets/list', {}).items.keys()
  return ana.one(id ?? '')
}

test.each([
  ['name,lat,lon\nA,51.5,', 'place-half', 'lat'],
  ['name,lat,lon\nA,north,2', 'place-unreadable', 'lat'],
  ['name,lat,lon\nA,200,300', 'place-outside', 'lat'],
  ['name,lat,lon\nA,0,0', 'place-zero', 'lat'],
  ['name,lat,lon\nA,151.2,-33.9', 'place-swapped', 'lat'],
  ['name,kind\nA,sparkle\nB,place\nC,place', 'kind-unknown', 'kind'],
  ['name,audience\nA,martians\nB,public\nC,public', 'audience-unknown', 'audience'],
  [`name,kind\n${'long '.repeat(100)},place`, 'too-long', 'name'],
  [`name,offers\nA,${'x;'.repeat(99)}`, 'list-too-long', 'offers'],
  ['name,notes\nA,b\u0007c', 'control-characters', 'notes'],
  ['name,notes\nA,b,c', 'row-ragged', ''],
  ['name,notes\n"A,b', 'quote-unclosed', ''],
] as const)('%j comes in, with %s said of %s', async (text, reason, field) => {
  const made = await plan(openLaptop('a'), 'list.csv', await tableOf(text))
  expect(made.problems).toContainEqual({ row: 2, field, reason })
  expect(made.added).toBe(made.read)
})

test.each([
  ['name,notes\n ,b', 'no-name', 'name'],
  ['name,notes\n,', 'row-empty', ''],
] as const)('%j is skipped because of %s', async (text, reason, field) => {
  const made = await plan(openLaptop('a'), 'list.csv', await tableOf(text))
  expect(made.problems).toEqual([{ row: 2, field, reason }])
  expect(made).toMatchObject({ read: 1, added: 0, skipped: 1 })
})

test('rows are numbered as a spreadsheet does: cells with line breaks are one row, empty lines count', async () => {
  const text = 'name,notes\r\nA,"one\ntwo\r\nthree"\n\r\nB,\n,no name\r'
  expect(await problemsOf(text)).toEqual([{ row: 5, field: 'name', reason: 'no-name' }])
})

test.each([
  ['51.5,-0.12', [-0.12, 51.5]],
  ['"51,5",-0.12', [-0.12, 51.5]],
  ['51.5° N,0.12 W', [-0.12, 51.5]],
  ['"51°30\'00""N",0', [0, 51.5]],
  ['+51.5,−0.12', [-0.12, 51.5]],
] as const)('%s is read as a place', async (cells, at) => {
  expect((await recordOf(`name,lat,lon\nA,${cells}`))?.place).toEqual({ form: 'point', at })
})

test('one number that would lie among the others the other way round is named, and kept as written', async () => {
  const rows = Array.from({ length: 8 }, (_, at) => `P${String(at)},55.9${String(at)},-3.1`)
  const text = ['name,lat,lon', ...rows, 'Odd,-3.1,55.9'].join('\n')
  expect(await problemsOf(text)).toEqual([{ row: 10, field: 'lat', reason: 'place-swapped' }])
})

test('what has no field is kept beside the record; what is cut is kept whole', async () => {
  const name = `${'A very long name '.repeat(20)}end`
  const record = await recordOf(`name,Colour,Colour,\n${name},Mon,Tue,extra,more`)
  expect(record?.name.length).toBeLessThanOrEqual(200)
  expect(record?.name.endsWith('…')).toBe(true)
  expect(Object.fromEntries(record?.more ?? [])).toEqual({
    Colour: 'Mon',
    'Colour (2)': 'Tue',
    '#4': 'extra',
    '#5': 'more',
    name,
  })
})

test('columns about people stay out, and a person or home gives away no point in any column', async () => {
  const record = await recordOf(
    'name,kind,lat,lon,spot,contact name,date of birth\nHuda,person,55.95321,-3.18123,"55.95321,-3.18123",Huda S.,1990-01-01',
  )
  expect(record?.place?.form).toBe('area')
  expect(JSON.stringify(record)).not.toMatch(/3\.18123|1990|Huda S/)
})

test('headers are understood in three languages', async () => {
  for (const header of [
    'name,kind,description,latitude,longitude',
    'Nombre;TIPO;Descripción;Latitud;Longitud',
    'الاسم\tالنوع\tالوصف\tخط العرض\tخط الطول',
  ]) {
    const separator = /[;\t]/.exec(header)?.[0] ?? ','
    const kind = { ',': 'place', ';': 'lugar', '\t': 'مكان' }[separator] ?? ''
    const table = await tableOf(`${header}\n${['A', kind, 'B', '1.5', '2.5'].join(separator)}`)
    expect(guessed(table)).toEqual(['name', 'kind', 'strong', 'latitude', 'longitude'])
  }
})

test('a mapping by names refuses headers and targets that do not exist', () => {
  const columns = ['Title', 'X', 'Other']
  const from = (names: Record<string, string>) =>
    mappingFromNames(columns, new Map(Object.entries(names)))
  expect(from({ Title: 'name', X: 'longitude' })).toEqual({
    mapping: ['name', 'longitude', 'more'],
  })
  expect(from({ Titel: 'name' })).toEqual({
    problem: { code: 'import-no-column', values: { header: 'Titel' } },
  })
  expect(from({ Title: 'nom' })).toEqual({
    problem: { code: 'import-no-target', values: { target: 'nom' } },
  })
})

test('big files are read in pieces: the same rows, and stopping is heard between pieces', async () => {
  const rows = Array.from(
    { length: 30_000 },
    (_, at) => `"row ""${String(at)}""","line\nbreak, and ""quotes"""`,
  )
  const text = ['name,notes', ...rows].join('\r\n')
  const table = await tableOf(text)
  expect(table.rows).toHaveLength(30_000)
  expect(table.rows.at(-1)).toMatchObject({
    row: 30_001,
    cells: ['row "29999"', 'line\nbreak, and "quotes"'],
  })
  const plainRows = Array.from({ length: 60_000 }, (_, at) => `row ${String(at)},b`)
  const plain = await tableOf(['name,notes', ...plainRows].join('\n'))
  expect(plain.rows.map((row) => row.cells[0])).toEqual(
    plainRows.map((_, at) => `row ${String(at)}`),
  )
  let asked = 0
  const stopped = await readTable(text, () => {
    asked += 1
    return Promise.resolve(asked < 3)
  })
  expect(stopped).toBeNull()
  expect(asked).toBe(3)
})
