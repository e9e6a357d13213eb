import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { plansReaders } from '#shared/plans/readers.ts'
import { plansViewers } from '#shared/plans/views.ts'
import { canonicalText } from '#electron/vault/records.ts'
import { meet, type TestDesk } from '../support/desk.ts'
import {
  addAction,
  addGoal,
  addObjective,
  begin,
  board,
  give,
  one,
  outline,
  pair,
} from './steps.ts'

const month = 30 * 24 * 3600 * 1000

/** Journey 2 at the level of the model: two people edit the same plan for months without meeting. */
test('two laptops apart for months: nothing is lost and every difference can be seen', () => {
  const [ana, bea] = pair()
  const { goal, objective, actions } = begin(
    ana,
    'Call the library',
    'Write the letter',
    'Count seats',
  )
  const [call = '', write = '', count = ''] = actions
  meet(ana, bea)

  const later = (desk: TestDesk, months: number) => desk.at(desk.now + months * month)
  give(later(ana, 1), 'plans/edit-action', { id: call, text: 'Call the library director' })
  give(later(bea, 2), 'plans/edit-action', { id: call, text: 'Phone the library' })
  give(later(ana, 1), 'plans/edit-action', { id: write, due: '2026-11-17' })
  give(later(bea, 1), 'plans/edit-action', { id: write, notes: 'Two pages at most' })
  give(later(ana, 2), 'plans/take-on', { id: count })
  give(later(bea, 3), 'plans/take-on', { id: count })
  give(later(ana, 2), 'plans/set-status', { id: call, status: 'done' })
  give(later(bea, 2), 'plans/set-status', { id: call, status: 'set-aside' })
  give(later(ana, 2), 'plans/edit-goal', { id: goal, text: 'Every child has a place' })
  give(later(bea, 2), 'plans/edit-goal', { id: goal, horizon: 'long' })
  const rides = addObjective(later(bea, 2), goal, 'Rides home')
  addAction(later(bea, 2), rides, 'Ask the bus company')
  const rooms = addObjective(later(ana, 2), goal, 'Two school rooms')
  give(later(ana, 3), 'plans/move-action', { id: write, objective: rooms })
  addAction(later(bea, 3), objective, 'Thank the director')
  give(later(ana, 4), 'plans/archive-objective', { id: objective })
  addGoal(later(bea, 4), 'Safe evenings')
  meet(ana, bea)

  expect(board(bea)).toEqual(expect.arrayContaining([...board(ana)]))
  expect(canonicalText('plans', ana)).toBe(canonicalText('plans', bea))
  expect(outline(ana)).toEqual(outline(bea))
  expect(outline(ana)).toEqual([
    'Every child has a place',
    '- Two school rooms',
    '-- Write the letter',
    '- Rides home',
    '-- Ask the bus company',
    'Safe evenings',
    '?? Thank the director',
  ])
  expect(one(ana, goal)).toMatchObject({ horizon: 'long' })
  expect(one(ana, write)).toMatchObject({
    due: '2026-11-17',
    notes: 'Two pages at most',
    apart: [],
  })

  const called = one(bea, call)
  expect(called.archived?.by).toBe(ana.me)
  const words = called.apart.filter(({ field }) => field === 'text').map(({ value }) => value)
  expect(new Set([called.text, ...words])).toEqual(
    new Set(['Call the library director', 'Phone the library']),
  )
  const other = called.apart.find(({ field }) => field === 'status')
  expect(new Set([called.kind === 'action' && called.status, other?.value])).toEqual(
    new Set(['done', 'set-aside']),
  )

  const counted = one(ana, count)
  const owners = [
    counted.kind === 'action' && counted.owner,
    ...counted.apart.map(({ value }) => value),
  ]
  expect(owners).toHaveLength(2)
  expect(owners).toEqual(
    expect.arrayContaining([ana.me, bea.me].map((person) => ({ kind: 'person', person }))),
  )
})

test('choosing either version settles it on both laptops', () => {
  const [ana, bea] = pair()
  const { actions } = begin(ana, 'Call')
  const [id = ''] = actions
  meet(ana, bea)
  give(ana, 'plans/edit-action', { id, text: 'Call on Monday' })
  give(bea, 'plans/edit-action', { id, text: 'Call on Tuesday' })
  meet(ana, bea)
  const item = board(ana).find((one) => one.id === id)
  expect(item?.apart).toBe(true)
  give(bea, 'plans/edit-action', { id, text: item?.text ?? '' })
  meet(ana, bea)
  for (const desk of [ana, bea]) expect(one(desk, id).apart).toEqual([])
})

test('two people who both say "done" have not disagreed', () => {
  const [ana, bea] = pair()
  const { actions } = begin(ana, 'Call')
  const [id = ''] = actions
  meet(ana, bea)
  give(ana, 'plans/set-status', { id, status: 'done' })
  give(bea, 'plans/set-status', { id, status: 'done' })
  meet(ana, bea)
  expect(one(ana, id).apart).toEqual([])
  expect(board(ana).find((one) => one.id === id)?.apart).toBe(false)
})

test('planted records are set aside, one by one, and take nothing else along', () => {
  const [desk] = pair()
  const { goal, actions } = begin(desk, 'Call')
  const [id = ''] = actions
  desk.change('plans', (document) => {
    document.getMap('goals').set('not-a-record-000', 'words')
    document.getMap('goals').set('__proto__', { text: 'x' })
    document.getMap('objectives').set('numbers000000000', [Number.NaN, 2 ** 60])
    document.getMap('actions').set('too-short', null)
  })
  const planted = addAction(
    desk,
    one(desk, id).kind === 'action' ? begin(desk).objective : '',
    'Hm',
  )
  desk.change('plans', (document) => {
    const record = document.getMap('actions').get(planted) as Y.Map<unknown>
    record.set('due', '2026-13-40')
  })
  expect(outline(desk)).toContain('-- Call')
  expect(outline(desk)).not.toContain('-- Hm')
  const unread = (['goals', 'objectives', 'actions'] as const).map((name) => {
    const map = desk.read('plans').getMap(name)
    return [...map.keys()].filter((key) => !plansReaders[name](key, map)).length
  })
  expect(unread).toEqual([2, 1, 2])
  expect([...plansViewers['plans/one'](desk, { id: planted }).items()]).toEqual([])
  expect(one(desk, goal).text).toBe('A warm place after three')
})

test('an action whose objective cannot be read is without a place', () => {
  const [desk] = pair()
  const { objective } = begin(desk, 'Call')
  desk.change('plans', (document) => {
    document.getMap('objectives').set(objective, 17)
  })
  expect(outline(desk)).toEqual(['A warm place after three', '?? Call'])
})
