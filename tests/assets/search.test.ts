import { expect, test } from 'vitest'
import { meet } from '../support/desk.ts'
import { openLaptop } from './laptop.ts'

function mapped() {
  const ana = openLaptop('a')
  const add = (name: string, more: object = {}) =>
    ana.run('assets/add', { name, kind: 'place', ...more }).id
  const ids = {
    garden: add('Jardín de los Álamos', { offers: ['Shade', 'Benches'] }),
    library: add('Fourth Street Library', { strong: 'A warm room, and a garden behind it' }),
    clinic: add('عيادة الأمل'),
    nursery: add('札幌市中央保育園'),
    strasse: add('Große Straße'),
  }
  const find = (query: string) =>
    [...ana.watch('assets/search', { query }).items]
      .toSorted(([, a], [, b]) => a.rank - b.rank)
      .map(([id]) => id)
  return { ana, ids, find }
}

test.each([
  ['jardin', 'garden'],
  ['ÁLAMOS', 'garden'],
  ['bench', 'garden'],
  ['four lib', null],
  ['street libr', 'library'],
  ['الامل', 'clinic'],
  ['中央', 'nursery'],
  ['strasse', 'strasse'],
  ['gross', 'strasse'],
] as const)('"%s" finds %s', (query, expected) => {
  const { find, ids } = mapped()
  expect(find(query)).toEqual(expected === null ? [] : [ids[expected]])
})

test('a name counts more than a text, and a typing error still finds something', () => {
  const { ana, find, ids } = mapped()
  const named = ana.run('assets/add', { name: 'Garden', kind: 'nature' }).id
  expect(find('garden')).toEqual([named, ids.library])
  expect(find('libary')).toEqual([ids.library])
})

test('the index is kept in step with edits here and from others, archiving and restoring', () => {
  const { ana, ids, find } = mapped()
  const bea = openLaptop('b')
  meet(ana.desk, bea.desk)
  const open = ana.watch('assets/search', { query: 'tool' })
  bea.run('assets/edit', { id: ids.library, change: { name: 'Tool library' } })
  meet(ana.desk, bea.desk)
  expect([...open.items.keys()]).toEqual([ids.library])
  expect(find('fourth')).toEqual([])
  ana.run('assets/archive', { ids: [ids.library] })
  expect([...open.items]).toEqual([])
  ana.run('assets/restore', { ids: [ids.library] })
  expect([...open.items.keys()]).toEqual([ids.library])
})

test('nothing typed finds nothing, and odd queries never throw', () => {
  const { find } = mapped()
  for (const query of ['', '   ', '***', '"', '\\', '(', '\uD800', '='.repeat(200)])
    expect(find(query)).toEqual([])
})
