import { expect, test } from 'vitest'
import { Refusal } from '#shared/contract/problem.ts'
import { bring, lookAt } from './bring-in-files.ts'
import { openLaptop } from './laptop.ts'

/* Files made to do harm: each comes in bounded, or is refused with a sentence, and nothing of it is half there. */

const feature = (geometry: unknown, properties: object = {}) => ({
  type: 'Feature',
  geometry,
  properties: { name: 'Odd', ...properties },
})
const collection = (...features: readonly unknown[]) =>
  JSON.stringify({ type: 'FeatureCollection', features })
const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
const unlike = Array.from({ length: 60 }, (_, row) =>
  Object.fromEntries(
    Array.from({ length: 20 }, (__, at) => [`c${String(row)}_${String(at)}`, 'v']),
  ),
)

test.each([
  [
    'a property deeper than the stack',
    'json-too-deep',
    `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"name":"a","x":${deep(100_000)}}}]}`,
  ],
  [
    'a geometry deeper than the stack',
    'json-too-deep',
    `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Polygon","coordinates":${deep(100_000)}},"properties":{"name":"a"}}]}`,
  ],
  ['brackets only', 'json-too-deep', deep(100_000)],
  [
    'places in services in places',
    'json-too-deep',
    `{"name":"A","services":[${'{"name":"a","locations":['.repeat(5000)}${']}'.repeat(5000)}]}`,
  ],
  [
    'features that share no property',
    'import-too-big',
    collection(...unlike.map((said) => feature(null, said))),
  ],
  [
    'organizations that share no member',
    'import-too-big',
    JSON.stringify(
      unlike.map((said, at) => ({ name: String(at), services: [], website: 'a.example', ...said })),
    ),
  ],
  ['a hundred thousand columns of one name', 'import-too-big', `name,${'a,'.repeat(100_000)}\nx`],
])('%s: %s', async (_, code, text) => {
  const ana = openLaptop('a')
  const refusal: unknown = await lookAt(ana, 'odd.json', text).catch((thrown: unknown) => thrown)
  expect(refusal).toBeInstanceOf(Refusal)
  expect(refusal).toMatchObject({ problem: { code } })
  expect(ana.names()).toEqual([])
})

test('brackets in words are not depth', async () => {
  const ana = openLaptop('a')
  const text = `${deep(500)}" \\ ${'{'.repeat(500)}`
  await bring(ana, 'a.geojson', collection(feature(null, { about: text })))
  expect(ana.names()).toEqual(['Odd'])
})

const million = Array.from({ length: 300_000 }, (_, at) => [at / 3000, 1 + (at % 7) / 10])

test.each([
  ['several points', { type: 'MultiPoint', coordinates: million }],
  ['a line', { type: 'LineString', coordinates: million }],
  ['an outline', { type: 'Polygon', coordinates: [million] }],
  ['lines', { type: 'MultiLineString', coordinates: million.map((at) => [at, [0, 0]]) }],
  [
    'rings',
    { type: 'Polygon', coordinates: million.slice(0, 9000).map((at) => [at, [0, 0], [1, 0], at]) },
  ],
])('three hundred thousand corners of %s come in with as many as are kept', async (_, geometry) => {
  const ana = openLaptop('a')
  const { problems } = await bring(ana, 'a.geojson', collection(feature(geometry)))
  expect(problems.map(({ reason }) => reason)).toContain('shape-thinned')
  expect(ana.names()).toEqual(['Odd'])
})

const odd = (x: string) =>
  `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[${x}]},"properties":{"name":"Odd","__proto__":{"polluted":1},"constructor":"c"}}]}`

test.each(['1e308,1e308', '1e999,0', '-181,0', '0,90.0001', '"1","2"', 'null,1', '[],{}', ''])(
  'the coordinates [%s] are no place, and what they were is kept',
  async (coordinates) => {
    const ana = openLaptop('a')
    await bring(ana, 'a.geojson', odd(coordinates))
    const [id = ''] = ana.watch('assets/list', {}).items.keys()
    const asset = ana.watch('assets/one', { id }).items.get(id)
    expect(asset).toMatchObject({ name: 'Odd', place: null, shape: null })
    const more = asset?.more.map(([header]) => header) ?? []
    for (const header of ['__proto__', 'constructor', 'geometry']) expect(more).toContain(header)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  },
)

test.each([
  ['a geometry nobody knows', { type: 'Circle', coordinates: [-92.481234, 44.512345] }, {}],
  ['numbers in columns nobody knows', null, { easting: -92.481234, northing: '44,512345' }],
  ['words', null, { seen: 'https://maps.example/@44.512,-92.481,17z', wkt: 'POINT(-92.48 44.51)' }],
])('%s do not tell where a person lives', async (_, geometry, said) => {
  const ana = openLaptop('a')
  const kept = { year: 2019, fee: '12.50', wage: '1.250' }
  const people = [feature(geometry, { kind: 'individual', ...kept, ...said })]
  await bring(ana, 'a.geojson', collection(...people))
  const [id = ''] = ana.watch('assets/list', {}).items.keys()
  const asset = ana.watch('assets/one', { id }).items.get(id)
  expect(asset?.kind).toBe('individual')
  expect(asset?.more.map(([header]) => header)).toEqual(Object.keys(kept).toSorted())
})
