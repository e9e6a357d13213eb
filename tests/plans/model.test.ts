import { expect, test } from 'vitest'
import { plansViewers } from '#shared/plans/views.ts'
import { meet } from '../support/desk.ts'
import { watched } from '../support/watched.ts'
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

test('goals, objectives and actions stand in the order they were added, and move where they are put', () => {
  const [desk] = pair()
  const { goal, objective, actions } = begin(desk, 'Call', 'Write', 'Visit')
  const rooms = addObjective(desk, goal, 'Two rooms')
  const second = addGoal(desk, 'Safe streets')
  give(desk, 'plans/move-action', { id: actions[2] ?? '', objective, before: actions[0] ?? '' })
  give(desk, 'plans/move-action', { id: actions[1] ?? '', objective: rooms })
  give(desk, 'plans/move-objective', { id: objective, goal: second })
  give(desk, 'plans/move-goal', { id: second, before: goal })
  expect(outline(desk)).toEqual([
    'Safe streets',
    '- The library stays open',
    '-- Visit',
    '-- Call',
    'A warm place after three',
    '- Two rooms',
    '-- Write',
  ])
})

test('an action can be put between two that were added apart at the same place', () => {
  const [ana, bea] = pair()
  const { objective, actions } = begin(ana, 'first')
  meet(ana, bea)
  addAction(ana, objective, 'from Ana')
  addAction(bea, objective, 'from Bea')
  meet(ana, bea)
  const [, , second = '', third] = outline(ana)
  const after = board(ana).find((item) => `-- ${item.text}` === second)?.id ?? ''
  expect(third).toBeDefined()
  const [, , , next = ''] = outline(ana)
  give(ana, 'plans/move-action', {
    id: actions[0] ?? '',
    objective,
    after: board(ana).find((item) => `-- ${item.text}` === next)?.id ?? after,
  })
  meet(ana, bea)
  expect(outline(bea)).toEqual(outline(ana))
  expect(outline(ana)[3]).toBe('-- first')
})

test('saying "done" keeps who said it and when; taking it back forgets it', () => {
  const [desk] = pair()
  const { actions } = begin(desk, 'Call')
  const [id = ''] = actions
  expect(one(desk, id)).toMatchObject({ status: 'coming-up', done: null })
  give(desk.at(77), 'plans/set-status', { id, status: 'done' })
  expect(one(desk, id)).toMatchObject({ status: 'done', done: { by: desk.me, at: 77 } })
  give(desk, 'plans/set-status', { id, status: 'under-way' })
  expect(one(desk, id)).toMatchObject({ status: 'under-way', done: null })
})

test('an action is taken on, handed on in words, and left for a helper', () => {
  const [desk] = pair()
  const { actions } = begin(desk, 'Call')
  const [id = ''] = actions
  const mine = watched(plansViewers['plans/mine'](desk, { person: desk.me }))
  expect(mine.items.size).toBe(0)
  give(desk, 'plans/take-on', { id })
  expect(mine.items.get(id)).toMatchObject({ text: 'Call', for: 'The library stays open' })
  give(desk, 'plans/hand-on', { id, owner: { kind: 'words', name: 'Youth council' } })
  expect(mine.items.size).toBe(0)
  expect(one(desk, id)).toMatchObject({ owner: { kind: 'words', name: 'Youth council' } })
  give(desk, 'plans/hand-on', { id, owner: null })
  expect(one(desk, id)).toMatchObject({ owner: null })
})

test('what was put away takes along what stood in it, and brings exactly that back', () => {
  const [desk] = pair()
  const { goal, objective, actions } = begin(desk, 'Call', 'Write')
  give(desk, 'plans/archive-action', { id: actions[0] ?? '' })
  give(desk, 'plans/archive-goal', { id: goal })
  expect(outline(desk)).toEqual([])
  const archived = watched(plansViewers['plans/archived'](desk, {}))
  expect([...archived.items.values()].map(({ text, along }) => [text, along])).toEqual([
    ['A warm place after three', 2],
    ['Call', 0],
  ])
  expect(() => addObjective(desk, goal, 'More')).toThrow('no-such-goal')
  expect(() => addAction(desk, objective, 'More')).toThrow('no-such-objective')
  give(desk, 'plans/restore-goal', { id: goal })
  expect(outline(desk).slice(1)).toEqual(['- The library stays open', '-- Write'])
  give(desk, 'plans/restore-action', { id: actions[0] ?? '' })
  expect(outline(desk)).toContain('-- Call')
  expect(archived.items.size).toBe(0)
})

test('what somebody added elsewhere to something that was put away is without a place, never lost', () => {
  const [ana, bea] = pair()
  const { goal, objective } = begin(ana, 'Call')
  meet(ana, bea)
  give(ana, 'plans/archive-objective', { id: objective })
  addAction(bea, objective, 'Bring chairs')
  meet(ana, bea)
  expect(outline(ana)).toEqual(['A warm place after three', '?? Bring chairs'])
  give(ana, 'plans/archive-goal', { id: goal })
  addObjective(bea, goal, 'Late rides')
  meet(ana, bea)
  expect(outline(bea)).toEqual(['? Late rides', '?? Bring chairs'])
  give(bea, 'plans/restore-goal', { id: goal })
  give(bea, 'plans/restore-objective', { id: objective })
  meet(ana, bea)
  expect(outline(ana)).toEqual([
    'A warm place after three',
    '- The library stays open',
    '-- Call',
    '-- Bring chairs',
    '- Late rides',
  ])
})

test('a page that follows the board hears only of what changed, also where a parent leaves and returns', () => {
  const [desk] = pair()
  const { objective, actions } = begin(desk, 'Call', 'Write')
  const [call = '', write = ''] = actions
  const view = plansViewers['plans/board'](desk, {})
  const page = watched(view)
  const untouched = page.items.get(write)
  give(desk, 'plans/edit-action', { id: call, notes: 'Ask for Dana' })
  expect(page.items.get(call)).toMatchObject({ noted: true })
  expect(page.items.get(write)).toBe(untouched)
  give(desk, 'plans/archive-objective', { id: objective })
  expect([...page.items.keys()]).toHaveLength(1)
  give(desk, 'plans/restore-objective', { id: objective })
  expect(page.items.get(write)).toMatchObject({ objective, text: 'Write' })
  view.close()
  give(desk, 'plans/edit-action', { id: call, text: 'Phone' })
  expect(page.items.get(call)).toMatchObject({ text: 'Call' })
})

test('a page sees an action lose its place and find it again, though nobody touched the action', () => {
  const [ana, bea] = pair()
  const { objective } = begin(ana, 'Call')
  meet(ana, bea)
  const id = addAction(ana, objective, 'Bring chairs')
  const page = watched(plansViewers['plans/board'](ana, {}))
  const mine = watched(plansViewers['plans/mine'](ana, { person: ana.me }))
  give(ana, 'plans/take-on', { id })
  give(bea, 'plans/archive-objective', { id: objective })
  meet(ana, bea)
  expect(page.items.get(id)).toMatchObject({ objective: null })
  expect(mine.items.get(id)).toMatchObject({ for: null })
  give(bea, 'plans/restore-objective', { id: objective })
  give(bea, 'plans/edit-objective', { id: objective, text: 'The library opens late' })
  meet(ana, bea)
  expect(page.items.get(id)).toMatchObject({ objective })
  expect(mine.items.get(id)).toMatchObject({ for: 'The library opens late' })
})

test('a goal must say something, and a day must exist', () => {
  const [desk] = pair()
  expect(() => addGoal(desk, '  ')).toThrow()
  const { actions } = begin(desk, 'Call')
  const [id = ''] = actions
  expect(() => give(desk, 'plans/edit-action', { id, due: '2026-02-30' })).toThrow()
  expect(() => give(desk, 'plans/set-status', { id: 'nobody-knows-it0', status: 'done' })).toThrow(
    'no-such-action',
  )
})
