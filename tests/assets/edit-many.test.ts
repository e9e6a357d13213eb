import { expect, test } from 'vitest'
import { meet } from '../support/desk.ts'
import { openLaptop } from './laptop.ts'

const at = [-92.46123, 44.05123] as [number, number]

test('kind, audience and tags of many change in one transaction; what is so already stays untouched', () => {
  const ana = openLaptop('a')
  const ids = Array.from({ length: 40 }, (_, n) =>
    ana.run('assets/add', { name: `Gift ${String(n)}`, kind: 'place', tags: ['east'] }),
  ).map(({ id }) => id)
  const before = ana.desk.transactions()
  const wish = { audience: 'public', tags: ['youth', 'east'] } as const
  expect(ana.run('assets/edit-many', { ids, ...wish, tags: [...wish.tags] }).changed).toBe(40)
  expect(ana.desk.transactions() - before).toBe(1)
  for (const id of ids)
    expect(ana.one(id)).toMatchObject({
      audience: 'public',
      tags: ['east', 'youth'],
      kind: 'place',
    })
  expect(ana.run('assets/edit-many', { ids, audience: 'public' }).changed).toBe(0)
  expect(ana.run('assets/edit-many', { ids: ['nothingishere000'], kind: 'place' }).changed).toBe(0)
})

test('what becomes a person keeps no exact point and no outline', () => {
  const ana = openLaptop('a')
  const { id } = ana.run('assets/add', {
    name: 'Huda',
    kind: 'place',
    place: { form: 'point', at },
    shape: { points: [], lines: [[at, [-92.45, 44.06]]], areas: [] },
  })
  ana.run('assets/edit-many', { ids: [id], kind: 'individual' })
  expect(ana.one(id)?.place).toMatchObject({ form: 'area' })
  expect(ana.one(id)?.shape).toBeNull()
  expect(JSON.stringify(ana.desk.read('assets').getMap('assets').toJSON())).not.toContain(
    '92.46123',
  )
})

test('what another edits in the meantime stays', () => {
  const ana = openLaptop('a')
  const bea = openLaptop('b')
  const { id } = ana.run('assets/add', { name: 'Library', kind: 'place' })
  meet(ana.desk, bea.desk)
  ana.run('assets/edit-many', { ids: [id], kind: 'culture' })
  bea.run('assets/edit', { id, change: { strong: 'Warm rooms' } })
  meet(ana.desk, bea.desk)
  expect(bea.one(id)).toMatchObject({ kind: 'culture', strong: 'Warm rooms', apart: [] })
})
