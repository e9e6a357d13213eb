import { expect, test } from 'vitest'
import { withinLimit } from '#shared/assets/geojson/limit.ts'
import { mostPositions, positionsIn } from '#shared/assets/shape.ts'
import { bring, lookAt } from './bring-in-files.ts'
import { openLaptop } from './laptop.ts'

const feature = (name: string, geometry: unknown, more: object = {}) => ({
  type: 'Feature',
  properties: { name },
  geometry,
  ...more,
})

const collection = (features: readonly unknown[], more: object = {}) =>
  JSON.stringify({ type: 'FeatureCollection', features, ...more })

/** The only record a document becomes. */
async function recordOf(document: string) {
  const ana = openLaptop('a')
  const done = await bring(ana, 'park.geojson', document)
  const [id] = ana.watch('assets/list', {}).items.keys()
  return { record: ana.one(id ?? ''), reasons: done.reasons.map(({ reason }) => reason) }
}

const square = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
]

test.each([
  [{ type: 'Point', coordinates: [4, 52, 10] }, [4, 52], null],
  [{ type: 'MultiPoint', coordinates: [[4, 52]] }, [4, 52], null],
  [
    {
      type: 'MultiPoint',
      coordinates: [
        [4, 52],
        [5, 52],
      ],
    },
    [4, 52],
    {
      points: [
        [4, 52],
        [5, 52],
      ],
      lines: [],
      areas: [],
    },
  ],
  [
    {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [0, 2],
      ],
    },
    [0, 1],
    {
      points: [],
      lines: [
        [
          [0, 0],
          [0, 2],
        ],
      ],
      areas: [],
    },
  ],
  [
    { type: 'Polygon', coordinates: [square] },
    [2, 2],
    { points: [], lines: [], areas: [[square]] },
  ],
  [
    {
      type: 'MultiPolygon',
      coordinates: [
        [square],
        [
          [
            [9, 9],
            [10, 9],
            [10, 10],
            [9, 9],
          ],
        ],
      ],
    },
    [2, 2],
    {
      points: [],
      lines: [],
      areas: [
        [square],
        [
          [
            [9, 9],
            [10, 9],
            [10, 10],
            [9, 9],
          ],
        ],
      ],
    },
  ],
  [
    {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Point', coordinates: [1, 1] },
        {
          type: 'LineString',
          coordinates: [
            [0, 0],
            [0, 2],
          ],
        },
      ],
    },
    [0, 1],
    {
      points: [[1, 1]],
      lines: [
        [
          [0, 0],
          [0, 2],
        ],
      ],
      areas: [],
    },
  ],
])('%j is found at a point of its own and keeps its shape', async (geometry, at, shape) => {
  const { record } = await recordOf(collection([feature('Park', geometry)]))
  expect(record).toMatchObject({ place: { form: 'point', at }, shape })
})

test('an area with a hole is found beside the hole', async () => {
  const hole = [
    [1, 1],
    [3, 1],
    [3, 3],
    [1, 3],
    [1, 1],
  ]
  const { record } = await recordOf(
    collection([feature('Park', { type: 'Polygon', coordinates: [square, hole] })]),
  )
  expect(record?.place).toEqual({ form: 'point', at: [0.5, 2] })
})

test('null geometries come in without a place, and say so', async () => {
  const { record, reasons } = await recordOf(collection([feature('Choir', null)]))
  expect(record).toMatchObject({ name: 'Choir', place: null, shape: null })
  expect(reasons).toEqual(['geometry-none'])
})

test('what lies nowhere on the globe comes in with its geometry kept as written', async () => {
  const far = {
    type: 'LineString',
    coordinates: [
      [400, 0],
      [0, 2],
    ],
  }
  const { record, reasons } = await recordOf(collection([feature('Far', far)]))
  expect(reasons).toEqual(['place-outside'])
  expect(record?.more).toEqual([['geometry', JSON.stringify(far)]])
})

test('older files in meters are read, and other maps are said', async () => {
  const crs = (name: string) => ({ crs: { type: 'name', properties: { name } } })
  const point = { type: 'Point', coordinates: [1113194.907932736, 1118889.974857959] }
  const mercator = await recordOf(
    collection([feature('A', point)], crs('urn:ogc:def:crs:EPSG::3857')),
  )
  const at = mercator.record?.place?.form === 'point' ? mercator.record.place.at : []
  expect(at[0]).toBeCloseTo(10, 6)
  expect(at[1]).toBeCloseTo(10, 6)
  const other = await recordOf(collection([feature('A', point)], crs('EPSG:27700')))
  expect(other.reasons).toEqual(['place-other-map'])
  expect(other.record?.more[0]?.[1]).toContain('1113194')
})

test('a feature or a bare geometry is a document too; what has no name is called after the file', async () => {
  const alone = await recordOf(
    JSON.stringify(feature('Park', { type: 'Point', coordinates: [1, 2] })),
  )
  expect(alone.record?.name).toBe('Park')
  const bare = await recordOf(JSON.stringify({ type: 'Point', coordinates: [1, 2] }))
  expect(bare.record).toMatchObject({ name: 'park', place: { at: [1, 2] } })
  expect(bare.reasons).toEqual(['name-made'])
})

test('properties become fields, the rest is kept; ids find their record again', async () => {
  const ana = openLaptop('a')
  const library = (phone: string) =>
    collection([
      {
        type: 'Feature',
        id: 7,
        properties: {
          Name: 'Library',
          phone,
          tags: ['warm', 'quiet, calm'],
          floors: 2,
          __proto__x: { a: 1 },
          'addr:city': '<script>alert(1)</script>',
        },
        geometry: { type: 'Point', coordinates: [1, 2] },
      },
    ])
  await bring(ana, 'places.json', library('555 0188'))
  const [id = ''] = [...ana.watch('assets/list', {}).items.keys()]
  expect(ana.one(id)).toMatchObject({
    name: 'Library',
    phones: ['555 0188'],
    tags: ['warm', 'quiet, calm'],
    source: { row: 1, id: '7' },
    more: [
      ['__proto__x', '{"a":1}'],
      ['addr:city', '<script>alert(1)</script>'],
      ['floors', '2'],
    ],
  })
  const again = await bring(ana, 'places.json', library('555 0199'))
  expect(again).toMatchObject({ added: 0, updated: 1 })
  expect(ana.one(id)?.phones).toEqual(['555 0199'])
})

test.each([
  ['json-broken', '{"type":"FeatureCollection",\n"features":[\n{]}'],
  ['geojson-broken', '{"type":"FeatureCollection","features":{}}'],
  ['json-nothing-known', '{"hello":"world"}'],
  ['json-nothing-known', '[{"a":1}]'],
])('%s is a calm refusal', async (code, document) => {
  const ana = openLaptop('a')
  await expect(bring(ana, 'x.geojson', document)).rejects.toMatchObject({ problem: { code } })
  expect(ana.names()).toEqual([])
})

test('the line a broken file breaks off at is said', async () => {
  await expect(lookAt(openLaptop('a'), 'x', '{\n"a": 1,\n]')).rejects.toMatchObject({
    problem: { code: 'json-broken', values: { line: 3 } },
  })
})

test('an outline finer than is kept loses corners, never its ends', () => {
  const ring = Array.from({ length: 50_001 }, (_, at): [number, number] => {
    const turn = ((at % 50_000) / 50_000) * 2 * Math.PI
    return [Math.cos(turn), Math.sin(turn)]
  })
  const thin = withinLimit({ points: [], lines: [], areas: [[ring]] })
  expect(positionsIn(thin)).toBeLessThanOrEqual(mostPositions)
  expect(thin.areas[0]?.[0]?.[0]).toEqual(ring[0])
  expect(thin.areas[0]?.[0]?.at(-1)).toEqual(ring.at(-1))
})
