import { expect, test } from 'vitest'
import { placeOf, whereaboutsOf } from '#renderer/workspace/whereabouts.ts'

const id = 'Ab3_-Ab3_-Ab3_-A'

test.each([
  ['/', 'home', null],
  ['', 'home', null],
  ['/assets', 'assets', null],
  [`/assets/${id}`, 'assets', id],
  ['/assets/import', 'assets', null],
  [`/priorities/rounds/${id}`, 'priorities', id],
  [`/priorities/decisions/${id}/amend`, 'priorities', id],
  [`/plans/${id}?x=1`, 'plans', id],
  [`/people/code/${id}`, 'people', null],
  [`/settings/${id}`, 'elsewhere', null],
  ['/connections', 'elsewhere', null],
  ['/constructor', 'elsewhere', null],
] as const)('%s is %s, record %s', (place, room, record) => {
  expect(whereaboutsOf(place)).toEqual({ room, record })
})

test('where somebody is leads to the record, to the room, or nowhere', () => {
  expect(placeOf({ room: 'assets', record: id })).toBe(`/assets/${id}`)
  expect(placeOf({ room: 'priorities', record: id })).toBe('/priorities')
  expect(placeOf({ room: 'home', record: null })).toBe('/')
  expect(placeOf({ room: 'elsewhere', record: null })).toBe(null)
})
