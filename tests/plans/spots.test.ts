import { expect, test } from 'vitest'
import { planOf, type Plan } from '#shared/plans/tree.ts'
import {
  lanesOf,
  neighbourOf,
  planWithHeld,
  spotOf,
  step,
  withoutItself,
} from '#renderer/plans/spots.ts'
import type { BoardItem } from '#shared/plans/items.ts'

const common = { apart: false } as const
const goal = (id: string): BoardItem => ({
  ...common,
  kind: 'goal',
  id,
  text: id,
  horizon: 'long',
  decision: null,
  follows: null,
  order: id,
})
const objective = (id: string, parent: string | null): BoardItem => ({
  ...common,
  kind: 'objective',
  id,
  goal: parent,
  way: null,
  text: id,
  measure: '',
  due: null,
  order: id,
})
const action = (id: string, parent: string | null): BoardItem => ({
  ...common,
  kind: 'action',
  id,
  objective: parent,
  text: id,
  owner: null,
  due: null,
  status: 'coming-up',
  done: null,
  waitsFor: [],
  order: id,
  noted: false,
})

const plan = planOf([
  goal('G1'),
  goal('G2'),
  objective('O1', 'G1'),
  objective('O2', 'G1'),
  objective('O3', 'G2'),
  action('a', 'O1'),
  action('b', 'O1'),
  action('c', 'O3'),
  action('lost', null),
])

const shape = ({ goals, loose }: Plan) => [
  ...goals.flatMap((one) => [
    one.goal.id,
    ...one.objectives.flatMap((branch) => [
      branch.objective.id,
      ...branch.actions.map(({ id }) => id),
    ]),
  ]),
  ...loose.actions.map(({ id }) => `?${id}`),
]

test('an action goes down the page place by place, through every objective, and back up the same way', () => {
  const lanes = lanesOf(plan, 'action')
  const start = spotOf(lanes, 'action', 'a')
  if (start === null) throw new Error('a stands in O1')
  const way = [start]
  for (let at = 0; at < 6; at += 1) way.push(step(lanes, way.at(-1) ?? start, 'down'))
  expect(way.map(({ parent, at }) => `${parent ?? ''}${String(at)}`)).toEqual(
    'O10 O11 O20 O30 O31 O31 O31'.split(' '),
  )
  const back = [way.at(-1) ?? start]
  for (let at = 0; at < 5; at += 1) back.push(step(lanes, back.at(-1) ?? start, 'up'))
  expect(back.map(({ parent, at }) => `${parent ?? ''}${String(at)}`)).toEqual(
    'O31 O30 O20 O11 O10 O10'.split(' '),
  )
})

test('what is held shows where it is held, and nothing else moves or is lost', () => {
  expect(shape(planWithHeld(plan, { kind: 'action', id: 'a', parent: 'O3', at: 1 }))).toEqual(
    'G1 O1 b O2 G2 O3 c a ?lost'.split(' '),
  )
  expect(shape(planWithHeld(plan, { kind: 'objective', id: 'O1', parent: 'G2', at: 0 }))).toEqual(
    'G1 O2 G2 O1 a b O3 c ?lost'.split(' '),
  )
  expect(shape(planWithHeld(plan, { kind: 'goal', id: 'G2', parent: null, at: 0 }))).toEqual(
    'G2 O3 c G1 O1 a b O2 ?lost'.split(' '),
  )
  expect(shape(planWithHeld(plan, { kind: 'action', id: 'lost', parent: 'O2', at: 0 }))).toEqual(
    'G1 O1 a b O2 lost G2 O3 c'.split(' '),
  )
})

test('a spot is named by its neighbour', () => {
  const lanes = lanesOf(plan, 'action')
  expect(neighbourOf(lanes, { kind: 'action', id: 'b', parent: 'O1', at: 0 })).toEqual({
    before: 'a',
  })
  expect(neighbourOf(lanes, { kind: 'action', id: 'a', parent: 'O1', at: 1 })).toEqual({
    after: 'b',
  })
  expect(neighbourOf(lanes, { kind: 'action', id: 'a', parent: 'O2', at: 0 })).toEqual({})
})

test('a pointer counts what it carries: a place below its own is one less, its own place is no move', () => {
  const lanes = lanesOf(plan, 'action')
  const seen = { kind: 'action', id: 'a', parent: 'O1' } as const
  expect(withoutItself(lanes, { ...seen, at: 0 })).toBeNull()
  expect(withoutItself(lanes, { ...seen, at: 1 })).toBeNull()
  expect(withoutItself(lanes, { ...seen, at: 2 })).toEqual({ ...seen, at: 1 })
  expect(withoutItself(lanes, { ...seen, parent: 'O3', at: 1 })?.at).toBe(1)
})
