import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { mostCriteria } from '#shared/priorities/criterion.ts'
import { mapsOf } from '#shared/priorities/maps.ts'
import { prioritiesReaders } from '#shared/priorities/readers.ts'
import { prioritiesViewers } from '#shared/priorities/views.ts'
import { orderBy, type Weighed, whatWeightsChange } from '#shared/priorities/weigh.ts'
import { meet, type TestDesk } from '../support/desk.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { watched } from '../support/watched.ts'
import { give, laptops, recordIn } from './steps.ts'

function two() {
  const [ana, bea] = laptops(2)
  if (!ana || !bea) throw new Error('two laptops are needed')
  return { ana, bea }
}

const begin = (desk: TestDesk) =>
  give(desk, 'priorities/add-weighing', {
    question: 'What do we weigh?',
    options: [{ text: 'Warm rooms' }, { text: 'Rides home' }],
  }).id

const addCriterion = (desk: TestDesk, weighing: string, text: string) =>
  give(desk, 'priorities/add-criterion', { weighing, text }).id

function seen(desk: TestDesk, id: string) {
  const view = prioritiesViewers['priorities/weighing'](desk, { id })
  const [item] = [...view.items()].map(([, shown]) => shown)
  view.close()
  if (item === undefined) throw new Error('there is no such weighing here')
  return item
}

const score = (desk: TestDesk, id: string, option: string, points: number | null) =>
  give(desk, 'priorities/score-criterion', { id, option, score: points })

test('two people weigh at once: criteria, weights and scores of both are there', () => {
  const { ana, bea } = two()
  const id = begin(ana)
  const need = addCriterion(ana, id, 'Helps those carrying the most')
  meet(ana, bea)
  const page = watched(prioritiesViewers['priorities/weighing'](bea, { id }))
  const [rooms = '', rides = ''] = seen(ana, id).options.map((option) => option.id)
  score(ana, need, rooms, 5)
  score(bea, need, rides, 2)
  addCriterion(bea, id, 'Can begin within 90 days')
  give(ana, 'priorities/edit-criterion', { id: need, weight: 5, equity: true })
  meet(ana, bea)
  for (const desk of [ana, bea])
    expect(seen(desk, id).criteria).toMatchObject([
      {
        text: 'Helps those carrying the most',
        weight: 5,
        equity: true,
        scores: { [rooms]: 5, [rides]: 2 },
        apart: [],
      },
      { text: 'Can begin within 90 days', weight: 3, equity: false, scores: {} },
    ])
  expect(page.items.get(id)).toEqual(seen(bea, id))
  score(bea, need, rooms, null)
  expect(seen(bea, id).criteria[0]?.scores).toEqual({ [rides]: 2 })
})

test('two numbers for the same thing are both seen until somebody writes again', () => {
  const { ana, bea } = two()
  const id = begin(ana)
  const need = addCriterion(ana, id, 'Need')
  const [rooms = ''] = seen(ana, id).options.map((option) => option.id)
  score(ana, need, rooms, 3)
  meet(ana, bea)
  score(ana, need, rooms, 5)
  score(bea, need, rooms, 1)
  give(ana, 'priorities/edit-criterion', { id: need, weight: 1 })
  give(bea, 'priorities/edit-criterion', { id: need, weight: 4 })
  meet(ana, bea)
  const [criterion] = seen(ana, id).criteria
  expect(seen(bea, id).criteria).toEqual([criterion])
  const both = [criterion?.scores[rooms], criterion?.apart.find((one) => one.option)?.value]
  expect(new Set(both)).toEqual(new Set([1, 5]))
  const weights = [criterion?.weight, criterion?.apart.find((one) => one.option === null)?.value]
  expect(new Set(weights)).toEqual(new Set([1, 4]))
  score(bea, need, rooms, 4)
  give(bea, 'priorities/edit-criterion', { id: need, weight: 2 })
  meet(ana, bea)
  expect(seen(ana, id).criteria[0]).toMatchObject({ weight: 2, scores: { [rooms]: 4 }, apart: [] })
})

test('what is put away leaves and comes back with its scores', () => {
  const { ana } = two()
  const id = begin(ana)
  const need = addCriterion(ana, id, 'Need')
  const [rooms = ''] = seen(ana, id).options.map((option) => option.id)
  score(ana, need, rooms, 3)
  const list = watched(prioritiesViewers['priorities/weighings'](ana, {}))
  const away = watched(prioritiesViewers['priorities/archived'](ana, {}))
  expect(list.items.get(id)).toMatchObject({ options: 2, criteria: 1 })
  give(ana, 'priorities/archive-criterion', { id: need })
  expect(list.items.get(id)).toMatchObject({ criteria: 0 })
  give(ana, 'priorities/archive-weighing', { id })
  expect(list.items.size).toBe(0)
  expect([...away.items.keys()]).toEqual([`criterion/${need}`, `weighing/${id}`])
  give(ana, 'priorities/restore-weighing', { id })
  give(ana, 'priorities/restore-criterion', { id: need })
  expect(seen(ana, id).criteria[0]?.scores).toEqual({ [rooms]: 3 })
  expect(away.items.size).toBe(0)
})

test('commands refuse what does not fit, before anything is written', () => {
  const { ana } = two()
  const id = begin(ana)
  const need = addCriterion(ana, id, 'Need')
  const [rooms = ''] = seen(ana, id).options.map((option) => option.id)
  const before = ana.transactions()
  for (const bad of [-1, 6, 0.5, Number.NaN, Infinity])
    expect(() => score(ana, need, rooms, bad)).toThrow()
  for (const weight of [0, 6, 1.5, Number.NaN])
    expect(() => give(ana, 'priorities/edit-criterion', { id: need, weight })).toThrow()
  expect(() => score(ana, need, 'aaaaaaaaaaaaaaaa', 1)).toThrow('no-such-option')
  expect(() => score(ana, 'aaaaaaaaaaaaaaaa', rooms, 1)).toThrow('no-such-criterion')
  expect(() => addCriterion(ana, 'aaaaaaaaaaaaaaaa', 'Need')).toThrow('no-such-weighing')
  const many = Array.from({ length: 5000 }, (_, at) => ({ text: `Option ${String(at)}` }))
  expect(() => give(ana, 'priorities/add-weighing', { question: 'Many?', options: many })).toThrow()
  const twice = [{ text: 'Tea' }, { text: ' tea ' }]
  expect(() => give(ana, 'priorities/add-weighing', { question: 'Tea?', options: twice })).toThrow(
    'same-option-twice',
  )
  expect(ana.transactions()).toBe(before)
  for (let count = 1; count < mostCriteria; count += 1)
    addCriterion(ana, id, `More ${String(count)}`)
  expect(() => addCriterion(ana, id, 'One too many')).toThrow('too-many-criteria')
})

test('what a peer plants is set aside or left out, and the rest stays', () => {
  const { ana, bea } = two()
  const id = begin(ana)
  const need = addCriterion(ana, id, 'Need')
  const [rooms = '', rides = ''] = seen(ana, id).options.map((option) => option.id)
  score(ana, need, rooms, 3)
  meet(ana, bea)
  bea.change('priorities', (document) => {
    const { criteria } = mapsOf(document)
    const record = recordIn(criteria, need)
    record.set(`score/${rides}`, Number.NaN)
    record.set('score/__proto__', 5)
    record.set('score/aaaaaaaaaaaaaaaa', 5)
    const { weighing, order, by, at } = record.toJSON() as Record<string, unknown>
    const planted = [
      { weight: 99 },
      { weight: 3, text: '' },
      { weight: 3, text: 'x'.repeat(5000) },
      { weight: '3', text: 'Text' },
    ]
    for (const [index, fields] of planted.entries()) {
      const values = { weighing, order, by, at, text: 'Planted', ...fields }
      criteria.set(`planted${String(index).padStart(9, '0')}`, new Y.Map(Object.entries(values)))
    }
    for (let at = 0; at < 500; at += 1) {
      const values = { weighing, order: 'z', by, at: 1, text: 'Many', weight: 1 }
      criteria.set(`many${String(at).padStart(12, '0')}`, new Y.Map(Object.entries(values)))
    }
  })
  meet(ana, bea)
  const { criteria } = seen(ana, id)
  expect(criteria.length).toBe(2 * mostCriteria)
  expect(criteria[0]).toMatchObject({ text: 'Need', scores: { [rooms]: 3 } })
  expect(Object.keys(criteria[0]?.scores ?? {})).toEqual([rooms])
  const readable = prioritiesReaders(ana).criteria
  const map = mapsOf(ana.read('priorities')).criteria
  expect([...map.keys()].filter((key) => !readable(key, map))).toHaveLength(4)
})

const options = ['Warm rooms', 'Rides home', 'Garden'].map((text) => ({ id: text, text }))
const criterion = (
  text: string,
  weight: number,
  scores: readonly number[],
  equity = false,
): Weighed => ({
  text,
  weight,
  equity,
  scores: new Map(scores.map((points, at) => [options[at]?.id ?? '', points])),
})
const placesOf = (criteria: readonly Weighed[], isWeighted: boolean) =>
  orderBy(options, criteria, isWeighted).map(({ option, place }) => `${String(place)} ${option}`)

test('both orders are there, and what the weights change is told with its numbers', () => {
  const criteria = [
    criterion('Helps those carrying the most', 5, [2, 5, 1], true),
    criterion('Can begin soon', 1, [5, 0, 3]),
    criterion('We can keep it going', 1, [3, 3, 3]),
  ]
  expect(placesOf(criteria, false)).toEqual(['1 Warm rooms', '2 Rides home', '3 Garden'])
  expect(placesOf(criteria, true)).toEqual(['1 Rides home', '2 Warm rooms', '3 Garden'])
  expect(whatWeightsChange(options, criteria)).toEqual([
    { key: 'weigh-turned', values: { upper: 'Rides home', lower: 'Warm rooms' } },
    {
      key: 'weigh-because-equity',
      values: {
        upper: 'Rides home',
        lower: 'Warm rooms',
        criterion: 'Helps those carrying the most',
        weight: 5,
        has: 5,
        other: 2,
      },
    },
  ])
})

test.each([
  ['nothing is scored yet', [criterion('Need', 3, [])], 'weigh-nothing'],
  ['both orders are the same', [criterion('Need', 3, [3, 2, 1])], 'weigh-same'],
  [
    'options that were level',
    [criterion('Need', 4, [1, 2, 0]), criterion('Soon', 1, [2, 1, 0])],
    'weigh-level',
  ],
] as const)('%s', (_, criteria, key) => {
  expect(whatWeightsChange(options, criteria)[0]?.key).toBe(key)
})

test('the sums and what is said of them agree with adding up by hand', () => {
  const random = seededRandom(41)
  for (let run = 0; run < 2000; run += 1) {
    const criteria = Array.from({ length: 1 + random.below(4) }, (_, at) =>
      criterion(
        `Criterion ${String(at)}`,
        1 + random.below(5),
        options.map(() => random.below(6)),
      ),
    )
    const sum = (option: string, isWeighted: boolean) => {
      let all = 0
      for (const one of criteria)
        for (let times = 0; times < (isWeighted ? one.weight : 1); times += 1)
          all += one.scores.get(option) ?? 0
      return all
    }
    for (const isWeighted of [true, false])
      for (const { option, points, place } of orderBy(options, criteria, isWeighted)) {
        expect(points).toBe(sum(option, isWeighted))
        const ahead = options.filter(({ id }) => sum(id, isWeighted) > points)
        expect(place).toBe(ahead.length + 1)
      }
    const [said] = whatWeightsChange(options, criteria)
    const turned = options.filter((a) =>
      options.some(
        (b) => sum(a.id, true) > sum(b.id, true) && sum(a.id, false) <= sum(b.id, false),
      ),
    )
    if (said?.key === 'weigh-same') expect(turned).toEqual([])
    if (said?.key === 'weigh-turned' || said?.key === 'weigh-level') {
      const { upper, lower } = said.values
      if (typeof upper !== 'string' || typeof lower !== 'string') throw new Error('no options')
      expect(sum(upper, true)).toBeGreaterThan(sum(lower, true))
      expect(Math.sign(sum(lower, false) - sum(upper, false))).toBe(
        said.key === 'weigh-level' ? 0 : 1,
      )
    }
  }
})
