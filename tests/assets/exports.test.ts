import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test, type TestContext } from 'vitest'
import { assetRecordsOf } from '#shared/assets/asset-records.ts'
import { exportFile, type ExportFormat } from '#shared/assets/export-file.ts'
import { shownTies } from '#shared/assets/links/export.ts'
import { linkRecordsOf } from '#shared/assets/links/link-records.ts'
import { makeTempFolder } from '../support/temp-folder.ts'
import { sharedData } from '../support/shared-data.ts'
import { bring, folder } from './bring-in-files.ts'
import { type Laptop, openLaptop } from './laptop.ts'

const textOf = (laptop: Laptop, format: ExportFormat): string => {
  const document = laptop.desk.read('assets')
  const records = assetRecordsOf(document)
  const assets = [...records.all()].map(([, asset]) => asset)
  const wish = { format, audience: 'coalition' } as const
  return exportFile(wish, assets, records.offers, shownTies(linkRecordsOf(document))).text
}

const square: [number, number][] = [
  [0, 0],
  [0, 4],
  [4, 4],
  [4, 0],
  [0, 0],
]

/** A coalition with one of everything, among it words that are markup. */
function riverbend() {
  const ana = openLaptop('a')
  const clinic = ana.run('assets/add', {
    name: 'Clinic',
    kind: 'institution',
    strong: 'Care',
    emails: ['a@clinic.example', 'front desk'],
    web: ['clinic.example'],
    identifiers: ['GB-COH 12', '99'],
    phones: ['555 0188'],
  }).id
  const house = ana.run('assets/add', {
    name: 'House "=1+1" <b>',
    kind: 'place',
    offers: ['Warm room'],
    languages: ['Hmong'],
    hours: ['Mo 8-12'],
    accessibility: ['Ramp'],
    address: '1 Elk Street, Riverbend',
    identifiers: ['UPRN 7'],
    place: { form: 'point', at: [-92.4, 44.5] },
  }).id
  ana.run('assets/link', { from: clinic, to: house, kind: 'at' })
  ana.run('assets/offer-add', {
    asset: house,
    name: 'Visits',
    eligibility: 'Everybody',
    fees: 'None',
    contact: ['555 0100', 'visits@clinic.example', 'https://clinic.example/visits'],
  })
  ana.run('assets/add', {
    name: 'Park',
    kind: 'nature',
    place: { form: 'point', at: [2, 2] },
    shape: { points: [], lines: [], areas: [[square]] },
  })
  ana.run('assets/add', { name: 'Ann', kind: 'individual', place: { form: 'point', at: [1, 1] } })
  ana.run('assets/add', { name: 'Choir', kind: 'culture' })
  return ana
}

/** HSDS 3.0 as Open Referral publishes it: see tests/fixtures/hsds. */
function hsdsFaults(text: string): readonly string[] {
  const path = join(import.meta.dirname, '../fixtures/hsds/schema-3.0.json')
  const schemas = JSON.parse(readFileSync(path, 'utf8')) as Record<string, object>
  const ajv = new Ajv2020({ allErrors: true, strict: false })
  ajv.addFormat('uuid', /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  ajv.addFormat('email', /^[^\s@]+@[^\s@]+\.[^\s@]+$/)
  ajv.addFormat('uri', { validate: (uri: string) => URL.canParse(uri) && !/[\s<>"]/.test(uri) })
  ajv.addFormat('date-time', true)
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, name)
  const page = JSON.parse(text) as { contents: { locations?: object[]; services?: object[] }[] }
  const check = (schema: string, what: object) => {
    ajv.validate(schema, what)
    return (ajv.errors ?? []).map((one) => `${schema} ${one.instancePath} ${one.message ?? ''}`)
  }
  return page.contents.flatMap((organization) => [
    ...check('organization.json', organization),
    ...(organization.locations ?? []).flatMap((one) => check('location.json', one)),
    ...(organization.services ?? []).flatMap((one) => check('service.json', one)),
  ])
}

const idsIn = (text: string) => [...text.matchAll(/"id": "([^"]+)"/g)].map(([, id]) => id ?? '')

test('HSDS holds to the published schema, and comes back as what it was', async () => {
  const ana = riverbend()
  const text = textOf(ana, 'hsds')
  expect(hsdsFaults(text)).toEqual([])
  expect(hsdsFaults(text.replace('"Clinic"', '7'))).not.toEqual([])
  expect(text).not.toContain('Ann')
  const bea = openLaptop('b')
  expect(await bring(bea, 'strengths.hsds.json', text)).toMatchObject({
    // Park and choir are known through nobody, so the standard wants an organization of their name.
    added: 6,
    offers: { added: 2 },
  })
  const house = [...bea.watch('assets/list', {}).items.values()].find(({ name }) =>
    name.startsWith('House'),
  )
  expect(bea.one(house?.id ?? '')).toMatchObject({
    name: 'House "=1+1" <b>',
    organization: 'Clinic',
    languages: ['Hmong'],
    hours: ['Mo 8-12'],
    accessibility: ['Ramp'],
    address: '1 Elk Street, Riverbend',
    identifiers: ['UPRN 7'],
    place: { form: 'point', at: [-92.4, 44.5] },
    detailed: [
      {
        name: 'Visits',
        eligibility: 'Everybody',
        fees: 'None',
        contact: ['555 0100', 'visits@clinic.example', 'https://clinic.example/visits'],
      },
      { name: 'Warm room' },
    ],
  })
})

test('no two things of an HSDS file share an id, but for a location named again by its services', () => {
  const ids = idsIn(textOf(riverbend(), 'hsds'))
  const again = ids.filter((id, at) => ids.indexOf(id) !== at)
  expect(new Set(again).size).toBe(1)
})

test('the Ohana directory leaves as HSDS 3.0 as many as it came', async (context) => {
  const ana = openLaptop('a')
  const bea = openLaptop('b')
  await bring(ana, 'ohana', folder(sharedData(context, 'assets-hsds/ohana-sample-csv')))
  const text = textOf(ana, 'hsds')
  expect(hsdsFaults(text)).toEqual([])
  expect(await bring(bea, 'back.json', text)).toMatchObject({ added: 30, offers: { added: 23 } })
  expect(bea.watch('assets/links', {}).items.size).toBe(22)
})

test('GeoJSON keeps shapes, winds them as the standard says, and comes back', async () => {
  const ana = riverbend()
  const text = textOf(ana, 'geojson')
  const { features } = JSON.parse(text) as {
    features: {
      geometry: { type: string; coordinates: unknown } | null
      properties: { name: string }
    }[]
  }
  expect(features.map(({ geometry }) => geometry?.type ?? null)).toEqual([
    null,
    'Point',
    'Polygon',
    'Point',
    null,
  ])
  expect(features[2]?.geometry?.coordinates).toEqual([square.toReversed()])
  const bea = openLaptop('b')
  await bring(bea, 'strengths.geojson', text)
  expect(bea.names()).toEqual(ana.names())
  const park = [...bea.watch('assets/list', {}).items.values()].find(({ name }) => name === 'Park')
  expect(park).toMatchObject({ kind: 'nature', place: { at: [2, 2] } })
  expect(park?.shape?.areas).toEqual([[square.toReversed()]])
  const ann = [...bea.watch('assets/list', {}).items.values()].find(({ name }) => name === 'Ann')
  expect(ann).toMatchObject({ place: { form: 'area' }, shape: null })
})

/** What another program says of a file; skips where that program is not on this computer. */
function said(context: TestContext, program: string, args: readonly string[]): string {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return context.skip(`needs ${program}, which is not on this computer`)
    throw error
  }
}

test('GDAL reads the GeoJSON: five features, with their names', (context) => {
  const path = join(makeTempFolder(), 'strengths.geojson')
  writeFileSync(path, textOf(riverbend(), 'geojson'))
  const told = said(context, 'ogrinfo', ['-ro', '-al', path])
  expect(told).toContain('Feature Count: 5')
  expect(told).toMatch(/POLYGON \(\(0 0,4 0,4 4,0 4,0 0\)\)/)
  expect(told).toContain('House "=1+1" <b>')
})

test('Python reads the CSV: every row as wide as the first, cells as they were written', (context) => {
  const path = join(makeTempFolder(), 'strengths.csv')
  writeFileSync(path, textOf(riverbend(), 'csv'))
  const script =
    'import csv,json,sys;print(json.dumps(list(csv.reader(open(sys.argv[1],encoding="utf-8-sig",newline="")))))'
  const rows = JSON.parse(said(context, 'python3', ['-c', script, path])) as string[][]
  expect(rows).toHaveLength(6)
  expect(new Set(rows.map((row) => row.length)).size).toBe(1)
  const house = rows.find(([name]) => name?.startsWith('House'))
  expect(house?.[0]).toBe('House "=1+1" <b>')
  expect(house?.[rows[0]?.indexOf('languages') ?? -1]).toBe('Hmong')
})
