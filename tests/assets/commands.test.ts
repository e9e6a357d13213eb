import { expect, test } from 'vitest'
import { meet } from '../support/desk.ts'
import { openLaptop, storedRecord } from './laptop.ts'

const garden = { name: 'Cedar Green Garden', kind: 'nature' } as const

function together() {
  const ana = openLaptop('a')
  const bea = openLaptop('b')
  const { id } = ana.run('assets/add', garden)
  meet(ana.desk, bea.desk)
  return { ana, bea, id }
}

test('a strength needs a name and a kind, the rest can come later', () => {
  const { bea, ana, id } = together()
  expect(bea.one(id)).toMatchObject({
    ...garden,
    strong: '',
    offers: [],
    place: null,
    by: ana.desk.me,
  })
})

test('two people edit different fields of one record and both edits stay', () => {
  const { ana, bea, id } = together()
  ana.run('assets/edit', { id, change: { strong: 'Shade and water' } })
  bea.run('assets/edit', { id, change: { offers: ['Benches', 'Harvest'] } })
  meet(ana.desk, bea.desk)
  for (const laptop of [ana, bea])
    expect(laptop.one(id)).toMatchObject({
      strong: 'Shade and water',
      offers: ['Benches', 'Harvest'],
      apart: [],
    })
})

test('a name written by two at once keeps both, with who wrote the other one, until somebody chooses', () => {
  const { ana, bea, id } = together()
  ana.run('assets/edit', { id, change: { name: 'Healing garden' } })
  bea.run('assets/edit', { id, change: { name: 'Cedar garden' } })
  meet(ana.desk, bea.desk)
  const seen = ana.one(id)
  expect(bea.one(id)).toEqual(seen)
  const [other] = seen?.apart ?? []
  expect(new Set([seen?.name, other?.value])).toEqual(new Set(['Cedar garden', 'Healing garden']))
  expect(other?.by).toBe(other?.value === 'Cedar garden' ? bea.desk.me : ana.desk.me)

  bea.run('assets/settle', { id, field: 'name', key: other?.key ?? '' })
  meet(ana.desk, bea.desk)
  for (const laptop of [ana, bea])
    expect(laptop.one(id)).toMatchObject({ name: other?.value, apart: [] })
})

test('keeping the value that counts settles the matter too', () => {
  const { ana, bea, id } = together()
  ana.run('assets/edit', { id, change: { organization: 'Riverbend' } })
  bea.run('assets/edit', { id, change: { organization: 'Cedar Fork' } })
  meet(ana.desk, bea.desk)
  const kept = ana.one(id)?.organization
  ana.run('assets/settle', { id, field: 'organization', key: null })
  meet(ana.desk, bea.desk)
  expect(bea.one(id)).toMatchObject({ organization: kept, apart: [] })
})

test('choosing a value that is not there any more is refused and changes nothing', () => {
  const { ana, id } = together()
  expect(() => ana.run('assets/settle', { id, field: 'name', key: '9:9' })).toThrow(
    'asset-value-gone',
  )
  expect(ana.one(id)?.name).toBe(garden.name)
})

test('archived strengths leave the list, can be seen, and come back', () => {
  const { ana, bea, id } = together()
  const other = ana.run('assets/add', { name: 'Library', kind: 'place' }).id
  meet(ana.desk, bea.desk)
  const list = bea.watch('assets/list', {})
  expect(ana.run('assets/archive', { ids: [id, other] }).ids).toEqual([id, other])
  expect(ana.run('assets/archive', { ids: [id] }).ids).toEqual([])
  meet(ana.desk, bea.desk)
  expect([...list.items.keys()]).toEqual([])
  expect(bea.watch('assets/archived', {}).items.get(id)).toMatchObject({
    name: garden.name,
    archived: { by: ana.desk.me },
  })
  expect(bea.run('assets/restore', { ids: [id] }).ids).toEqual([id])
  meet(ana.desk, bea.desk)
  expect(ana.names()).toEqual([garden.name])
})

test('one command is one transaction, also for many records', () => {
  const ana = openLaptop('a')
  const ids = Array.from(
    { length: 50 },
    (_, at) => ana.run('assets/add', { name: `Gift ${String(at)}`, kind: 'individual' }).id,
  )
  const before = ana.desk.transactions()
  ana.run('assets/archive', { ids })
  expect(ana.desk.transactions() - before).toBe(1)
})

test('editing what is not there is refused', () => {
  const { ana } = together()
  expect(() => ana.run('assets/edit', { id: 'nothingishere000', change: { name: 'x' } })).toThrow(
    'asset-missing',
  )
})

test('an edit leaves fields of a newer version as they are', () => {
  const { ana, id } = together()
  const stored = storedRecord(ana, id)
  ana.desk.change('assets', () => stored.set('fromTheFuture', { a: 1 }))
  ana.run('assets/edit', { id, change: { name: 'Garden' } })
  expect(stored.get('fromTheFuture')).toEqual({ a: 1 })
  expect(ana.one(id)?.name).toBe('Garden')
})

test('the list tells only what moved and keeps the identity of what did not', () => {
  const { ana, bea, id } = together()
  bea.run('assets/add', { name: 'Library', kind: 'place' })
  const list = bea.watch('assets/list', {})
  const [untouched] = [...list.items.entries()].filter(([key]) => key !== id)
  bea.run('assets/edit', { id, change: { name: 'Garden' } })
  expect(list.changes()).toBe(1)
  expect(list.items.get(untouched?.[0] ?? '')).toBe(untouched?.[1])
  expect(ana.names()).not.toContain('Garden')
})
