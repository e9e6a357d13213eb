import { expect, test } from 'vitest'
import type { LightAsset } from '#shared/assets/contract.ts'
import { metresBetween, type Point } from '#shared/assets/place.ts'
import { gathered, spotsOf, stepOf } from '#renderer/assets/map/clusters.ts'
import { coveredBy, labelled, neighbour } from '#renderer/assets/map/labels.ts'
import { fitted, panned, projectionOf, wholeWorld, zoomed } from '#renderer/assets/map/map-view.ts'
import { scaleOf } from '#renderer/assets/map/scale.ts'
import { shapePath } from '#renderer/assets/map/shape-path.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { inSight, loadWorld, sightOf, worldPath } from '#renderer/assets/map/world-shapes.ts'

const size = { width: 800, height: 600 }

const asset = (id: string, at: Point): LightAsset => ({
  id: id.padEnd(16, '0'),
  name: id,
  kind: 'place',
  organization: '',
  address: '',
  place: { form: 'point', at: [...at] },
  shape: null,
  home: false,
  offers: [],
  offersCount: 0,
  welcomes: [],
  welcomesCount: 0,
  tags: [],
  audience: 'coalition',
  file: '',
  by: 'a'.repeat(32),
  at: 0,
})

const places: readonly (readonly [string, readonly Point[]])[] = [
  [
    'a town',
    [
      [-92.46, 44.05],
      [-92.44, 44.03],
      [-92.47, 44.06],
    ],
  ],
  [
    'Fiji, on both sides of the antimeridian',
    [
      [179.9, -16.5],
      [-179.9, -17],
      [178.4, -18.1],
    ],
  ],
  ['one point', [[151.2, -33.9]]],
  [
    'the whole world',
    [
      [-120, 50],
      [140, -35],
      [18, -34],
      [25, 69],
    ],
  ],
]

test.each(places)('%s: all points are seen after fitting', (_, points) => {
  const project = projectionOf(fitted(points, size), size)
  for (const point of points) {
    const [x = -1, y = -1] = project([...point]) ?? []
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(size.width)
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(size.height)
  }
})

test('ten thousand points are fitted without overflowing anything, and none shows the world', () => {
  const points = Array.from({ length: 200_000 }, (_, at): Point => [
    (at % 360) - 180,
    (at % 120) - 60,
  ])
  expect(fitted(points, size).zoom).toBeLessThan(2)
  expect(fitted([], size)).toEqual(wholeWorld)
})

test('zooming keeps what is under the pointer where it is; pulling there and back changes nothing', () => {
  const view = fitted(
    [
      [-92.46, 44.05],
      [-92.4, 44],
    ],
    size,
  )
  const held = projectionOf(view, size).invert?.([200, 150])
  const after = projectionOf(zoomed(view, size, 1.5, [200, 150]), size)([...(held ?? [0, 0])])
  expect(after?.[0]).toBeCloseTo(200, 3)
  expect(after?.[1]).toBeCloseTo(150, 3)
  const back = panned(panned(view, size, 90, -40), size, -90, 40)
  expect(metresBetween(back.centre, view.centre)).toBeLessThan(1)
})

const spotsAt = (
  assets: readonly LightAsset[],
  view: { readonly centre: Point; readonly zoom: number },
  selected: string | null = null,
) => spotsOf(gathered(assets, stepOf(view.zoom), selected), projectionOf(view, size), size)

test('what is close is grouped, the selected one never, and groups stay the same while the map is pulled', () => {
  const near = Array.from({ length: 20 }, (_, at) =>
    asset(`n${String(at)}`, [-92.46 + at * 1e-5, 44.05]),
  )
  const view = { centre: [-92.46, 44.05] as Point, zoom: 12 }
  const spots = spotsAt(near, view, near[3]?.id ?? null)
  expect(spots.filter((spot) => spot.form === 'one').map((spot) => spot.key)).toEqual([near[3]?.id])
  const members = (at: typeof view) =>
    spotsAt(near, at).map((spot) =>
      spot.form === 'several'
        ? [String(spot.count), ...spot.assets().map(({ id }) => id)]
        : [spot.key],
    )
  expect(members(view)[0]?.[0]).toBe('20')
  expect(members(panned(view, size, 31, 17) as typeof view)).toEqual(members(view))
})

/** A county of places: towns that are dense, farms that are not. */
function county(): readonly LightAsset[] {
  const { below } = seededRandom(5)
  return Array.from({ length: 700 }, (_, at) => {
    const wide = at % 3 === 0 ? 4000 : 300
    const [lon, lat] = [-93 + (at % 7) * 0.4, 43.5 + (at % 4) * 0.5]
    return asset(`Place ${String(1000 + at)}`, [
      lon + (below(wide) - wide / 2) / 1e4,
      lat + (below(wide) - wide / 2) / 1e4,
    ])
  })
}

test.each([
  { places: 400, apart: 37 },
  { places: 700, apart: 59 },
])(
  '$places places: each is at one spot and no spot covers another, however near one looks',
  (the) => {
    const assets = county().slice(0, the.places)
    const fit = fitted(
      assets.map((one): Point => (one.place?.form === 'point' ? one.place.at : [0, 0])),
      size,
    )
    for (let more = 0; more < 9; more += 0.7) {
      const view = {
        centre: more === 0 ? fit.centre : ([-93, 43.5] as Point),
        zoom: fit.zoom + more,
      }
      const spots = spotsAt(assets, view)
      const there = spots.reduce((sum, spot) => sum + (spot.form === 'one' ? 1 : spot.count), 0)
      if (more === 0) expect(there).toBe(assets.length)
      for (const [at, a] of spots.entries())
        for (const b of spots.slice(at + 1))
          expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(the.apart)
    }
  },
)

test('places on both sides of the antimeridian are one group, and are seen from either side', () => {
  const fiji = [asset('west', [179.9999, -17]), asset('east', [-179.9999, -17])]
  for (const lon of [179.9, -179.9]) {
    const spots = spotsAt(fiji, { centre: [lon, -17], zoom: 9 })
    expect(spots.reduce((sum, spot) => sum + (spot.form === 'one' ? 1 : spot.count), 0)).toBe(2)
  }
})

test('of many names only those that have room are shown, and none lies over another or over a marker', () => {
  const many = Array.from({ length: 60 }, (_, at) =>
    asset(`Place with a long name ${String(100 + at)}`, [
      -92.6 + (at % 10) * 0.03,
      44.2 - Math.floor(at / 10) * 0.03,
    ]),
  )
  const points = many.map((one): Point => (one.place?.form === 'point' ? one.place.at : [0, 0]))
  const spots = spotsAt(many, fitted(points, size))
  for (const scale of [1, 1.5]) {
    const named = labelled(spots, null, size, scale)
    expect(named.size).toBeGreaterThan(3)
    expect(named.size).toBeLessThan(60)
    const boxes = coveredBy(spots, named, scale)
    expect(boxes).toHaveLength(spots.length + named.size)
    // Markers are of different strengths, and may come nearer to each other than names do.
    const isMarker = (box: (typeof boxes)[number]) => Math.abs(box.right - box.left - 28) < 0.001
    for (const [at, a] of boxes.entries())
      for (const b of boxes.slice(at + 1)) {
        const meet = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
        expect(meet && !(isMarker(a) && isMarker(b))).toBe(false)
      }
  }
})

test('a name is not written under the buttons of the map', () => {
  const beside = {
    form: 'one',
    key: 'a',
    x: 660,
    y: 100,
    asset: asset('Health program', [0, 0]),
  } as const
  const wall = { ...beside, key: 'b', y: 125, asset: asset('', [0, 0]) }
  expect(labelled([beside, wall], null, size).get('a')).toBe('left')
  const lower = [beside, wall].map((spot) => ({ ...spot, y: spot.y + 200 }))
  expect(labelled(lower, null, size).get('a')).toBe('right')
})

test('arrow keys go to the nearest marker that way, and stay where there is none', () => {
  const spot = (key: string, x: number, y: number) =>
    ({ form: 'one', key, x, y, asset: asset(key, [0, 0]) }) as const
  const [a, b, c] = [spot('a', 0, 0), spot('b', 100, 10), spot('c', 300, 0)]
  expect(neighbour([a, b, c], a, 'ArrowRight').key).toBe('b')
  expect(neighbour([a, b, c], c, 'ArrowLeft').key).toBe('b')
  expect(neighbour([a, b, c], a, 'ArrowLeft').key).toBe('a')
})

test('near views draw only countries in sight; far ones draw all', async () => {
  const world = await loadWorld()
  expect(world.length).toBeGreaterThan(200)
  const far = projectionOf(wholeWorld, size)
  expect(sightOf(far, size.width, size.height)).toBeNull()
  const view = { centre: [7.6, 51.95] as Point, zoom: 9 }
  const near = projectionOf(view, size)
  const sight = sightOf(near, size.width, size.height)
  expect(inSight([7.62, 51.96], sight)).toBe(true)
  expect(inSight([-92, 44], sight)).toBe(false)
  expect(worldPath(world, near, sight)).not.toBe('')
  expect(worldPath(world, near, sight).length).toBeLessThan(worldPath(world, far, null).length / 20)
})

test.each([
  ['the equator', 0],
  ['60° north', 60],
  ['44° south', -44],
])('the scale bar is right within 1 % at %s, however near', (_, lat) => {
  for (let zoom = 2; zoom <= 18; zoom += 0.7) {
    const view = { centre: [24.9, lat] as const, zoom }
    const { metres, width } = scaleOf(view)
    const project = projectionOf(view, size)
    const across = (from: number, to: number) => {
      const [a, b] = [project.invert?.([from, 300]), project.invert?.([to, 300])]
      return a && b ? metresBetween(a, b) : Number.NaN
    }
    // In short steps, because a long bar on a round globe is no straight line.
    let sum = 0
    for (let step = 0; step < 10; step += 1)
      sum += across(400 + ((step - 5) * width) / 10, 400 + ((step - 4) * width) / 10)
    expect(sum / metres, String(zoom)).toBeGreaterThan(0.99)
    expect(sum / metres, String(zoom)).toBeLessThan(1.01)
  }
})

const square = (turned: boolean): readonly Point[] => {
  const ring: readonly Point[] = [
    [-92.5, 44],
    [-92.4, 44],
    [-92.4, 44.1],
    [-92.5, 44.1],
    [-92.5, 44],
  ]
  return turned ? ring.toReversed() : ring
}

test('lines and areas are drawn where they are, whichever way round a file winds its rings', () => {
  const project = projectionOf({ centre: [-92.45, 44.05], zoom: 11 }, size)
  const line: readonly Point[] = [
    [-92.46, 44.04],
    [-92.44, 44.06],
  ]
  const drawn = [false, true].map((turned) =>
    shapePath({ points: [], lines: [line], areas: [[square(turned)]] }, project),
  )
  const widthOf = (path: string) => {
    const xs = [...path.matchAll(/[ML](-?[\d.]+),/g)].map(([, x]) => Number(x))
    return Math.max(...xs) - Math.min(...xs)
  }
  const [east = 0] = project([-92.4, 44]) ?? []
  const [west = 0] = project([-92.5, 44]) ?? []
  for (const { areas, lines } of drawn) {
    // Everything but the square would reach from edge to edge.
    expect(widthOf(areas)).toBeCloseTo(east - west, 0)
    expect(widthOf(lines)).toBeCloseTo((east - west) / 5, 0)
  }
})
