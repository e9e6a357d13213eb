import { expect, test } from 'vitest'
import type { LightAsset } from '#shared/assets/contract.ts'
import { assetKinds } from '#shared/assets/kinds.ts'
import { groupsOf, isAmong } from '#shared/assets/inventory/groups.ts'
import { fewestOutside, inventoryOf } from '#shared/assets/inventory/inventory.ts'
import { inventoryToCsv } from '#shared/assets/inventory/to-csv.ts'
import { seededRandom } from '../support/seeded-random.ts'

type Some = Pick<LightAsset, 'kind' | 'home' | 'address' | 'tags'>

const one = (kind: Some['kind'], address = '', ...tags: string[]): Some => ({
  kind,
  home: false,
  address,
  tags,
})

test.each([
  ['410 Fourth Street', 'fourth street'],
  ['12b Mill Street, East Bank, MN 55901', 'east bank'],
  ['12 Mill Street, 55901', 'mill street'],
  ['Heron  PARK', 'heron park'],
  ['شارع النهر، الضفة', 'الضفه'],
  ['', undefined],
])('%s lies in %s', (address, key) => {
  expect([...groupsOf(one('place', address), 'where').keys()][0]).toBe(key)
})

test('homes and people are not told by their street, only by what many streets share', () => {
  const keys = (some: Some) => [...groupsOf(some, 'where').keys()]
  const address = '12 Mill Street'
  expect(keys({ ...one('place', address), home: true })).toEqual([])
  expect(keys(one('individual', address))).toEqual([])
  expect(keys(one('individual', `${address}, East Bank`))).toEqual(['east bank'])
})

test('the largest groups have a column each, the rest one together, and what says nothing one of its own', () => {
  const assets = [
    ...Array.from({ length: 9 }, (_, n) => one('place', `${'ABCDEFGHI'.charAt(n)} Street`)),
    one('nature', 'a street'),
    one('nature', 'A STREET'),
    one('nature', 'A Street'),
    one('culture'),
  ]
  const { columns, rows } = inventoryOf(assets, 'where', fewestOutside)
  expect(columns.map(({ label, form }) => label || form)).toEqual([
    'A Street',
    'B Street',
    'C Street',
    'D Street',
    'E Street',
    'others',
    'none',
  ])
  expect(rows.find(({ kind }) => kind === 'place')).toMatchObject({
    cells: [1, 1, 1, 1, 1, 4, 0],
    total: 9,
  })
  expect(rows.find(({ kind }) => kind === 'culture')?.cells.at(-1)).toBe(1)
})

test('each number is how many the list then shows, over seeded directories', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const { below, pick } = seededRandom(seed)
    const words = ['Mill', 'mill', 'Park', 'Quay', 'East', 'West', 'Hill', 'Lane', 'Ford']
    const assets = Array.from({ length: below(60) }, () =>
      one(pick(assetKinds), pick(['', ...words]), ...words.slice(0, below(4))),
    )
    for (const by of ['where', 'tag'] as const)
      for (const { kind, cells, total } of inventoryOf(assets, by, 1).rows) {
        const { columns } = inventoryOf(assets, by, 1)
        const own = assets.filter((asset) => asset.kind === kind)
        expect(total).toBe(own.length)
        expect(cells).toEqual(
          columns.map((column) => own.filter((asset) => isAmong(asset, column)).length),
        )
      }
  }
})

test('what leaves hides few people and no few places, and runs nothing in a spreadsheet', () => {
  const people = Array.from({ length: 12 }, () => one('individual', '1 Row, Quay'))
  const assets = [
    ...people,
    one('individual', '1 Row, =HYPERLINK("x")'),
    one('place', 'Quay'),
    one('place', '=HYPERLINK("x")'),
  ]
  const inventory = inventoryOf(assets, 'where', fewestOutside)
  const text = inventoryToCsv(inventory, {
    kind: (kind) => kind,
    column: ({ label, form }) => label || form,
    all: 'all',
    few: 'few',
  })
  const lines = text.slice(1).split('\r\n')
  expect(lines[0]).toBe(`,Quay,"'=HYPERLINK(""x"")",all`)
  expect(lines[1]).toBe('individual,12,few,few')
  expect(lines).toContain('place,1,1,2')
})
