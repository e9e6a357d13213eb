import { describe, expect, test } from 'vitest'
import {
  columnsOf,
  neighbourOf,
  spotOf,
  step,
  withoutItself,
} from '#renderer/priorities/columns.ts'
import type { BoardItem } from '#shared/priorities/items.ts'

const theme = (id: string, order: string): BoardItem => ({
  kind: 'theme',
  id,
  name: id,
  about: '',
  order,
  apart: { name: [] },
})
const idea = (id: string, place: string | null, order: string): BoardItem => ({
  kind: 'idea',
  id,
  text: id,
  theme: place,
  order,
  at: 1,
  voices: [],
  apart: { text: [], theme: [] },
})
const items = [
  theme('second', 'a1'),
  theme('first', 'a0'),
  idea('c', null, 'a2'),
  idea('a', null, 'a0'),
  idea('b', null, 'a1'),
  idea('x', 'second', 'a0'),
]
const columns = columnsOf(items, null)
const spot = (held: string, place: string | null, at: number) => ({ idea: held, theme: place, at })

test('columns come in order, what is not sorted yet first', () => {
  expect(columns.map((column) => [column.theme?.id, column.ideas.map((one) => one.id)])).toEqual([
    [undefined, ['a', 'b', 'c']],
    ['first', []],
    ['second', ['x']],
  ])
  expect(spotOf(columns, 'b')).toEqual(spot('b', null, 1))
  expect(spotOf(columns, 'nobody')).toBeNull()
})

test('a held idea stands where it is held', () => {
  const [unsorted, , second] = columnsOf(items, spot('b', 'second', 1))
  expect(unsorted?.ideas.map((one) => one.id)).toEqual(['a', 'c'])
  expect(second?.ideas.map((one) => one.id)).toEqual(['x', 'b'])
})

describe('one step', () => {
  test.each([
    ['up', spot('a', null, 0), spot('a', null, 0)],
    ['down', spot('a', null, 2), spot('a', null, 2)],
    ['down', spot('a', null, 0), spot('a', null, 1)],
    ['on', spot('c', null, 2), spot('c', 'first', 0)],
    ['on', spot('x', 'second', 0), spot('x', 'second', 0)],
    ['back', spot('x', 'second', 0), spot('x', 'first', 0)],
  ] as const)('%s from %j', (way, from, to) => {
    expect(step(columns, from, way)).toEqual(to)
  })
})

describe('let go where the pointer is', () => {
  test.each([
    ['before the last of its column', spot('a', null, 2), { after: 'b' }],
    ['before the first', spot('c', null, 0), { before: 'a' }],
    ['at the end of its column', spot('a', null, 3), { after: 'c' }],
    ['in an empty theme', spot('a', 'first', 0), {}],
    ['before one of another theme', spot('a', 'second', 0), { before: 'x' }],
  ] as const)('%s', (_where, seen, named) => {
    const to = withoutItself(columns, seen)
    expect(to && neighbourOf(columns, to)).toEqual(named)
  })

  test('on itself or right below it changes nothing', () => {
    expect(withoutItself(columns, spot('b', null, 1))).toBeNull()
    expect(withoutItself(columns, spot('b', null, 2))).toBeNull()
  })
})
