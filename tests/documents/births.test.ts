import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { canonicalJson } from '#shared/documents/canonical.ts'
import { createDocument } from '#shared/documents/document.ts'
import { liveRecords } from '#shared/documents/live-records.ts'
import { Here, Peer } from '#shared/documents/origins.ts'
import {
  addOnce,
  editRecord,
  isTakenBack,
  isThere,
  plainRecord,
  recordsOf,
  writtenApart,
} from '#shared/documents/record.ts'
import { UndoHistory } from '#shared/documents/undo.ts'
import { type SeededRandom, seededRandom } from '../support/seeded-random.ts'

const id = 'decided000000001'
const fields = ['name', 'kind', 'due'] as const
type Field = (typeof fields)[number]
const born = { name: 'Warm rooms', kind: null, due: '' }

function computer(client: number) {
  const document = createDocument(client)
  const here = new Here('window-1')
  const history = new UndoHistory(here)
  history.follow('plans', document)
  const records = recordsOf(document, 'records')
  const live = liveRecords(records, (_, stored) => {
    const plain = plainRecord(stored)
    return plain?.['name'] === undefined ? null : plain
  })
  const run = <T>(command: string, change: () => T) => {
    history.begin(command)
    return document.transact(change, here)
  }
  return {
    document,
    history,
    records,
    live,
    add: (by: string, said: object = {}) =>
      run('add', () => addOnce(records, id, { ...born, ...said, by })),
    edit: (field: Field, value: string) =>
      run('edit', () => editRecord(records, id, { [field]: value })),
    shown: (field: Field) => [
      String(plainRecord(records.get(id))?.[field]),
      ...(writtenApart(records.get(id), [field]).get(field) ?? []).map(({ value }) =>
        String(value),
      ),
    ],
    plain: () => (isThere(records, id) ? plainRecord(records.get(id)) : null),
  }
}
type Computer = ReturnType<typeof computer>

function meet(...computers: readonly Computer[]) {
  const updates = computers.map(({ document }) => Y.encodeStateAsUpdate(document))
  for (const { document } of computers)
    for (const update of updates) Y.applyUpdate(document, update, new Peer())
}

/** Two computers that were apart; which birth counts hangs on their numbers, so both ways are looked at. */
const bothWays = [
  [1, 2],
  [2, 1],
] as const
const pair = ([ana, bea]: readonly [number, number]) => [computer(ana), computer(bea)] as const

test.each(bothWays)('what was changed in either stays, %i and %i', (...numbers) => {
  const [ana, bea] = pair(numbers)
  ana.add('ana')
  bea.add('bea')
  ana.edit('name', 'Warmer rooms')
  bea.edit('due', 'May')
  meet(ana, bea)
  for (const { plain, records } of [ana, bea]) {
    expect(plain()).toMatchObject({ name: 'Warmer rooms', due: 'May', kind: null })
    expect(records.size).toBe(1)
  }
  expect(ana.plain()).toEqual(bea.plain())
})

test.each(bothWays)(
  'one field changed in both is shown with both values, %i and %i',
  (...numbers) => {
    const [ana, bea] = pair(numbers)
    ana.add('ana')
    bea.add('bea')
    ana.edit('name', 'A')
    bea.edit('name', 'B')
    meet(ana, bea)
    for (const one of [ana, bea]) expect(one.shown('name').toSorted()).toEqual(['A', 'B'])
    ana.edit('name', 'Warm rooms')
    meet(ana, bea)
    for (const one of [ana, bea]) expect(one.shown('name')).toEqual(['Warm rooms'])
  },
)

test.each(bothWays)(
  'what they were added with otherwise is shown, too, %i and %i',
  (...numbers) => {
    const [ana, bea] = pair(numbers)
    ana.add('ana', { kind: 'place' })
    bea.add('bea', { kind: 'nature' })
    meet(ana, bea)
    for (const one of [ana, bea]) expect(one.shown('kind').toSorted()).toEqual(['nature', 'place'])
  },
)

test.each(bothWays)('a change that was undone before they met is none, %i and %i', (...numbers) => {
  const [ana, bea] = pair(numbers)
  ana.add('ana')
  bea.add('bea')
  ana.edit('due', 'May')
  expect(ana.history.undo()).toEqual({ kind: 'done', command: 'edit' })
  meet(ana, bea)
  for (const one of [ana, bea]) expect(one.shown('due')).toEqual([''])
})

test.each(bothWays)(
  'what comes later for the one that does not count is told, %i and %i',
  (...numbers) => {
    const [ana, bea] = pair(numbers)
    const carl = computer(3)
    ana.add('ana')
    bea.add('bea')
    meet(bea, carl)
    carl.edit('name', 'Carl’s')
    const late = computer(4)
    meet(ana, late)
    late.edit('due', 'May')
    meet(ana, bea)
    for (const one of [carl, late]) meet(one, bea)
    const seen = [...bea.live.items()].map(([, item]) => item)
    expect(seen).toMatchObject([{ name: 'Carl’s', due: 'May' }])
  },
)

test.each(bothWays)(
  'added by two and taken back by one before they met, it stays, %i and %i',
  (...numbers) => {
    const [ana, bea] = pair(numbers)
    ana.add('ana')
    expect(ana.history.undo()).toEqual({ kind: 'done', command: 'add' })
    expect([ana.plain(), isTakenBack(ana.records.get(id))]).toEqual([null, true])
    expect([...ana.live.items(), ...ana.live.setAside()]).toEqual([])
    bea.add('bea')
    bea.edit('due', 'May')
    meet(ana, bea)
    for (const one of [ana, bea]) {
      expect(one.plain()).toMatchObject({ ...born, due: 'May' })
      expect([...one.live.items()]).toHaveLength(1)
    }
    expect(ana.plain()).toEqual(bea.plain())
  },
)

test.each(bothWays)(
  'added by two, it is nobody’s alone to take back once they have met, %i and %i',
  (...numbers) => {
    const [ana, bea] = pair(numbers)
    ana.add('ana')
    bea.add('bea')
    meet(ana, bea)
    expect([ana, bea].map(({ history }) => history.undo().kind)).toEqual(['built-on', 'built-on'])
    meet(ana, bea)
    for (const one of [ana, bea]) expect(one.plain()).toMatchObject(born)
  },
)

test('taken back, done again, taken back: there and back; added anew it says what is said then', () => {
  const [ana, bea] = pair([1, 2])
  ana.add('ana', { name: 'First' })
  ana.history.undo()
  expect(ana.history.redo()).toEqual({ kind: 'done', command: 'add' })
  expect(ana.plain()).toMatchObject({ name: 'First', by: 'ana' })
  expect(ana.add('ana')).toBe(false)
  expect(ana.history.undo().kind).toBe('done')
  expect(ana.add('ana', { name: 'Second' })).toBe(true)
  meet(ana, bea)
  for (const one of [ana, bea]) {
    expect(one.plain()).toMatchObject({ name: 'Second' })
    expect(one.shown('name')).toEqual(['Second'])
  }
  expect(ana.history.undo().kind).toBe('done')
  meet(ana, bea)
  for (const one of [ana, bea]) expect(one.plain()).toBe(null)
})

test('done again, and then changed by somebody else, it stays', () => {
  const [ana, bea] = pair([1, 2])
  ana.add('ana')
  ana.history.undo()
  ana.history.redo()
  meet(ana, bea)
  bea.edit('due', 'May')
  meet(ana, bea)
  expect(ana.history.undo()).toEqual({ kind: 'built-on', command: 'add' })
  expect(ana.plain()).toMatchObject({ ...born, due: 'May' })
})

/** What must be there in the end: per field, the values nobody wrote over who knew of them. */
class Ledger {
  readonly #known: Map<string, boolean>[]
  constructor(count: number) {
    this.#known = Array.from({ length: count }, () => new Map<string, boolean>())
  }
  write(at: number, value: string) {
    const known = this.#known[at] ?? new Map<string, boolean>()
    const [field] = value.split(' ')
    for (const key of known.keys()) if (key.startsWith(`${field ?? ''} `)) known.set(key, false)
    known.set(value, true)
  }
  meet(...who: readonly number[]) {
    const all = who.flatMap((at) => [...(this.#known[at] ?? [])])
    const gone = new Set(all.filter(([, stands]) => !stands).map(([key]) => key))
    for (const at of who) for (const [key] of all) this.#known[at]?.set(key, !gone.has(key))
  }
  standing = (field: Field) =>
    [...(this.#known[0] ?? [])]
      .flatMap(([key, stands]) => (stands && key.startsWith(`${field} `) ? [key] : []))
      .toSorted()
}

function liveApart(random: SeededRandom) {
  const first = random.below(1000)
  const computers = [computer(first + random.below(500)), computer(first + 500)]
  const ledger = new Ledger(computers.length)
  for (const [at, one] of computers.entries()) one.add(`person ${String(at)}`)
  const together = () => {
    meet(...computers)
    ledger.meet(...computers.keys())
  }
  for (let turn = 0; turn < 30; turn += 1) {
    if (random.below(12) === 0) together()
    const at = random.below(computers.length)
    const field = random.pick(fields)
    const value = `${field} ${String(at)} ${String(turn)}`
    computers[at]?.edit(field, value)
    ledger.write(at, value)
  }
  together()
  return { computers, ledger }
}

test('two who add one thing apart and change it at random lose nothing, over 100 histories', () => {
  for (let seed = 1; seed <= 100; seed += 1) {
    const { computers, ledger } = liveApart(seededRandom(seed))
    for (const one of computers) {
      for (const field of fields) {
        const standing = ledger.standing(field)
        const shown = standing.length === 0 ? [] : one.shown(field)
        expect(shown.toSorted(), `seed ${String(seed)}, ${field}`).toEqual(standing)
      }
      expect([...one.live.items()].map(([, item]) => item)).toEqual([one.plain()])
    }
    const [text, ...others] = computers.map((one) => canonicalJson(one.plain()))
    expect(others).toEqual([text])
  }
})
