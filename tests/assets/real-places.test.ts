import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { Refusal } from '#shared/contract/problem.ts'
import enAssets from '#resources/locales/en/assets.json' with { type: 'json' }
import { findShared, sharedData } from '../support/shared-data.ts'
import { bring, lookAt, nameOf, readFile } from './bring-in-files.ts'
import { openLaptop } from './laptop.ts'

type Fact = { readonly file: string; readonly facts: string }

const manifest = (): readonly Fact[] => {
  const path = findShared('data/manifest.json')
  return path === undefined ? [] : (JSON.parse(readFileSync(path, 'utf8')) as Fact[])
}

/** How many records a file holds, by the manifest: its data rows without the blank ones, or its features. */
function countIn(facts: string): number {
  const number = (pattern: RegExp) => Number(pattern.exec(facts)?.[1] ?? 0)
  return number(/^(\d+) (?:data rows|features)/) - number(/(\d+) blank rows/)
}

/** Reading twenty thousand records is work, not waiting: it takes the longer the more a machine has to do besides. */
const manyRecords = { timeout: 120_000 }

test(
  'every list of places comes in with as many records as its manifest counts, with and without a place',
  manyRecords,
  async (context) => {
    sharedData(context, 'manifest.json')
    const lists = manifest().filter(({ file }) => /^places-(?:csv|geojson)\//.test(file))
    expect(lists.length).toBeGreaterThanOrEqual(16)
    for (const { file, facts } of lists) {
      const ana = openLaptop('a')
      const done = await bring(ana, nameOf(file), readFile(sharedData(context, file)))
      expect(done.added, file).toBe(countIn(facts))
      const items = [...ana.watch('assets/list', {}).items.values()]
      expect(items, file).toHaveLength(countIn(facts))
      if (file.endsWith('geojson')) expect(items.every(({ place }) => place !== null)).toBe(true)
    }
  },
)

/** What became of one file: a refusal with a sentence, or all of its rows accounted for. */
async function outcomeOf(name: string, bytes: Uint8Array): Promise<string> {
  const ana = openLaptop('a')
  try {
    await lookAt(ana, name, bytes)
    const done = await bring(ana, name, bytes)
    expect(done.read, name).toBe(done.added + done.updated + done.skipped)
    expect(ana.names(), name).toHaveLength(done.added)
    for (const { row, file } of done.problems) {
      expect(row, name).toBeGreaterThan(0)
      expect(file, name).not.toBe('')
    }
    return `${String(done.added)} of ${String(done.read)}`
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    expect(Object.keys(enAssets), name).toContain(`problem.${error.problem.code}`)
    expect([...ana.desk.read('assets').getMap('assets').keys()], name).toEqual([])
    return error.problem.code
  }
}

const outcomesIn = async (path: string): Promise<ReadonlyMap<string, string>> => {
  const outcomes = new Map<string, string>()
  for (const one of readdirSync(path, { withFileTypes: true }))
    if (one.isFile())
      outcomes.set(one.name, await outcomeOf(one.name, readFile(join(path, one.name))))
  return outcomes
}

test('GeoJSON that is well formed comes in; what is not says so and leaves the coalition as it was', async (context) => {
  const good = await outcomesIn(sharedData(context, 'malformed/geojsonhint/good'))
  for (const [name, outcome] of good) expect(outcome, name).toMatch(/^([1-9]\d*) of \1$/)
  const bad = await outcomesIn(sharedData(context, 'malformed/geojsonhint/bad'))
  const refused = [...bad].filter(([, outcome]) => !outcome.includes(' of '))
  expect(refused).toEqual([
    ['bad-json.geojson', 'json-broken'],
    ['featurecollection-obj.geojson', 'geojson-broken'],
    ['featurecollection.geojson', 'geojson-broken'],
    ['rootstring.geojson', 'import-empty'],
  ])
})

test.for([
  ['badcoordtype', 'place-unreadable'],
  ['stringcoord', 'place-unreadable'],
  ['point', 'place-unreadable'],
  ['point-toofew', 'place-unreadable'],
  ['point-labeled-as-a-multipolygon', 'place-unreadable'],
  ['false', 'place-unreadable'],
  ['short-linearring', 'outline-mended'],
  ['different-first-last', 'outline-mended'],
] as const)('%s.geojson says of its row: %s', async ([name, reason], context) => {
  const path = sharedData(context, `malformed/geojsonhint/bad/${name}.geojson`)
  const look = await lookAt(openLaptop('a'), `${name}.geojson`, readFile(path))
  expect(look.reasons.map((one) => one.reason)).toContain(reason)
})

test.for([
  ['xml', /^import-not-a-list$/],
  ['zip/yauzl-failure', /^zip-/],
  ['zip/yauzl-success', /^(?:import-|zip-encrypted$)/],
  ['csv-spectrum', /^(?:import-no-name|json-nothing-known)$/],
  ['papaparse', /^(?:import-no-name|8 of 8)$/],
] as const)('every file of malformed/%s ends as %s', async ([folder, expected], context) => {
  for (const [name, outcome] of await outcomesIn(sharedData(context, `malformed/${folder}`)))
    expect(outcome, name).toMatch(expected)
})

test('tables that are odd come in as far as their rows say a name; workbooks say what to do', async (context) => {
  const outcomes = await outcomesIn(sharedData(context, 'malformed/frictionless'))
  expect([...outcomes].filter(([, outcome]) => outcome !== 'import-no-name')).toEqual([
    ['blank-cells.csv', '4 of 5'],
    ['blank-rows.csv', '2 of 3'],
    ['bom.csv', '2 of 2'],
    ['capital-invalid.csv', '10 of 10'],
    ['defective-rows.csv', '2 of 2'],
    ['delimiter.csv', '2 of 2'],
    ['duplicate-headers.csv', '2 of 2'],
    ['duplicate-rows.csv', '3 of 3'],
    ['invalid.csv', '3 of 3'],
    ['latin1.csv', '2 of 2'],
    ['merged-cells.xlsx', 'import-workbook'],
    ['multiline-headers.xlsx', 'import-workbook'],
    ['package-invalid.zip', 'import-several'],
    ['structure-errors.csv', '3 of 4'],
    ['table.csv.zip', '2 of 2'],
    ['table.ods', 'import-workbook'],
    ['table.tsv', '3 of 3'],
    ['table.xls', 'import-not-a-list'],
    ['table.xlsx', 'import-workbook'],
    ['without-rows.csv', 'import-empty'],
  ])
})

test('a suite of JSON files, half of them broken', async (context) => {
  const tar = gunzipSync(readFile(sharedData(context, 'malformed/JSONTestSuite-half-A.tar.gz')))
  let seen = 0
  for (let at = 0; at + 512 <= tar.length;) {
    const text = (from: number, to: number) =>
      tar
        .subarray(at + from, at + to)
        .toString('utf8')
        .replaceAll('\0', '')
    const name = nameOf(text(0, 100))
    const size = Number.parseInt(text(124, 136), 8) || 0
    if (name.endsWith('.json')) {
      seen += 1
      const body = tar.subarray(at + 512, at + 512 + size)
      const outcome = await outcomeOf(name, new Uint8Array(body))
      // What is JSON is not called broken, and none of it is a list of strengths.
      if (name.startsWith('y_'))
        expect(outcome, name).toMatch(/^(?:json-nothing-known|import-empty)$/)
      else expect(outcome, name).not.toContain(' of ')
      if (/^n_(?:object|structure_open_object|array_just)/.test(name))
        expect(outcome, name).toBe('json-broken')
    }
    at += 512 + Math.ceil(size / 512) * 512
  }
  expect(seen).toBe(159)
})
