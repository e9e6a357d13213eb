import { expect, test } from 'vitest'
import { storedAssets } from '#shared/assets/stored.ts'
import { editRecord } from '#shared/documents/record.ts'
import { meet } from '../support/desk.ts'
import { openLaptop, type Laptop } from './laptop.ts'

function together() {
  const ana = openLaptop('a')
  const bea = openLaptop('b')
  const { id } = ana.run('assets/add', { name: 'Library', kind: 'place' })
  meet(ana.desk, bea.desk)
  return { ana, bea, id }
}

type Seen = [number, number][] | null

const look = (laptop: Laptop, id: string, looked: Seen) => {
  const view = laptop.watch('assets/news', { id, me: laptop.desk.me, looked })
  const news = () => view.items.get('news')
  return {
    looked: () => news()?.looked ?? [],
    changes: () => news()?.changes.map(({ field, by }) => [field, ...by]),
  }
}

test('a first look has nothing to tell; the next one tells what others changed meanwhile, and who', () => {
  const { ana, bea, id } = together()
  const first = look(bea, id, null)
  expect(first.changes()).toEqual([])
  const before = [...first.looked()]
  ana.run('assets/edit', { id, change: { name: 'Fourth Street Library' } })
  ana.run('assets/archive', { ids: [id] })
  meet(ana.desk, bea.desk)
  expect(look(bea, id, before).changes()).toEqual([
    ['name', ana.desk.me],
    ['archived', ana.desk.me],
  ])
})

test('a text begun and an outline drawn are told under the field people know', () => {
  const { ana, bea, id } = together()
  const before = [...look(bea, id, null).looked()]
  ana.desk.change('assets', (document) => {
    editRecord(storedAssets(document), id, { strongText: 't'.repeat(16) })
  })
  const line: [number, number][] = [
    [-92.4, 44],
    [-92.5, 44.1],
  ]
  ana.run('assets/edit', { id, change: { shape: { points: [], lines: [line], areas: [] } } })
  meet(ana.desk, bea.desk)
  const told = look(bea, id, before)
    .changes()
    ?.map(([field]) => field)
  expect(told?.toSorted()).toEqual(['place', 'strong'])
})

test('one’s own writing, on whichever computer, is no news; what comes while one looks is', () => {
  const { ana, bea, id } = together()
  const before = look(ana, id, null).looked()
  ana.run('assets/edit', { id, change: { name: 'Mine' } })
  const watching = look(ana, id, [...before])
  expect(watching.changes()).toEqual([])
  bea.run('assets/edit', { id, change: { kind: 'culture' } })
  meet(ana.desk, bea.desk)
  expect(watching.changes()).toEqual([['kind', bea.desk.me]])
})

test('what lost against a value written at the same time is told too, and a missing record tells nothing', () => {
  const { ana, bea, id } = together()
  const before = look(ana, id, null).looked()
  ana.run('assets/edit', { id, change: { name: 'Ana’s' } })
  bea.run('assets/edit', { id, change: { name: 'Bea’s' } })
  meet(ana.desk, bea.desk)
  expect(look(ana, id, [...before]).changes()).toEqual([['name', bea.desk.me]])
  expect(look(ana, 'nothingishere000', null).looked()).toEqual([])
})
