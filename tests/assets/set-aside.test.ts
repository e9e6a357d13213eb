import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readAsset } from '#shared/assets/asset.ts'
import { storedAssets } from '#shared/assets/stored.ts'
import { liveRecords } from '#shared/documents/live-records.ts'
import { openLaptop, storedRecord } from './laptop.ts'

const deep = (depth: number): unknown => {
  let value: unknown = 'bottom'
  for (let at = 0; at < depth; at += 1) value = [value]
  return value
}

const odd: readonly (readonly [what: string, value: unknown])[] = [
  ['a number', -7.5],
  ['NaN', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['a megabyte', 'x'.repeat(1024 * 1024)],
  ['a thousand arrays in each other', deep(1000)],
  ['__proto__', JSON.parse('{"__proto__":{"polluted":true}}')],
  ['a lone surrogate', 'a\uD800b'],
  ['a control character', 'a\u0000b'],
  ['bytes', new Uint8Array([1, 2, 3])],
]

const fields =
  'name kind strong strongText offers welcomes organization place address home audience by at archived source more'.split(
    ' ',
  )

test.each(odd)(
  '%s in any field sets only that record aside; the others and the views go on',
  (_, value) => {
    const ana = openLaptop('a')
    const good = ana.run('assets/add', { name: 'Library', kind: 'place' }).id
    const bad: string[] = []
    for (const field of fields) {
      const { id } = ana.run('assets/add', { name: `Odd ${field}`, kind: 'place' })
      ana.desk.change('assets', () => storedRecord(ana, id).set(field, value))
      bad.push(id)
    }
    const list = ana.watch('assets/list', {})
    expect([...list.items.keys()]).toEqual([good])
    const records = liveRecords(storedAssets(ana.desk.read('assets')), readAsset)
    expect([...records.setAside()].toSorted()).toEqual(bad.toSorted())
    for (const id of bad) expect(ana.one(id)).toBeUndefined()
    expect([...ana.watch('assets/search', { query: 'odd' }).items]).toEqual([])
    expect(() => ana.run('assets/archive', { ids: bad })).not.toThrow()
    expect(ana.run('assets/edit', { id: good, change: { name: 'Town library' } })).toEqual({})
    expect(Object.prototype).not.toHaveProperty('polluted')
  },
)

test.each([['text'], [new Y.Array()], [null], [42]])(
  '%o in place of a record is set aside',
  (thing) => {
    const ana = openLaptop('a')
    ana.desk.change('assets', (document) =>
      document.getMap('assets').set('planted000000000', thing),
    )
    expect([...ana.watch('assets/list', {}).items]).toEqual([])
  },
)

test('a readable record under the key __proto__ is set aside, because its id is none', () => {
  const ana = openLaptop('a')
  const record = { name: 'x', kind: 'place', by: ana.desk.me, at: 1 }
  ana.desk.change('assets', (document) =>
    document.getMap('assets').set('__proto__', new Y.Map(Object.entries(record))),
  )
  expect([...ana.watch('assets/list', {}).items]).toEqual([])
})
