import { describe, expect, test } from 'vitest'
import { ballotKey } from '#shared/priorities/ballot.ts'
import { mapsOf } from '#shared/priorities/maps.ts'
import { choiceMethods as methods } from '#shared/priorities/methods.ts'
import { prioritiesReaders } from '#shared/priorities/readers.ts'
import { prioritiesViewers } from '#shared/priorities/views.ts'
import { meet, type TestDesk } from '../support/desk.ts'
import { watched } from '../support/watched.ts'
import { give, giveMarks, laptops, openRound, pass, recordIn, round } from './steps.ts'

function three() {
  const [ana, bea, cleo] = laptops(3)
  if (!ana || !bea || !cleo) throw new Error('three laptops are needed')
  return { ana, bea, cleo }
}

type Method = (typeof methods)[number]

const open = (desk: TestDesk, method: Method, hidden = false) =>
  openRound(desk, { method, hidden, dots: 1 })

const pointsOf = (desk: TestDesk, id: string) => {
  const { setup, result } = round(desk, id)
  return setup.options.map((option) => result?.rows.find((row) => row.option === option.id)?.points)
}

test.each([
  ['approval', [1, 1], [null, 1], [1, 2, 0]],
  ['score', [5, 0, 3], [4, 5], [9, 5, 3]],
  ['star', [5, 0, 3], [4, 5], [9, 5, 3]],
  ['borda', [1, 2, 3], [null, 1], [2, 3, 0]],
  ['instant-runoff', [1, 2, 3], [1], [2, 0, 0]],
  ['schulze', [1, 2, 3], [2, 1, 3], [2, 2, 0]],
] as const)(
  'a round by %s is opened, filled in, closed and counted the same on every laptop',
  (method, first, second, points) => {
    const { ana, bea, cleo } = three()
    const id = open(ana, method)
    meet(ana, bea, cleo)
    giveMarks(ana, id, ...first)
    giveMarks(bea, id, ...second)
    pass(cleo, id)
    meet(ana, bea, cleo)
    expect(pointsOf(cleo, id)).toEqual(points)
    give(ana, 'priorities/close-round', { id, people: 4 })
    meet(ana, bea, cleo)
    for (const desk of [ana, bea, cleo]) {
      expect(pointsOf(desk, id)).toEqual(points)
      expect(round(desk, id)).toMatchObject({
        method,
        state: 'closed',
        late: 0,
        onTheWay: 0,
        setAside: 0,
        result: { gave: 2, passed: 1, people: 4, steps: { method } },
        mine: { fate: 'counted' },
      })
    }
  },
)

test('ranked ballots are counted three ways, the chosen count first', () => {
  const { ana } = three()
  const id = open(ana, 'borda')
  giveMarks(ana, id, 2, 1)
  const { result } = round(ana, id)
  expect(result?.steps.method).toBe('borda')
  expect(result?.others.map(({ steps }) => steps.method)).toEqual(['instant-runoff', 'schulze'])
})

test('a pass is nobody’s opinion in a runoff either', () => {
  const { ana, bea } = three()
  const id = open(ana, 'star')
  meet(ana, bea)
  giveMarks(ana, id, 5, 1)
  pass(bea, id)
  meet(ana, bea)
  expect(round(ana, id).result?.steps).toMatchObject({
    method: 'star',
    runoffs: [{ forA: 1, forB: 0, alike: 0 }],
  })
})

test('a ballot can be changed, passed on and taken back; one per person counts', () => {
  const { ana, bea } = three()
  const id = open(ana, 'score')
  meet(ana, bea)
  giveMarks(ana, id, 5)
  giveMarks(ana, id, 1, 4)
  expect(pointsOf(ana, id)).toEqual([1, 4, 0])
  pass(ana, id)
  expect(round(ana, id)).toMatchObject({ took: 1, result: { gave: 0, passed: 1 } })
  give(ana, 'priorities/take-back', { id })
  expect(round(ana, id)).toMatchObject({ took: 0, mine: null, result: null })
})

describe.each(methods)('hidden until closing, by %s', (method) => {
  test('no view of anybody tells a count before it is closed, then all do', () => {
    const { ana, bea, cleo } = three()
    const id = open(ana, method, true)
    meet(ana, bea, cleo)
    const took = (desk: TestDesk) => {
      const [first] = round(desk, id).setup.options
      const marks = { [first?.id ?? '']: 1 }
      const given = method === 'dots' ? { dots: marks } : { marks }
      give(desk, 'priorities/take-part', { id, ...given, passed: false })
    }
    const page = watched(prioritiesViewers['priorities/round'](ana, { id, me: ana.me }))
    const list = watched(prioritiesViewers['priorities/rounds'](ana, { me: ana.me }))
    took(ana)
    took(bea)
    meet(ana, bea, cleo)
    for (const desk of [ana, bea, cleo]) {
      const seen = round(desk, id)
      expect(seen).toMatchObject({ result: null, took: 2 })
      expect(prioritiesReaders(desk).rounds(id)).toBe(true)
    }
    expect(page.items.get(id)?.result).toBeNull()
    expect(page.items.get(id)?.mine?.given).not.toEqual({})
    expect(Object.keys(list.items.get(id) ?? {})).not.toContain('result')
    give(cleo, 'priorities/close-round', { id, people: 3 })
    meet(ana, bea, cleo)
    for (const desk of [ana, bea, cleo]) expect(round(desk, id).result?.gave).toBe(2)
    expect(page.items.get(id)?.result?.gave).toBe(2)
  })
})

test('a round by dots in the open is written as it always was; anything else no earlier version takes for one', () => {
  const { ana } = three()
  const written = (id: string) => recordIn(mapsOf(ana.read('priorities')).rounds, id).get('setup')
  expect(Object.keys(written(open(ana, 'dots')) as object)).toEqual([
    'question',
    'dots',
    'atMost',
    'quorum',
    'tie',
    'deadline',
    'options',
    'by',
    'at',
  ])
  expect(written(open(ana, 'dots', true))).not.toHaveProperty('dots')
  for (const method of methods.slice(1))
    expect(written(open(ana, method))).not.toHaveProperty('dots')
})

test('commands refuse a ballot that does not fit, before anything is written', () => {
  const { ana } = three()
  const ids = new Map(methods.map((method) => [method, open(ana, method)]))
  const idOf = (method: Method) => ids.get(method) ?? ''
  const before = ana.transactions()
  const marks =
    (method: Method, ...given: readonly (number | null)[]) =>
    () => {
      giveMarks(ana, idOf(method), ...given)
    }
  expect(marks('approval', 2)).toThrow('not-as-agreed')
  expect(marks('approval', 0)).toThrow('not-as-agreed')
  expect(marks('score', 6)).toThrow('not-as-agreed')
  expect(marks('star', 6)).toThrow('not-as-agreed')
  expect(marks('borda', 1, 1)).toThrow('not-as-agreed')
  expect(marks('schulze', 1, 3)).toThrow('not-as-agreed')
  expect(marks('instant-runoff', 2)).toThrow('not-as-agreed')
  expect(marks('instant-runoff', 0, 1)).toThrow('not-as-agreed')
  expect(marks('dots', 1)).toThrow('dots-not-as-agreed')
  expect(marks('approval')).toThrow('nothing-given')
  for (const bad of [Number.NaN, Infinity, -1, 0.5, 41]) expect(marks('score', bad)).toThrow()
  const many = Object.fromEntries(
    Array.from({ length: 5000 }, (_, at) => [String(at).padStart(16, '0'), 1]),
  )
  expect(() =>
    give(ana, 'priorities/take-part', { id: idOf('approval'), marks: many, passed: false }),
  ).toThrow()
  const [option] = round(ana, idOf('approval')).setup.options
  const [id] = [option?.id ?? '']
  expect(() =>
    give(ana, 'priorities/take-part', { id: idOf('approval'), dots: { [id]: 1 }, passed: false }),
  ).toThrow('not-as-agreed')
  expect(() =>
    give(ana, 'priorities/take-part', { id: idOf('score'), marks: { [id]: 1 }, passed: false }),
  ).toThrow('not-as-agreed')
  const options = Array.from({ length: 5000 }, (_, at) => ({ text: `Option ${String(at)}` }))
  expect(() => openRound(ana, { options, method: 'borda' })).toThrow()
  expect(ana.transactions()).toBe(before)
})

const hostile: readonly (readonly [string, (option: string, other: string) => unknown])[] = [
  ['two options on one place', (a, b) => ({ marks: { [a]: 1, [b]: 1 }, passed: false, at: 1 })],
  ['a place left out', (a, b) => ({ marks: { [a]: 1, [b]: 3 }, passed: false, at: 1 })],
  ['a place of 0', (a) => ({ marks: { [a]: 0 }, passed: false, at: 1 })],
  ['NaN', (a) => ({ marks: { [a]: Number.NaN }, passed: false, at: 1 })],
  ['a thousand', (a) => ({ marks: { [a]: 1000 }, passed: false, at: 1 })],
  ['a text', (a) => ({ marks: { [a]: '1' }, passed: false, at: 1 })],
  ['dots', (a) => ({ dots: { [a]: 1 }, passed: false, at: 1 })],
  ['marks and a pass', (a) => ({ marks: { [a]: 1 }, passed: true, at: 1 })],
  ['an unknown option', () => ({ marks: { aaaaaaaaaaaaaaaa: 1 }, passed: false, at: 1 })],
  [
    'five thousand options',
    () => ({
      marks: Object.fromEntries(
        Array.from({ length: 5000 }, (_, at) => [String(at).padStart(16, '0'), at + 1]),
      ),
      passed: false,
      at: 1,
    }),
  ],
]

test.each(hostile)('a ranked ballot that is none is set aside: %s', (_, ballot) => {
  const { ana, bea } = three()
  const id = open(ana, 'schulze')
  meet(ana, bea)
  giveMarks(ana, id, 1, 2)
  const [first, second] = round(bea, id).setup.options
  bea.change('priorities', (document) => {
    const value = ballot(first?.id ?? '', second?.id ?? '')
    mapsOf(document).ballots.set(ballotKey(id, bea.me), value)
  })
  meet(ana, bea)
  expect(round(ana, id)).toMatchObject({ took: 1, setAside: 1, result: { gave: 1 } })
})

test('nobody fills in a ballot for another person, and none under a name that is no person', () => {
  const { ana, bea } = three()
  const id = open(ana, 'approval')
  meet(ana, bea)
  giveMarks(ana, id, 1)
  const [, second] = round(bea, id).setup.options
  const forged = { marks: { [second?.id ?? '']: 1 }, passed: false, at: 1 }
  bea.change('priorities', (document) => {
    mapsOf(document).ballots.set(ballotKey(id, ana.me), forged)
    mapsOf(document).ballots.set(`${id}/__proto__`, forged)
  })
  meet(ana, bea)
  expect(pointsOf(ana, id)).toEqual([1, 0, 0])
  expect(round(ana, id)).toMatchObject({ took: 1, setAside: 1 })
  give(bea, 'priorities/close-round', { id, people: 2 })
  expect(pointsOf(bea, id)).toEqual([1, 0, 0])
})

test('a closing that counts ballots which break the rules counts the others', () => {
  const { ana, bea } = three()
  const id = open(ana, 'score')
  const [first] = round(ana, id).setup.options
  ana.change('priorities', (document) => {
    recordIn(mapsOf(document).rounds, id).set('closed', {
      at: 1,
      by: ana.me,
      people: 2,
      counted: {
        [ana.me]: { marks: { [first?.id ?? '']: 5 }, passed: false },
        [bea.me]: { marks: { [first?.id ?? '']: 40 }, passed: false },
      },
    })
  })
  expect(pointsOf(ana, id)).toEqual([5, 0, 0])
  expect(round(ana, id).result).toMatchObject({ gave: 1, people: 2 })
})

test.each([
  ['a method nobody knows', { method: 'sortition' }],
  ['hidden that is no yes or no', { hidden: 'until noon' }],
  ['dots without a number of them', { method: 'dots', hidden: true, each: Number.NaN }],
  ['a tie rule nobody knows', { tie: 'by lot' }],
])('a setup this version cannot read is no round: %s', (_, changes) => {
  const { ana } = three()
  const id = open(ana, 'approval')
  const record = recordIn(mapsOf(ana.read('priorities')).rounds, id)
  const setup = record.get('setup')
  ana.change('priorities', (document) => {
    const rounds = mapsOf(document).rounds
    rounds.delete(id)
    const planted = record.clone()
    planted.set('setup', { ...(setup as object), ...changes })
    rounds.set(id, planted)
  })
  expect(prioritiesReaders(ana).rounds(id)).toBe(false)
})
