import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coarsen } from '#shared/assets/coarse-place.ts'
import { centreOf, metresBetween, type Place, type Point } from '#shared/assets/place.ts'
import { meet } from '../support/desk.ts'
import { openLaptop, storedRecord } from './laptop.ts'

const point = (at: Point): Place => ({ form: 'point', at })

/** Points everywhere, and many where grids go wrong: poles, antimeridian, zero. */
const anywhere = fc.tuple(
  fc.oneof(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.constantFrom(-180, 180, 179.99999999, -179.99999999, 0),
  ),
  fc.oneof(
    fc.double({ min: -90, max: 90, noNaN: true }),
    fc.double({ min: 89.9, max: 90, noNaN: true }),
    fc.constantFrom(-90, 90, 89.9999999, -89.9999999, 0),
  ),
)

const areaOf = (place: Place) => {
  if (place.form !== 'area') throw new Error('not an area')
  return place
}

test('the area covers the point, is at least 500 m and never grows past 1,050 m', () => {
  fc.assert(
    fc.property(anywhere, (at) => {
      const { around, radius } = areaOf(coarsen(point(at)))
      expect(radius).toBeGreaterThanOrEqual(500)
      expect(radius).toBeLessThanOrEqual(1050)
      expect(metresBetween(around, at)).toBeLessThanOrEqual(radius)
      expect(Math.abs(around[0])).toBeLessThanOrEqual(180)
      expect(Math.abs(around[1])).toBeLessThanOrEqual(90)
    }),
    { numRuns: 5000 },
  )
})

test('an area stays the same however often it is made coarse', () => {
  fc.assert(
    fc.property(anywhere, (at) => {
      const once = coarsen(point(at))
      expect(coarsen(once)).toEqual(once)
    }),
    { numRuns: 5000 },
  )
})

test('many points share one area, so none can be told from it', () => {
  const areas = new Set<string>()
  for (let step = 0; step < 400; step += 1)
    areas.add(
      JSON.stringify(
        coarsen(point([-3.2 + (step % 20) * 1e-4, 55.95 + Math.floor(step / 20) * 1e-4])),
      ),
    )
  expect(areas.size).toBeLessThanOrEqual(4)
})

test('an area drawn exactly around a home gives no more away than a point', () => {
  const home: Point = [-3.18123, 55.95321]
  const drawn = areaOf(coarsen({ form: 'area', around: home, radius: 500 }))
  expect(drawn.around).toEqual(centreOf(coarsen(point(home))))
  expect(areaOf(coarsen({ form: 'area', around: home, radius: 4000 })).radius).toBe(4000)
})

const exact = [-3.18123, 55.95321] as [number, number]
const spot = { form: 'point', at: exact } as const

test.each([
  ['a person', { name: 'Huda', kind: 'individual', place: spot }],
  ['a home', { name: 'Family child care', kind: 'place', home: true, place: spot }],
] as const)('%s is added by area: the exact point is nowhere in the document', (_, asset) => {
  const ana = openLaptop('a')
  const { id } = ana.run('assets/add', asset)
  expect(ana.one(id)?.place?.form).toBe('area')
  expect(JSON.stringify(ana.desk.read('assets').getMap('assets').toJSON())).not.toContain('3.18123')
})

test.each([
  ['kind', { kind: 'individual' }],
  ['home', { home: true }],
] as const)('changing %s takes the exact point away in the same step', (_, change) => {
  const ana = openLaptop('a')
  const { id } = ana.run('assets/add', { name: 'Shop', kind: 'economy', place: spot })
  expect(ana.one(id)?.place?.form).toBe('point')
  const before = ana.desk.transactions()
  ana.run('assets/edit', { id, change })
  expect(ana.desk.transactions() - before).toBe(1)
  expect(storedRecord(ana, id).get('place')).toEqual(coarsen(spot))
})

test('a point set while somebody else makes it a home shows as an area on both laptops, also as another version', () => {
  const ana = openLaptop('a')
  const bea = openLaptop('b')
  const { id } = ana.run('assets/add', { name: 'Workshop', kind: 'economy' })
  meet(ana.desk, bea.desk)
  ana.run('assets/edit', {
    id,
    change: { home: true, place: { form: 'area', around: [10, 10], radius: 900 } },
  })
  bea.run('assets/edit', { id, change: { place: spot } })
  meet(ana.desk, bea.desk)
  for (const laptop of [ana, bea]) {
    expect(laptop.one(id)?.place?.form).toBe('area')
    expect(JSON.stringify(laptop.one(id))).not.toContain('3.18123')
    expect(JSON.stringify([...laptop.watch('assets/list', {}).items])).not.toContain('3.18123')
  }
})
