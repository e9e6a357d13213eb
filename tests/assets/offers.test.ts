import { expect, test } from 'vitest'
import { findableAssets } from '#shared/assets/findable.ts'
import { storedOffers } from '#shared/assets/stored.ts'
import { fieldsBetween, marksOf } from '#shared/assets/tracked.ts'
import { assetRecordsOf } from '#shared/assets/asset-records.ts'
import { assetsToCsv, assetsToJson } from '#shared/assets/export.ts'
import { meet } from '../support/desk.ts'
import { openLaptop } from './laptop.ts'

function withLibrary() {
  const ana = openLaptop('a')
  const library = ana.run('assets/add', {
    name: 'Library',
    kind: 'place',
    offers: ['Warm room'],
  }).id
  return { ana, library }
}

test('an offer with more to it stands beside the lines, in the list and on the record, also for others', () => {
  const { ana, library } = withLibrary()
  const bea = openLaptop('b')
  const light = ana.watch('assets/list', {})
  const { id } = ana.run('assets/offer-add', {
    asset: library,
    name: 'Reading help',
    eligibility: 'Children from 6',
    hours: ['Mon 15-17'],
  })
  expect(light.items.get(library)).toMatchObject({
    offers: ['Warm room', 'Reading help'],
    offersCount: 2,
  })
  meet(ana.desk, bea.desk)
  bea.run('assets/offer-edit', { id, change: { fees: 'None' } })
  meet(ana.desk, bea.desk)
  expect(ana.one(library)?.detailed).toMatchObject([
    { id, name: 'Reading help', eligibility: 'Children from 6', fees: 'None', archived: false },
  ])
})

test('putting an offer away takes it out of the list and keeps it to be brought back', () => {
  const { ana, library } = withLibrary()
  const { id } = ana.run('assets/offer-add', { asset: library, name: 'Reading help' })
  ana.run('assets/offer-archive', { id })
  expect(ana.watch('assets/list', {}).items.get(library)?.offersCount).toBe(1)
  expect(ana.one(library)?.detailed).toMatchObject([{ id, archived: true }])
  ana.run('assets/offer-restore', { id })
  expect(ana.watch('assets/list', {}).items.get(library)?.offersCount).toBe(2)
})

test('an offer of nothing that is here is refused', () => {
  const { ana } = withLibrary()
  expect(() => ana.run('assets/offer-add', { asset: 'AAAAAAAAAAAAAAAA', name: 'Help' })).toThrow(
    'asset-missing',
  )
  expect(() => ana.run('assets/offer-archive', { id: 'AAAAAAAAAAAAAAAA' })).toThrow('asset-missing')
})

test('what offers and facts say is found, and goes out in both files', () => {
  const { ana, library } = withLibrary()
  ana.run('assets/edit', { id: library, change: { languages: ['Tagalog'], phones: ['555 0188'] } })
  ana.run('assets/offer-add', { asset: library, name: 'Help', eligibility: 'Newcomers' })
  const [found] = [...findableAssets(ana.desk).all()]
  expect(found?.near).toContain('Help')
  expect(found?.words).toEqual(expect.arrayContaining(['Tagalog', '555 0188', 'Newcomers']))
  const records = assetRecordsOf(ana.desk.read('assets'))
  const assets = [...records.all()].map(([, asset]) => asset)
  for (const file of [assetsToCsv(assets, records.offers), assetsToJson(assets, records.offers)])
    for (const said of ['Tagalog', '555 0188', 'Help', 'Newcomers']) expect(file).toContain(said)
})

test('an unreadable offer is left out and harms nothing', () => {
  const { ana, library } = withLibrary()
  storedOffers(ana.desk.read('assets')).set('AAAAAAAAAAAAAAAA', { name: 3 })
  expect(ana.one(library)?.detailed).toEqual([])
})

test('moving a place takes its outline away, and so does making it a home', () => {
  const { ana } = withLibrary()
  const ring: [number, number][] = [
    [0, 0],
    [0.1, 0],
    [0.1, 0.1],
    [0, 0],
  ]
  const shape = { points: [], lines: [], areas: [[ring]] }
  const place = { form: 'point' as const, at: [0.05, 0.02] as [number, number] }
  const park = ana.run('assets/add', { name: 'Park', kind: 'nature', place, shape }).id
  expect(ana.one(park)?.shape).toEqual(shape)
  ana.run('assets/edit', { id: park, change: { name: 'Green park' } })
  expect(ana.one(park)?.shape).toEqual(shape)
  ana.run('assets/edit', { id: park, change: { place: { form: 'point', at: [1, 1] } } })
  expect(ana.one(park)?.shape).toBeNull()
  const yard = ana.run('assets/add', { name: 'Yard', kind: 'place', place, shape }).id
  ana.run('assets/edit', { id: yard, change: { home: true } })
  expect(ana.one(yard)).toMatchObject({ shape: null, place: { form: 'area' } })
  const home = ana.run('assets/add', { name: 'Home', kind: 'individual', place, shape }).id
  expect(ana.one(home)?.shape).toBeNull()
})

test('marks of earlier versions, which knew of no facts, say that nothing was edited until something is', () => {
  const { ana, library } = withLibrary()
  const now = () => {
    const asset = assetRecordsOf(ana.desk.read('assets')).get(library)
    if (!asset) throw new Error('gone')
    return marksOf(asset)
  }
  const first = now()
  expect(first).toHaveLength(44)
  ana.run('assets/edit', { id: library, change: { phones: ['1'] } })
  expect(fieldsBetween(first, now())).toEqual(['phones'])
  ana.run('assets/edit', { id: library, change: { phones: [] } })
  expect(fieldsBetween(first, now())).toEqual([])
})

test('what two people write about an offer at once is kept, shown and settled by a choice', () => {
  const { ana, library } = withLibrary()
  const bea = openLaptop('b')
  const { id } = ana.run('assets/offer-add', { asset: library, name: 'Reading help' })
  meet(ana.desk, bea.desk)
  ana.run('assets/offer-edit', { id, change: { fees: 'None', hours: ['Mon'] } })
  bea.run('assets/offer-edit', { id, change: { fees: '1 €', hours: ['Tue'] } })
  meet(ana.desk, bea.desk)
  const offer = () => ana.one(library)?.detailed[0]
  expect(bea.one(library)?.detailed[0]?.apart).toEqual(offer()?.apart)
  const other = offer()?.apart.find(({ field }) => field === 'fees')
  expect(new Set([offer()?.fees, other?.value])).toEqual(new Set(['1 €', 'None']))
  expect(other?.by).toBe(offer()?.fees === 'None' ? bea.desk.me : ana.desk.me)

  ana.run('assets/offer-settle', { id, field: 'fees', key: other?.key ?? '' })
  expect(offer()?.fees).toBe(other?.value)
  ana.run('assets/offer-settle', { id, field: 'hours', key: null })
  meet(ana.desk, bea.desk)
  expect(bea.one(library)?.detailed[0]).toMatchObject({ fees: other?.value, apart: [] })
  expect(() => ana.run('assets/offer-settle', { id, field: 'fees', key: 'gone' })).toThrow(
    'asset-value-gone',
  )
})
