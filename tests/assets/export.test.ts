import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Asset } from '#shared/assets/asset.ts'
import { assetRecordsOf } from '#shared/assets/asset-records.ts'
import { guardCell, unguardCell } from '#shared/assets/csv/formula.ts'
import { assetsToCsv, assetsToJson } from '#shared/assets/export.ts'
import { assetKinds } from '#shared/assets/kinds.ts'
import { canonicalJson } from '#shared/documents/canonical.ts'
import { type Laptop, openLaptop } from './laptop.ts'
import { bringIn, guessed, tableOf } from './bring-in.ts'

const assetsOf = (laptop: Laptop): Asset[] =>
  [...assetRecordsOf(laptop.desk.read('assets')).all()].map(([, asset]) => asset)

const offersOn = (laptop: Laptop) => assetRecordsOf(laptop.desk.read('assets')).offers

const csvOf = (laptop: Laptop) => assetsToCsv(assetsOf(laptop), offersOn(laptop))

/** Records without what says where they came from. */
const contents = (laptop: Laptop) =>
  assetsOf(laptop)
    .map(({ id: _i, by: _b, at: _a, changed: _c, source: _s, ...content }) =>
      canonicalJson(content),
    )
    .toSorted()

async function inEmptyCoalition(csv: string) {
  const bea = openLaptop('b')
  const table = await tableOf(new TextEncoder().encode(csv))
  const made = await bringIn(bea, 'export.csv', table, guessed(table), 'economy')
  return { bea, made }
}

const awkward = [
  '=1+1',
  "'=1+1",
  "''@x",
  "'quoted'",
  '+44 131 529',
  '-5',
  '@name',
  '＝x',
  'a;b',
  'a,b',
  '"q"',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{constructor.constructor("x")()}}',
  'مرحبا',
  'e\u0301',
  '\u202Eabc',
  '- – —',
]

const line = fc
  .oneof(fc.constantFrom(...awkward), fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }))
  .map((text) => text.replaceAll(/[\p{Cc}\p{Surrogate}]/gu, '').trim())
  .filter((text) => text !== '')

const text = fc.oneof(
  line,
  fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n').trim()),
)

const place = fc.oneof(
  fc.constant(null),
  fc.record({
    form: fc.constant('point' as const),
    at: fc
      .tuple(
        fc.double({ min: -179, max: 179, noNaN: true }),
        fc.double({ min: 1, max: 89, noNaN: true }),
      )
      .map(([lon, lat]): [number, number] => [Number(lon.toFixed(7)), Number(lat.toFixed(7))]),
  }),
  fc.record({
    form: fc.constant('area' as const),
    around: fc.constant<[number, number]>([-3.1, 55.9]),
    radius: fc.integer({ min: 500, max: 9000 }),
  }),
)

const asset = fc.record({
  name: line,
  kind: fc.constantFrom(...assetKinds),
  strong: text,
  offers: fc.array(line, { maxLength: 4 }),
  welcomes: fc.array(line, { maxLength: 3 }),
  organization: fc.oneof(fc.constant(''), line),
  address: fc.oneof(fc.constant(''), line),
  home: fc.boolean(),
  audience: fc.constantFrom('coalition' as const, 'public' as const),
  place,
  phones: fc.array(line, { maxLength: 2 }),
  hours: fc.array(line, { maxLength: 2 }),
  languages: fc.array(line, { maxLength: 3 }),
  tags: fc.array(line, { maxLength: 3 }),
  identifiers: fc.array(line, { maxLength: 1 }),
  shape: fc.option(
    fc
      .array(fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 })))
      .map((ring) => ({ points: ring, lines: [ring], areas: [[ring]] })),
  ),
})

test('an export comes back exactly in an empty coalition, whatever the fields hold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(asset, { minLength: 1, maxLength: 8 }), async (assets) => {
      const ana = openLaptop('a')
      for (const one of assets) ana.run('assets/add', one)
      const { bea, made } = await inEmptyCoalition(csvOf(ana))
      expect(made).toMatchObject({ read: assets.length, added: assets.length, problems: [] })
      expect(contents(bea)).toEqual(contents(ana))
    }),
    { numRuns: 150 },
  )
})

test('columns without a field come back too, whatever they are called', async () => {
  const ana = openLaptop('a')
  await bringIn(
    ana,
    'list.csv',
    await tableOf(
      `name,=HYPERLINK("x"),more: y,__proto__,${'h'.repeat(400)},Colour of the door\nA,=1,b,c,d,"Mon\nTue"\nB,,,,,`,
    ),
  )
  const { bea } = await inEmptyCoalition(csvOf(ana))
  expect(contents(bea)).toEqual(contents(ana))
  expect(contents(ana).join()).toContain('Colour of the door')
})

test.each(awkward)('%j survives being guarded, and no guarded cell starts a formula', (cell) => {
  for (const written of [cell, `'${cell}`, `\t${cell}`, `\r${cell}`]) {
    expect(unguardCell(guardCell(written))).toBe(written)
    expect(guardCell(written)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
  }
})

test('no cell of an export starts a formula, except plain numbers', async () => {
  const ana = openLaptop('a')
  for (const name of awkward)
    ana.run('assets/add', {
      name,
      kind: 'place',
      strong: name,
      offers: [name],
      welcomes: [name],
      organization: name,
      address: name,
      place: { form: 'point', at: [-3.1, -55] },
    })
  const table = await tableOf(csvOf(ana).slice(1))
  for (const row of table.rows)
    for (const cell of row.cells)
      if (!/^-?[\d.]+$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
})

test('an exported list that was edited in a spreadsheet updates what nobody changed here meanwhile', async () => {
  const ana = openLaptop('a')
  const library = ana.run('assets/add', { name: 'Library', kind: 'place' }).id
  const clinic = ana.run('assets/add', { name: 'Clinic', kind: 'institution' }).id
  const csv = csvOf(ana).replace('Library', 'Town library').replace('Clinic', 'Big clinic')
  ana.run('assets/edit', { id: clinic, change: { name: 'Little Elk Clinic' } })
  const made = await bringIn(ana, 'edited.csv', await tableOf(csv.slice(1)))
  expect(made).toMatchObject({ read: 2, added: 0, updated: 1, skipped: 1 })
  expect(made.problems.map((one) => one.reason)).toEqual(['kept-edits'])
  expect(ana.one(library)?.name).toBe('Town library')
  expect(ana.one(clinic)?.name).toBe('Little Elk Clinic')
})

test('JSON holds every record once, readable by anything', () => {
  const ana = openLaptop('a')
  ana.run('assets/add', { name: '</script>', kind: 'place' })
  const read = JSON.parse(assetsToJson(assetsOf(ana), offersOn(ana))) as {
    assets: { name: string }[]
  }
  expect(read.assets.map((one) => one.name)).toEqual(['</script>'])
})
