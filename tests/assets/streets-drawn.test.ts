import { expect, test } from 'vitest'
import type { Drawn } from '#shared/assets/underlay/drawn.ts'
import type { Point } from '#shared/assets/place.ts'
import type { LightAsset } from '#shared/assets/contract.ts'
import { projectionOf } from '#renderer/assets/map/map-view.ts'
import { mapSvg } from '#renderer/assets/print/map-svg.ts'
import { wrapped } from '#renderer/assets/print/svg-words.ts'
import { inView, pathOf } from '#renderer/assets/underlay/part-paths.ts'
import { streetLabels } from '#renderer/assets/underlay/street-labels.ts'
import { worldParts } from '#renderer/assets/underlay/world-parts.ts'
import { openLaptop } from './laptop.ts'

const size = { width: 800, height: 600 }

const street = (name: string, ...line: Point[]): Drawn => ({
  kind: 'street',
  name,
  form: 'line',
  parts: [[line]],
})

const corners = (path: string) =>
  [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])

test('streets lie where the map has their places, also across the antimeridian', () => {
  for (const centre of [
    [-92.45, 44.05],
    [179.99, 60],
    [-179.99, -60],
  ] as const) {
    const [lon, lat] = centre
    const wrap = (x: number) => (x > 180 ? x - 360 : x < -180 ? x + 360 : x)
    const line: Point[] = [
      [wrap(lon - 0.01), lat],
      [wrap(lon - 0.004), lat + 0.004],
    ]
    const view = { centre, zoom: 13 }
    const path = pathOf(inView(worldParts([street('Elm', ...line)]), view, size), size)
    const project = projectionOf(view, size)
    for (const [at, [x = 0, y = 0]] of corners(path).entries()) {
      const [px = 0, py = 0] = project([...(line[at] ?? [0, 0])]) ?? []
      expect(Math.abs(x - px)).toBeLessThan(0.2)
      expect(Math.abs(y - py)).toBeLessThan(0.2)
    }
    expect(corners(path)).toHaveLength(2)
  }
})

test('what lies beyond the edges is not drawn, and what crosses them is', () => {
  const view = { centre: [0, 0] as const, zoom: 12 }
  const far = street('Far', [5, 5], [5.1, 5.1])
  const through = street('Through', [-9, 0], [-8, 0], [0, 0], [8, 0], [9, 0])
  const placed = inView(worldParts([far, through]), view, size)
  expect(placed.map(({ part }) => part.name)).toEqual(['Through'])
  expect(corners(pathOf(placed, size))).toHaveLength(3)
})

test('names stand once, upright, on straight stretches, and over nothing else', () => {
  const view = { centre: [0, 0] as const, zoom: 15 }
  const far = 0.012
  const drawn = [
    street('Long Lane', [far, 0], [-far, 0]),
    street('Long Lane', [far, 0.002], [-far, 0.002]),
    street('Up Street', [0.003, -far], [0.003, far]),
    street('Bent', [0, 0.001], [0.0002, 0.0012], [0, 0.0014], [0.0002, 0.0016]),
    street('Tiny', [0, -0.001], [0.0001, -0.001]),
  ]
  const placed = inView(worldParts(drawn), view, size)
  const labels = streetLabels(placed, view.zoom, size, [], 1)
  expect(labels.map(({ name }) => name).toSorted()).toEqual(['Long Lane', 'Up Street'])
  for (const { angle } of labels) expect(Math.abs(angle)).toBeLessThanOrEqual(90)
  const middle = { left: 0, right: 800, top: 270, bottom: 330 }
  const beside = streetLabels(placed, view.zoom, size, [middle], 1)
  for (const { y } of beside) expect(y < 270 || y > 330).toBe(true)
  expect(streetLabels(placed, 13, size, [], 1)).toEqual([])
})

const hostile = '</text><script>alert(1)</script> & "q"'

test('a picture of the map credits what lies under it, as words', () => {
  const ana = openLaptop('a')
  const place = { form: 'point' as const, at: [0, 0] as [number, number] }
  const far = { form: 'point' as const, at: [0.02, 0.02] as [number, number] }
  ana.run('assets/add', { name: 'Hall', kind: 'place', place })
  ana.run('assets/add', { name: 'Choir', kind: 'culture', place: far })
  const assets: LightAsset[] = [...ana.watch('assets/list', {}).items.values()]
  const parts = worldParts([street(hostile, [-0.05, 0.01], [0.05, 0.01])])
  const words = { title: 'Map', foot: 'Foot.', distance: String }
  const svg = mapSvg(assets, [], words, { parts, credits: [`Streets: ${hostile}, ODbL`] })
  expect(svg).toContain('ODbL')
  expect(svg).not.toContain('<script')
  expect(svg.match(/&lt;script&gt;/g)?.length).toBe(2)
  const elsewhere = worldParts([street('Elm', [50, 50], [51, 51])])
  const without = mapSvg(assets, [], words, { parts: elsewhere, credits: ['Streets: X, ODbL'] })
  expect(without).not.toContain('ODbL')
})

test('long credits are broken between words, and longer words anywhere', () => {
  expect(wrapped('one two three', 7)).toEqual(['one two', 'three'])
  expect(wrapped('abcdefgh ij', 4)).toEqual(['abcd', 'efgh', 'ij'])
  expect(wrapped('', 4)).toEqual([''])
})
