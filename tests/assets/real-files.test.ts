import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { meet } from '../support/desk.ts'
import { sharedData } from '../support/shared-data.ts'
import { openLaptop } from './laptop.ts'
import { bringIn, bringInFile, guessed, plan, readTableFrom } from './bring-in.ts'

test('the Ohana directory: 22 locations, one without coordinates, none lost, as others see it too', async (context) => {
  const path = sharedData(context, 'assets-hsds/ohana-sample-csv/locations.csv')
  const ana = openLaptop('a')
  const bea = openLaptop('b')
  const done = await bringInFile(ana, path)
  expect(done).toMatchObject({ read: 22, added: 22, updated: 0, skipped: 0, problems: [] })
  meet(ana.desk, bea.desk)
  const items = [...bea.watch('assets/list', {}).items.values()]
  expect(items).toHaveLength(22)
  expect(items.filter((item) => item.place === null)).toHaveLength(1)
  expect(items.every((item) => item.file === 'locations.csv' && item.by === ana.desk.me)).toBe(true)
})

test.for([
  ['places-csv/england-libraries.csv', 3238, 3237, 0, [0.0799942126122769, 51.5363870954125]],
  ['places-csv/edinburgh-allotments.csv', 27, 27, 0, [-3.143751800000018, 55.9534053]],
  [
    'places-csv/edinburgh-day-services-and-lunch-clubs.csv',
    77,
    74,
    0,
    [-3.30014705657959, 55.97708801383166],
  ],
  ['places-csv/edinburgh-housing-support-organisations.csv', 58, 55, 1, [-3.190859, 55.94994]],
  ['places-csv/edinburgh-recycling-points.csv', 4757, 4757, 0, [-3.1664690090466, 55.95682762208]],
  ['places-csv/india-pmgsy-himachal_pradesh.csv', 10_431, 10_431, 0, [76.72834321, 31.2217688]],
  ['places-csv/refill-stationen-muenster.csv', 56, 56, 0, [7.624177368182772, 51.964331004752]],
  ['assets-hsds/florida-211-style/locations.csv', 378, 0, 0, null],
] as const)(
  '%s: %i rows, %i with a place, by its own headers',
  async ([file, read, placed, skipped, first], context) => {
    const table = await readTableFrom(sharedData(context, file))
    const made = await plan(openLaptop('a'), 'list.csv', table)
    expect(made).toMatchObject({ read, added: read - skipped, skipped })
    const drafts = made.batches.flatMap((batch) => (batch.form === 'add' ? batch.drafts : []))
    expect(drafts.filter((draft) => draft.content.place)).toHaveLength(placed)
    expect(drafts[0]?.content.place).toEqual(first && { form: 'point', at: first })
  },
)

test('the same list again changes nothing, with ids of its own and without', async (context) => {
  for (const file of ['refill-stationen-muenster.csv', 'edinburgh-play-areas.csv']) {
    const ana = openLaptop('a')
    const path = sharedData(context, `places-csv/${file}`)
    const first = await bringInFile(ana, path)
    const again = await bringInFile(ana, path)
    expect(again).toMatchObject({ read: first.read, added: 0, updated: 0, skipped: first.read })
    expect(ana.names()).toHaveLength(first.added)
  }
})

test('malformed files: never a throw, every row accounted for, problems by row', async (context) => {
  const folders = [
    'csv-spectrum',
    'frictionless',
    'papaparse',
    'zip/yauzl-success',
    'xml',
    'geojsonhint/bad',
  ]
  for (const folder of folders) {
    const path = sharedData(context, `malformed/${folder}`)
    for (const file of readdirSync(path)) {
      if (statSync(join(path, file)).isDirectory()) continue
      const table = await readTableFrom(join(path, file))
      const ana = openLaptop('a')
      const made = await bringIn(ana, 'odd file', table, guessed(table))
      expect(made.read, file).toBe(made.added + made.updated + made.skipped)
      expect(made.read, file).toBe(table.rows.length)
      expect(ana.names(), file).toHaveLength(made.added)
      for (const { row } of made.problems) expect(row, file).toBeGreaterThan(1)
    }
  }
})
