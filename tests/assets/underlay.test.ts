import fc from 'fast-check'
import { deflateSync } from 'fflate'
import { expect, test } from 'vitest'
import { storedUnderlays } from '#shared/assets/stored.ts'
import { addUnderlay } from '#shared/assets/underlay/commands.ts'
import { fitted } from '#shared/assets/underlay/fit.ts'
import { underlayIn, type UnderlayFile } from '#shared/assets/underlay/look.ts'
import { packLine, unpackLine } from '#shared/assets/underlay/packed-line.ts'
import { drawnIn, mostCharacters, piecesOf, readPiece } from '#shared/assets/underlay/piece.ts'
import { readUnderlay } from '#shared/assets/underlay/underlay.ts'
import type { Drawn } from '#shared/assets/underlay/drawn.ts'
import type { Point } from '#shared/assets/place.ts'
import { addRecord, recordsOf } from '#shared/documents/record.ts'
import { meet } from '../support/desk.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { decode } from './bring-in.ts'
import { type Laptop, openLaptop } from './laptop.ts'

const look = (document: unknown): Promise<UnderlayFile> => {
  const text = typeof document === 'string' ? document : JSON.stringify(document)
  const bytes = new TextEncoder().encode(text)
  return underlayIn({ bytes, fileName: 'town.geojson', decode }, () => Promise.resolve(true))
}

const line = (...coordinates: number[][]) => ({ type: 'LineString', coordinates })
const ring = (...coordinates: number[][]) => ({ type: 'Polygon', coordinates: [coordinates] })
const feature = (geometry: unknown, properties: unknown = {}) => ({
  type: 'Feature',
  geometry,
  properties,
})
const town = (...features: unknown[]) => ({ type: 'FeatureCollection', features })

test('lines are packed as the published example of the format is', () => {
  const published: Point[] = [
    [-120.2, 38.5],
    [-120.95, 40.7],
    [-126.453, 43.252],
  ]
  expect(packLine(published)).toBe('_p~iF~ps|U_ulLnnqC_mqNvxq`@')
  expect(unpackLine('_p~iF~ps|U_ulLnnqC_mqNvxq`@')).toEqual(published)
})

test('a packed line comes back to the metre, from anywhere on the globe', () => {
  const point = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -90, max: 90, noNaN: true }),
  )
  fc.assert(
    fc.property(fc.array(point, { maxLength: 12 }), (points) => {
      const back = unpackLine(packLine(points)) ?? []
      const rounded = points
        .map(([lon, lat]) => [Math.round(lon * 1e5), Math.round(lat * 1e5)])
        .filter(([x, y], at, all) => at === 0 || x !== all[at - 1]?.[0] || y !== all[at - 1]?.[1])
      expect(back.map(([lon, lat]) => [Math.round(lon * 1e5), Math.round(lat * 1e5)])).toEqual(
        rounded.map(([x = 0, y = 0]) => [x + 0, y + 0]),
      )
    }),
  )
})

test('whatever stands where a packed line should be, it is a line on the globe or nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) =>
      (unpackLine(text) ?? []).every(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90),
    ),
  )
  expect(unpackLine('~'.repeat(40))).toBeNull()
})

test('streets, water, borders and parks are told apart, and what is left out is counted', async () => {
  const { streets, fit, otherwise } = await look(
    town(
      feature(line([-92.5, 44.1], [-92.4, 44.1]), { highway: 'primary', name: 'Main Street' }),
      feature(line([-92.4, 44.1], [-92.3, 44.2]), { highway: 'primary', name: 'Main Street' }),
      feature(line([-92.5, 44.2], [-92.4, 44.2, 211]), { MTFCC: 'S1400', FULLNAME: 'Elm St' }),
      feature(line([-92.5, 44.3], [-92.4, 44.3]), { waterway: 'river', name: 'Elk River' }),
      feature(line([-92.5, 44.4], [-92.4, 44.4]), { admin_level: '8' }),
      feature(ring([0, 0], [0, 1], [1, 1], [0, 0]), {
        leisure: 'park',
        name: ' Elk\u202E\n Park ',
      }),
      feature(ring([0, 0], [0, 2], [2, 2], [0, 0]), { building: 'yes' }),
      feature({ type: 'Point', coordinates: [1, 1] }, { name: 'A shop' }),
      feature(null),
      feature(line([-92.5, 44.1], [-192.5, 44.1])),
      feature(line([44.1])),
      feature({ type: 'Blob' }),
      'nothing of the kind',
    ),
  )
  expect({ ...streets, drawnAs: undefined }).toMatchObject({
    lines: 5,
    areas: 1,
    named: 5,
    corners: 14,
    leftOut: { points: 1, buildings: 1, empty: 1, outside: 1, broken: 3 },
    guess: 'street',
    box: [
      [-92.5, 0],
      [1, 44.4],
    ],
  })
  expect(otherwise).toBe('street')
  expect(fit.detail).toBe(1)
  const drawn = fit.pieces.flatMap(([, piece]) => drawnIn(piece))
  expect(drawn.map(({ kind, name, form, parts }) => [kind, name, form, parts.length])).toEqual([
    ['road', 'Main Street', 'line', 2],
    ['street', 'Elm St', 'line', 1],
    ['water', 'Elk River', 'line', 1],
    ['border', '', 'line', 1],
    ['green', 'Elk Park', 'area', 1],
  ])
})

const nested = (depth: number): unknown => {
  let geometry: unknown = line([0, 0], [1, 1])
  for (let at = 0; at < depth; at += 1)
    geometry = { type: 'GeometryCollection', geometries: [geometry] }
  return geometry
}

test.each([
  ['underlay-not-geojson', '{"type":"Topology","objects":{}}'],
  ['underlay-not-geojson', 'name,street\nx,y'],
  ['underlay-not-geojson', '%PDF-1.7'],
  ['json-broken', '{"type":"FeatureCollection",'],
  ['geojson-broken', '{"type":"FeatureCollection","features":{}}'],
  ['underlay-nothing', town()],
  ['underlay-nothing', town(feature(nested(30)))],
  ['underlay-only-points', town(feature({ type: 'Point', coordinates: [1, 1] }))],
  ['underlay-other-map', { ...town(), crs: { type: 'name', properties: { name: 'EPSG:27700' } } }],
  [
    'underlay-too-many',
    town(
      feature({
        type: 'LineString',
        coordinates: Array.from({ length: 600_001 }, (_, at) => [at / 1e4, 1]),
      }),
    ),
  ],
])('a file that is no layer is refused with %s', async (code, document) => {
  await expect(look(document)).rejects.toThrow(code)
})

test('brackets in brackets by the thousand are refused before anything is made of them', async () => {
  const deep = `{"type":"GeometryCollection","geometries":${'['.repeat(20_000)}${']'.repeat(20_000)}}`
  await expect(look(deep)).rejects.toThrow('json-too-deep')
})

/** A county's worth of wiggling lanes, more than fits. */
function lanes(count: number, corners: number): Drawn[] {
  const { below } = seededRandom(7)
  return Array.from({ length: count }, (_, at) => {
    let [lon, lat] = [-93 + below(10_000) / 1e4, 44 + below(10_000) / 1e4]
    const part = Array.from({ length: corners }, (): Point => {
      lon += (below(100) - 30) / 1e5
      lat += (below(100) - 50) / 1e5
      return [Math.round(lon * 1e5) / 1e5, Math.round(lat * 1e5) / 1e5]
    })
    return { kind: 'street', name: `Lane ${String(at)}`, form: 'line', parts: [[part]] }
  })
}

test('a full layer is less than 300 kB once sealed', () => {
  const { pieces, characters } = piecesOf(lanes(1650, 60))
  expect(characters).toBeGreaterThan(mostCharacters * 0.9)
  const sealed = deflateSync(new TextEncoder().encode(JSON.stringify(pieces))).length
  expect(sealed).toBeLessThan(300_000)
  expect(pieces.every(([key, piece]) => readPiece(key, piece) !== null)).toBe(true)
})

test('what is too much is drawn with fewer corners until it fits; what cannot fit is refused', () => {
  const limit = { characters: 10_000, corners: 1000 }
  const { drawn, pieces, detail } = fitted(lanes(100, 60), limit)
  expect(detail).toBeGreaterThan(1)
  expect(drawn).toHaveLength(100)
  expect(JSON.stringify(pieces).length).toBeGreaterThan(3000)
  expect(() => fitted(lanes(1000, 3), limit)).toThrow('underlay-too-fine')
})

test('a border two districts share stays shared when it is thinned', () => {
  const { below } = seededRandom(3)
  const border = Array.from({ length: 2000 }, (_, at): Point => [
    (100_000 + below(60)) / 1e5,
    at / 1e5,
  ])
  const district = (name: string, lon: number): Drawn => ({
    kind: 'border',
    name,
    form: 'area',
    parts: [[[...border, [lon, 0.02], [lon, 0], border[0] ?? [0, 0]]]],
  })
  const { drawn, detail } = fitted([district('West', 0), district('East', 2)], {
    characters: 5000,
    corners: 1500,
  })
  expect(detail).toBeGreaterThan(1)
  const [west = [], east = []] = drawn.map(({ parts }) =>
    parts.flat(2).filter(([lon]) => lon !== 0 && lon !== 2),
  )
  expect(west.length).toBeGreaterThan(20)
  expect(west.length).toBeLessThan(1500)
  expect(new Set(west.map(String))).toEqual(new Set(east.map(String)))
})

async function bring({ desk }: Laptop, name = 'Streets'): Promise<string> {
  const { streets, fit } = await look(
    town(feature(line([-92.5, 44.1], [-92.4, 44.1]), { highway: 'path', name: '<b>Elm</b>' })),
  )
  const { lines, areas, box } = streets
  return addUnderlay(desk, {
    name,
    source: 'OpenStreetMap',
    licence: 'ODbL',
    file: 'town.geojson',
    lines,
    areas,
    box: [[...box[0]], [...box[1]]],
    detail: fit.detail,
    pieces: fit.pieces,
  })
}

test('a layer is there for everybody, is renamed, taken off and put back', async () => {
  const [ana, bea] = [openLaptop('a'), openLaptop('b')]
  const id = await bring(ana)
  const layers = bea.watch('assets/underlays', {})
  const drawn = bea.watch('assets/underlay-pieces', { ids: [id] })
  expect(layers.items.size).toBe(0)
  meet(ana.desk, bea.desk)
  expect(layers.items.get(id)).toMatchObject({
    name: 'Streets',
    source: 'OpenStreetMap',
    licence: 'ODbL',
    lines: 1,
    archived: null,
  })
  expect(
    [...drawn.items.values()].flatMap(({ piece }) => drawnIn(piece)).map(({ name }) => name),
  ).toEqual(['<b>Elm</b>'])
  bea.run('assets/underlay-edit', { id, change: { name: 'Paths' } })
  bea.run('assets/underlay-off', { id })
  expect(layers.items.get(id)).toMatchObject({ name: 'Paths', archived: { by: bea.desk.me } })
  bea.run('assets/underlay-back', { id })
  expect(layers.items.get(id)).toMatchObject({ archived: null })
  const gone = () => bea.run('assets/underlay-off', { id: 'nothingishere000' })
  expect(gone).toThrow('underlay-missing')
})

test('a dozen layers are enough, also when one is to be put back', async () => {
  const ana = openLaptop('a')
  const first = await bring(ana)
  ana.run('assets/underlay-off', { id: first })
  for (let at = 0; at < 12; at += 1) await bring(ana, `Layer ${String(at)}`)
  await expect(bring(ana)).rejects.toThrow('underlay-enough')
  expect(() => ana.run('assets/underlay-back', { id: first })).toThrow('underlay-enough')
})

test('what another program wrote there is set aside, and takes nothing along', async () => {
  const ana = openLaptop('a')
  const id = await bring(ana)
  const stored = recordsOf(ana.desk.read(`underlay/${id}`), 'pieces')
  stored.set('p50', [['street', 'X', 'line', [['\u0000']]]])
  stored.set('p51', [['street', 'X', 'line', [['_p~iF~ps|U'.repeat(30_000)]]]])
  stored.set('elsewhere', [])
  stored.set('p52', { deep: [[[]]] })
  addRecord(storedUnderlays(ana.desk.read('assets')), 'aaaaaaaaaaaaaaaa', { name: 'x', box: 7 })
  expect(ana.watch('assets/underlay-pieces', { ids: [id, id] }).items.size).toBe(1)
  expect([...ana.watch('assets/underlays', {}).items.keys()]).toEqual([id])
  expect(readUnderlay('aaaaaaaaaaaaaaaa', { name: 'x' })).toBeNull()
})
