import { assert, property, array, boolean, integer, record, nat } from 'fast-check'
import { expect, test } from 'vitest'
import { minutesOf, timed } from '#shared/meetings/clock.ts'
import { paceOf } from '#shared/meetings/pacing.ts'
import { leastMinutes, rebalance } from '#shared/meetings/rebalance.ts'
import { agenda, begin, give, idOf, pair } from './steps.ts'

test('the evening of the mockup: five more minutes for choosing come from later items without a lock', () => {
  const [desk] = pair()
  const meeting = begin(desk)
  const id = idOf(desk, meeting, 'Choose together')
  const { taken, over } = give(desk, 'meetings/set-minutes', { meeting, id, minutes: 25 })
  expect(taken).toEqual([
    { id: idOf(desk, meeting, 'Who does what'), minutes: 3 },
    { id: idOf(desk, meeting, 'Closing circle'), minutes: 2 },
  ])
  expect(over).toBe(0)
  expect(agenda(desk, meeting).slice(2)).toEqual([
    '25 Choose together',
    '5 Stretch and water',
    '12 Who does what',
    '8 Closing circle',
  ])
})

test('a lock holds, and what nobody can give makes the meeting longer', () => {
  const [desk] = pair()
  const meeting = begin(desk)
  const id = idOf(desk, meeting, 'Choose together')
  const who = idOf(desk, meeting, 'Who does what')
  give(desk, 'meetings/edit-item', { meeting, id: who, locked: true })
  const { taken, over } = give(desk, 'meetings/set-minutes', { meeting, id, minutes: 32 })
  expect(taken).toEqual([{ id: idOf(desk, meeting, 'Closing circle'), minutes: 5 }])
  expect(over).toBe(7)
})

test('free minutes are used before anybody gives, and getting shorter takes nothing', () => {
  const items = [
    { id: 'a', minutes: 20, locked: false },
    { id: 'b', minutes: 20, locked: false },
  ]
  expect(rebalance(items, 'a', 30, 50)).toMatchObject({ taken: [], over: 0 })
  expect(rebalance(items, 'a', 34, 50).taken).toEqual([{ id: 'b', minutes: 4 }])
  expect(rebalance(items, 'a', 10, 30)).toMatchObject({ taken: [], over: 0 })
})

test('whatever the agenda: no minute appears or is lost, locks and earlier items hold, nobody is left with too little', () => {
  const item = record({ minutes: integer({ min: 1, max: 240 }), locked: boolean() })
  const agendas = array(item, { minLength: 1, maxLength: 12 })
  assert(
    property(agendas, nat(), integer({ min: 1, max: 240 }), integer({ min: 5, max: 600 }), check),
  )

  function check(
    drawn: readonly { minutes: number; locked: boolean }[],
    pick: number,
    minutes: number,
    length: number,
  ) {
    const items = drawn.map((one, place) => ({ ...one, id: String(place) }))
    const at = pick % items.length
    const { minutes: changed, taken, over } = rebalance(items, String(at), minutes, length)
    const after = items.map((one) => ({ ...one, minutes: changed.get(one.id) ?? one.minutes }))
    expect(after[at]?.minutes).toBe(minutes)
    const before = minutesOf(items)
    const grown = Math.max(0, minutes - (items[at]?.minutes ?? 0))
    const given = minutesOf(taken)
    expect(minutesOf(after)).toBe(before + minutes - (items[at]?.minutes ?? 0) - given)
    expect(given + over).toBe(Math.max(0, grown - Math.max(0, length - before)))
    for (const [place, one] of items.entries()) {
      const now = after[place]?.minutes ?? 0
      if (place < at || (place > at && one.locked)) expect(now).toBe(one.minutes)
      if (place > at) expect(now).toBeGreaterThanOrEqual(Math.min(one.minutes, leastMinutes))
    }
  }
})

test('items begin when the ones before them end, also past midnight', () => {
  const placed = timed([{ minutes: 30 }, { minutes: 45 }], 23 * 60 + 30)
  expect(placed.map(({ from, until }) => [from, until])).toEqual([
    [1410, 1440],
    [1440, 1485],
  ])
})

test('after fifty minutes without a break one is suggested near the middle', () => {
  const item = (id: string, minutes: number, activity = 'round') => ({ id, activity, minutes })
  const long = [item('a', 15), item('b', 25), item('c', 25), item('d', 5, 'break'), item('e', 20)]
  expect(paceOf(long, 1080)).toEqual({ longest: 65, pause: { before: 'c', at: 1120 } })
  expect(paceOf([item('a', 50)], 0)).toEqual({ longest: 50, pause: null })
  expect(paceOf([item('a', 120)], 0)).toEqual({ longest: 120, pause: null })
  expect(paceOf([], 0)).toEqual({ longest: 0, pause: null })
})
