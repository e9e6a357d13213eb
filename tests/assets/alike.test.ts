import { expect, test } from 'vitest'
import { AlikeIndex } from '#shared/assets/alike/alike-index.ts'
import { alikeBy, traitsOf } from '#shared/assets/alike/traits.ts'
import { meet } from '../support/desk.ts'
import { sharedData } from '../support/shared-data.ts'
import { bring, nameOf, readFile } from './bring-in-files.ts'
import { openLaptop } from './laptop.ts'
import { planted, type Typed } from './planted.ts'

const wanted = 40
const facts = { phones: [], emails: [], identifiers: [] }

const traits = ({ name, address, at }: Typed) =>
  traitsOf({ name, address, place: at && { form: 'point', at: [at[0], at[1]] }, ...facts })

/** Pairs that are suggested among records, as "3 17". */
function suggested(records: readonly Typed[]): ReadonlySet<string> {
  const index = new AlikeIndex()
  const all = records.map(traits)
  for (const [at, one] of all.entries()) index.add(String(at), one)
  return new Set(
    all.flatMap((one, at) =>
      index
        .likesOf(one, String(at))
        .map(({ id }) => [at, Number(id)].toSorted((a, b) => a - b).join(' ')),
    ),
  )
}

async function recordsIn(path: string): Promise<readonly Typed[]> {
  const ana = openLaptop('a')
  await bring(ana, nameOf(path), readFile(path))
  return [...ana.watch('assets/list', {}).items.values()].map(({ name, address, place }) => ({
    name,
    address,
    at: place?.form === 'point' ? place.at : null,
  }))
}

/** How many of the records typed again are suggested, and how many other pairs are. */
function measured(records: readonly Typed[], seed: number, leave: ReadonlySet<string> = new Set()) {
  const copies = planted(records, wanted, seed)
  const pairs = suggested([...records, ...copies.map(({ typed }) => typed)])
  const truth = new Set(copies.map(({ of }, at) => `${String(of)} ${String(records.length + at)}`))
  const right = [...truth].filter((pair) => pairs.has(pair)).length
  const wrong = [...pairs].filter((pair) => !truth.has(pair) && !leave.has(pair)).length
  return { right, wrong }
}

test.for([
  'places-geojson/mecklenburg-parks.geojson',
  'places-csv/edinburgh-community-centres.csv',
  'places-csv/edinburgh-play-areas.csv',
] as const)(
  '%s with 40 of its records typed again: at least 36 are suggested, at most one of twenty is another',
  async (file, context) => {
    const records = await recordsIn(sharedData(context, file))
    for (const seed of [1, 2, 3]) {
      const { right, wrong } = measured(records, seed)
      expect(right, `seed ${String(seed)}`).toBeGreaterThanOrEqual(36)
      expect(wrong / (right + wrong), `seed ${String(seed)}`).toBeLessThanOrEqual(0.05)
    }
  },
)

test('England’s 3,238 libraries, some of which are in the list twice themselves', async (context) => {
  const records = await recordsIn(sharedData(context, 'places-csv/england-libraries.csv'))
  const own = suggested(records)
  const { right, wrong } = measured(records, 1, own)
  console.info(
    `of 40 typed again ${String(right)} are suggested, and ${String(wrong)} others; the list itself holds ${String(own.size)} pairs`,
  )
  expect(right).toBeGreaterThanOrEqual(36)
  // Those of the list itself are its own: libraries that moved, closed, or share a house.
  expect(own.size).toBeLessThan(records.length / 50)
})

const at = (lon: number, lat: number): [number, number] => [lon, lat]
const weight = () => 1
const alike = (a: Typed, b: Typed) => alikeBy(traits(a), traits(b), weight)?.why ?? null

test.each([
  [
    { name: 'Fourth Street Library', address: '410 Fourth Street', at: at(-92, 44) },
    { name: 'FOURTH ST. LIBRARY', address: '410 4th St, Riverbend', at: null },
    ['name', 'address'],
  ],
  [
    { name: 'Café Niño', address: '', at: at(1, 1) },
    { name: 'cafe nino', address: '', at: at(1.0005, 1) },
    ['name', 'near'],
  ],
  [
    { name: 'Elk Clinic', address: '12 Elk Road', at: null },
    { name: 'Elk Clinic', address: '14 Elk Road', at: null },
    null,
  ],
  [
    { name: 'Elk Library', address: '', at: at(1, 1) },
    { name: 'Elk Library', address: '', at: at(1.1, 1) },
    null,
  ],
  [
    { name: 'Hickory Grove Recreation Center', address: '6709 Pence Rd', at: at(1, 1) },
    { name: 'Hickory Grove Neighborhood Park', address: '6709 Pence Rd', at: at(1, 1) },
    null,
  ],
])('%j and %j: %j', (a, b, why) => {
  expect(alike(a, b)).toEqual(why)
  expect(alike(b, a)).toEqual(why)
})

function withTwo() {
  const ana = openLaptop('a')
  const here = ana.run('assets/add', {
    name: 'Fourth Street Library',
    kind: 'place',
    strong: 'Warm',
    address: '410 Fourth Street',
  }).id
  const came = ana.run('assets/add', {
    name: 'Fourth St Library',
    kind: 'place',
    strong: 'Wi-Fi',
    address: '410 4th St',
    hours: ['Mo 9-6'],
    offers: ['Meeting room'],
  }).id
  return { ana, here, came }
}

test('a pair is shown side by side; “same” keeps what was here and adds what only the other says', () => {
  const { ana, here, came } = withTwo()
  const choir = ana.run('assets/add', { name: 'Choir', kind: 'association' }).id
  ana.run('assets/offer-add', { asset: came, name: 'Reading help' })
  ana.run('assets/link', { from: choir, to: came, kind: 'at' })
  const pairs = ana.watch('assets/alike', {})
  expect([...pairs.items.values()]).toMatchObject([
    { first: { id: here }, second: { id: came, hours: ['Mo 9-6'] }, why: ['name', 'address'] },
  ])
  ana.run('assets/same', { first: here, second: came })
  expect(ana.one(here)).toMatchObject({
    name: 'Fourth Street Library',
    strong: 'Warm',
    hours: ['Mo 9-6'],
    offers: ['Meeting room'],
    detailed: [{ name: 'Reading help' }],
  })
  expect(ana.one(came)?.archived).not.toBeNull()
  expect([...ana.watch('assets/links-of', { id: here }).items.values()]).toHaveLength(1)
  expect([...pairs.items]).toEqual([])
})

test('“different” is remembered, also elsewhere; nothing else about them changes', () => {
  const { ana, here, came } = withTwo()
  const bea = openLaptop('b')
  const pairs = ana.watch('assets/alike', {})
  ana.run('assets/different', { first: came, second: here })
  meet(ana.desk, bea.desk)
  expect([...pairs.items]).toEqual([])
  expect([...bea.watch('assets/alike', {}).items]).toEqual([])
  expect(bea.names()).toEqual(['Fourth St Library', 'Fourth Street Library'])
})

test('a later list finds the one that stayed, through the one that went', async () => {
  const ana = openLaptop('a')
  const here = ana.run('assets/add', {
    name: 'Elk Library',
    kind: 'place',
    address: '1 Elk Road',
  }).id
  const list = (phone: string) => `id,name,address,phone\n7,Elk Library,1 Elk Rd,${phone}\n`
  await bring(ana, 'list.csv', list('555 0100'))
  const [pair] = [...ana.watch('assets/alike', {}).items.values()]
  ana.run('assets/same', { first: here, second: pair?.second.id ?? '' })
  expect(ana.one(here)).toMatchObject({
    phones: ['555 0100'],
    also: [{ file: 'list.csv', id: '7' }],
  })
  expect(await bring(ana, 'list.csv', list('555 0100'))).toMatchObject({ added: 0 })
  expect(await bring(ana, 'list.csv', list('555 0199'))).toMatchObject({ added: 0, updated: 1 })
  expect(ana.one(here)?.phones).toEqual(['555 0199'])
  expect(ana.names()).toEqual(['Elk Library'])
})

test('where very many share a name and a spot they are not compared all with all; what stands out is still found', () => {
  const index = new AlikeIndex()
  const one = traits({ name: 'Community Center', address: '', at: at(1, 1) })
  for (let number = 0; number < 121; number += 1) index.add(`same ${String(number)}`, one)
  expect(index.likesOf(one, 'same 0')).toEqual([])
  const rare = traits({ name: 'Hickory Grove Library', address: '', at: at(1, 1) })
  index.add('rare', rare)
  expect(index.likesOf(rare).map(({ id }) => id)).toEqual(['rare'])
  index.remove('same 1')
  index.remove('rare')
  expect(index.likesOf(one, 'same 0')).toHaveLength(119)
})
