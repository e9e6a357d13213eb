import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createDocument } from '#shared/documents/document.ts'
import {
  addRecord,
  editRecord,
  plainRecord,
  recordsOf,
  writtenApart,
} from '#shared/documents/record.ts'

const id = 'garden0000000001'

/** Documents on several laptops; `meet` is the moment they are on one Wi-Fi, in any order. */
function laptops(count: number) {
  const all = Array.from({ length: count }, (_, at) => createDocument(1000 + at))
  const meet = (...who: readonly number[]) => {
    const here = who.length > 0 ? who : all.map((_, at) => at)
    const updates = here.map((at) => {
      const document = all[at]
      return document ? Y.encodeStateAsUpdate(document) : new Uint8Array()
    })
    for (const at of here)
      for (const update of updates) Y.applyUpdate(all[at] ?? new Y.Doc(), update)
  }
  const records = all.map((document) => recordsOf(document, 'assets'))
  const [first] = records
  if (first) addRecord(first, id, { name: 'Garden', kind: 'nature' })
  meet()
  const rename = (at: number, name: string) => {
    const own = records[at]
    all[at]?.transact(() => own && editRecord(own, id, { name }))
  }
  const shown = (at: number) => {
    const record = records[at]?.get(id)
    const others = writtenApart(record, ['name', 'kind']).get('name') ?? []
    return [String(plainRecord(record)?.['name']), ...others.map((other) => String(other.value))]
  }
  return { meet, rename, shown, all }
}

test('two names written apart are both kept, the same on both laptops', () => {
  const { meet, rename, shown } = laptops(2)
  rename(0, 'Healing garden')
  rename(1, 'Cedar garden')
  meet()
  expect(shown(0)).toEqual(shown(1))
  expect(shown(0).toSorted()).toEqual(['Cedar garden', 'Healing garden'])
})

test.each([[0], [1]])(
  'of several writings in a row on laptop %i only its last is shown',
  (busy) => {
    const { meet, rename, shown } = laptops(2)
    for (const name of ['a', 'b', 'c']) rename(busy, name)
    rename(1 - busy, 'other')
    meet()
    expect(shown(0)).toEqual(shown(1))
    expect(shown(0).toSorted()).toEqual(['c', 'other'])
  },
)

test.each([[0], [1]])(
  'a name written right after the one that laptop %i has seen is shown beside its own',
  (other) => {
    const { meet, rename, shown } = laptops(2)
    rename(1 - other, 'a')
    meet()
    rename(1 - other, 'b')
    rename(other, 'other')
    meet()
    expect(shown(0)).toEqual(shown(1))
    expect(shown(0).toSorted()).toEqual(['b', 'other'])
  },
)

test('a name written after seeing the other one is an ordinary change', () => {
  const { meet, rename, shown } = laptops(2)
  rename(0, 'Healing garden')
  meet()
  rename(1, 'Cedar garden')
  meet()
  expect(shown(0)).toEqual(['Cedar garden'])
  expect(shown(1)).toEqual(['Cedar garden'])
})

test('choosing settles the matter everywhere, also when the name that counts is chosen', () => {
  const { meet, rename, shown } = laptops(3)
  rename(0, 'Healing garden')
  rename(1, 'Cedar garden')
  meet()
  const [winner = ''] = shown(2)
  rename(2, winner)
  meet()
  for (const at of [0, 1, 2]) expect(shown(at)).toEqual([winner])
})

test('three names written apart are all kept, whoever meets first', () => {
  const { meet, rename, shown } = laptops(3)
  for (const at of [0, 1, 2]) rename(at, `name ${String(at)}`)
  meet(0, 1)
  meet(1, 2)
  meet()
  for (const at of [0, 1, 2]) expect(shown(at).toSorted()).toEqual(['name 0', 'name 1', 'name 2'])
})

test('the same name written by both is no matter to settle', () => {
  const { meet, rename, shown } = laptops(2)
  rename(0, 'Healing garden')
  rename(1, 'Healing garden')
  meet()
  expect(shown(0)).toEqual(['Healing garden'])
})

test('what was written apart is still there after the document is stored and read again', () => {
  const { meet, rename, all, shown } = laptops(2)
  for (const name of ['a', 'b', 'c', 'd']) rename(0, name)
  rename(1, 'other')
  meet()
  const reopened = createDocument(77)
  Y.applyUpdate(reopened, Y.encodeStateAsUpdate(all[1] ?? new Y.Doc()))
  const record = recordsOf(reopened, 'assets').get(id)
  const others = writtenApart(record, ['name']).get('name') ?? []
  expect([String(plainRecord(record)?.['name']), ...others.map((other) => other.value)]).toEqual(
    shown(0),
  )
})
