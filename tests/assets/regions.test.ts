import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { regionBounds } from '#renderer/assets/map/region-bounds.ts'
import { countriesIn, loadBorders } from '#renderer/assets/map/region-borders.ts'

const near = (lon: number, lat: number) =>
  countriesIn({ west: lon - 0.1, east: lon + 0.1, south: lat - 0.1, north: lat + 0.1 })

test('whoever looks at a city gets the borders of its country, and nobody those of the other side of the world', () => {
  expect(near(-99.1, 19.4)).toContain('mex')
  expect(near(-3.7, 40.4)).toContain('esp')
  expect(near(31.2, 30)).toEqual(['egy'])
  expect(near(46.7, 24.7)).toEqual(['sau'])
  expect(near(-46.6, -23.5)).toContain('bra')
  expect(near(-92.5, 44.1)).toContain('usa')
  expect(near(139.7, 35.7)).toEqual([])
  expect(countriesIn({ west: 179, east: -179, south: 51, north: 53 })).toEqual(['usa'])
})

test('every file that ships is known, and its borders lie where it says', async () => {
  const files = readdirSync(join(import.meta.dirname, '../../resources/regions/borders'))
  const codes = [...files.map((name) => name.replace('.json', '')), 'usa'].toSorted()
  expect([...regionBounds.keys()].toSorted()).toEqual(codes)
  for (const [code, [west, south, east, north]] of regionBounds) {
    const lines = (await loadBorders(code))?.coordinates ?? []
    expect(lines.length, code).toBeGreaterThan(0)
    const outside = lines
      .flat()
      .filter(([x = 0, y = 0]) => x < west || x > east || y < south || y > north)
    expect(outside, code).toEqual([])
  }
  expect(await loadBorders('nowhere')).toBeNull()
})
