import { expect, test } from 'vitest'
import { calendarOf } from '#shared/plans/calendar.ts'
import { comparedOf, firstToEnd } from '#shared/plans/compare.ts'
import { type GoalBranch, planOf } from '#shared/plans/tree.ts'
import { plansViewers } from '#shared/plans/views.ts'
import { readView } from '#shared/contract/read-view.ts'
import { meet, type TestDesk } from '../support/desk.ts'
import { openTestVault } from '../support/vault.ts'
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

const nothing = { with: 'nothing' } as const

const branch = (desk: TestDesk, goal: string): GoalBranch => {
  const found = planOf(board(desk)).goals.find((each) => each.goal.id === goal)
  if (found === undefined) throw new Error('no such goal')
  return found
}

/** The plans of a goal as lines: a star before the one that is followed, then its steps. */
const ways = (desk: TestDesk, goal: string): readonly string[] =>
  branch(desk, goal).ways.map(({ way, isFollowed, objectives }) =>
    [
      `${isFollowed ? '*' : '-'} ${way?.text ?? 'first'}`,
      ...objectives.map(({ objective, actions }) =>
        [objective.text, ...actions.map(({ text }) => text)].join(' + '),
      ),
    ].join(' / '),
  )

const mine = (desk: TestDesk) =>
  [...plansViewers['plans/mine'](desk, { person: desk.me }).items()].map(([, { text }]) => text)

const calendar = (desk: TestDesk) => calendarOf(desk, null).map(({ text }) => text)

test('a goal has one plan until another is put beside it; what is followed counts, the rest is kept', () => {
  const [desk] = pair()
  const { goal, actions } = begin(desk, 'Call')
  give(desk, 'plans/take-on', { id: actions[0] ?? '' })
  give(desk, 'plans/edit-action', { id: actions[0] ?? '', due: '2027-01-02' })
  const { id: way } = give(desk, 'plans/add-way', { goal, name: 'Two evenings', begin: nothing })
  const step = give(desk, 'plans/add-objective', { goal, way, text: 'Rooms at school' }).id
  const visit = addAction(desk, step, 'Visit')
  give(desk, 'plans/take-on', { id: visit })
  give(desk, 'plans/edit-action', { id: visit, due: '2027-03-04' })
  expect(ways(desk, goal)).toEqual([
    '* first / The library stays open + Call',
    '- Two evenings / Rooms at school + Visit',
  ])
  expect([mine(desk), calendar(desk)]).toEqual([['Call'], ['Call']])
  give(desk, 'plans/follow-way', { goal, way })
  expect(ways(desk, goal)[1]).toBe('* Two evenings / Rooms at school + Visit')
  expect([mine(desk), calendar(desk)]).toEqual([['Visit'], ['Visit']])
  // The board shows the plan that is followed, or the one somebody looks at.
  expect(outline(desk)).toEqual(['A warm place after three', '- Rooms at school', '-- Visit'])
  const looked = planOf(board(desk), new Map([[goal, null]])).goals[0]
  expect(looked?.objectives.map(({ objective }) => objective.text)).toEqual([
    'The library stays open',
  ])
})

test('the first plan gets a name with all that stands in it, and stays the one that is followed', () => {
  const [desk] = pair()
  const { goal } = begin(desk, 'Call')
  const { id } = give(desk, 'plans/add-way', {
    goal,
    name: 'Library',
    note: 'Cheap',
    begin: { with: 'first' },
  })
  expect(ways(desk, goal)).toEqual(['* Library / The library stays open + Call'])
  expect(one(desk, id)).toMatchObject({ kind: 'way', text: 'Library', note: 'Cheap', goal })
  // A second one that is named while another is followed changes nothing about that.
  addObjective(desk, goal, 'Old step')
  give(desk, 'plans/add-way', { goal, name: 'Other', begin: { with: 'first' } })
  expect(ways(desk, goal)).toEqual([
    '* Library / The library stays open + Call',
    '- Other / Old step',
  ])
})

test('a copy has the same steps, days, people, notes and order of waiting, and nothing done', () => {
  const [desk] = pair()
  const { goal, actions } = begin(desk, 'Call', 'Write', 'Sing')
  const [call = '', write = '', sing = ''] = actions
  give(desk, 'plans/edit-action', { id: call, due: '2027-01-02', notes: 'Ask for Ms. Osei' })
  give(desk, 'plans/hand-on', { id: call, owner: { kind: 'words', name: 'Youth council' } })
  give(desk, 'plans/set-status', { id: call, status: 'done' })
  give(desk, 'plans/wait-for', { id: write, other: call, waits: true })
  give(desk, 'plans/set-status', { id: sing, status: 'set-aside' })
  const { id: way } = give(desk, 'plans/add-way', {
    goal,
    name: 'Copy',
    begin: { with: 'copy', way: null },
  })
  const copy = branch(desk, goal).ways.find((each) => each.way?.id === way)?.objectives[0]?.actions
  expect(copy).toMatchObject([
    {
      text: 'Call',
      due: '2027-01-02',
      owner: { kind: 'words', name: 'Youth council' },
      status: 'coming-up',
      noted: true,
    },
    { text: 'Write', waitsFor: [copy?.[0]?.id] },
  ])
  expect(copy).toHaveLength(2)
  expect(board(desk).find(({ id }) => id === call)).toMatchObject({ status: 'done' })
})

test('a template comes in as another plan; steps move between plans, a whole plan to another goal', () => {
  const [desk] = pair()
  const { goal, objective } = begin(desk, 'Call')
  const { id: way } = give(desk, 'plans/add-way', {
    goal,
    name: 'Garden',
    begin: { with: 'steps', objectives: [{ text: 'Dig', actions: [{ text: 'Spades' }] }] },
  })
  give(desk, 'plans/move-objective', { id: objective, goal, way })
  expect(ways(desk, goal)).toEqual([
    '* first',
    '- Garden / Dig + Spades / The library stays open + Call',
  ])
  const second = addGoal(desk, 'Safe streets')
  give(desk, 'plans/move-way', { id: way, goal: second })
  expect(ways(desk, second)).toEqual([
    '* first',
    '- Garden / Dig + Spades / The library stays open + Call',
  ])
  expect(ways(desk, goal)).toEqual(['* first'])
  expect(() => give(desk, 'plans/follow-way', { goal, way })).toThrow('no-such-way')
  expect(() => give(desk, 'plans/add-objective', { goal, way, text: 'x' })).toThrow('no-such-way')
})

test('putting a plan away takes its steps along and leaves the first one followed; all comes back', () => {
  const [desk] = pair()
  const { goal } = begin(desk, 'Call')
  const { id: way } = give(desk, 'plans/add-way', { goal, name: 'Garden', begin: nothing })
  addAction(desk, give(desk, 'plans/add-objective', { goal, way, text: 'Dig' }).id, 'Spades')
  give(desk, 'plans/follow-way', { goal, way })
  give(desk, 'plans/archive-way', { id: way })
  expect(ways(desk, goal)).toEqual(['* first / The library stays open + Call'])
  const away = [...plansViewers['plans/archived'](desk, {}).items()].map(([, item]) => item)
  expect(away).toMatchObject([{ kind: 'way', text: 'Garden', along: 2 }])
  give(desk, 'plans/restore-way', { id: way })
  expect(ways(desk, goal)[1]).toBe('* Garden / Dig + Spades')
  give(desk, 'plans/archive-goal', { id: goal })
  expect(board(desk)).toEqual([])
  give(desk, 'plans/restore-goal', { id: goal })
  expect(ways(desk, goal)).toHaveLength(2)
})

test('what somebody adds to a plan while it moves or is put away elsewhere moves along, or waits without a place', () => {
  const [ana, bea] = pair()
  const { goal } = begin(ana)
  const second = addGoal(ana, 'Safe streets')
  const { id: way } = give(ana, 'plans/add-way', { goal, name: 'Garden', begin: nothing })
  meet(ana, bea)
  give(ana, 'plans/move-way', { id: way, goal: second })
  give(bea, 'plans/add-objective', { goal, way, text: 'Dig' })
  meet(ana, bea)
  for (const desk of [ana, bea]) expect(ways(desk, second)[1]).toBe('- Garden / Dig')
  give(ana, 'plans/archive-way', { id: way })
  give(bea, 'plans/add-objective', { goal: second, way, text: 'Sow' })
  meet(ana, bea)
  expect(outline(bea).filter((line) => line.startsWith('?'))).toEqual(['? Sow'])
})

test('names, and which plan is followed, written apart are kept and shown until somebody chooses', () => {
  const [ana, bea] = pair()
  const { goal } = begin(ana)
  const { id: way } = give(ana, 'plans/add-way', { goal, name: 'Garden', begin: nothing })
  const { id: other } = give(ana, 'plans/add-way', { goal, name: 'Rooms', begin: nothing })
  meet(ana, bea)
  give(ana, 'plans/edit-way', { id: way, name: 'Gardens' })
  give(bea, 'plans/edit-way', { id: way, name: 'Plots' })
  give(ana, 'plans/follow-way', { goal, way })
  give(bea, 'plans/follow-way', { goal, way: other })
  meet(ana, bea)
  for (const desk of [ana, bea]) {
    expect(one(desk, way).apart).toHaveLength(1)
    expect(one(desk, way).apart[0]?.field).toBe('name')
    expect(one(desk, goal).apart[0]?.field).toBe('follows')
    expect(board(desk).filter(({ apart }) => apart)).toHaveLength(2)
  }
  give(ana, 'plans/edit-way', { id: way, name: 'Plots' })
  give(ana, 'plans/follow-way', { goal, way })
  meet(ana, bea)
  expect(board(bea).filter(({ apart }) => apart)).toEqual([])
})

test('side by side: what each plan takes, who carries it, when it ends, and which ends first', () => {
  const [desk] = pair()
  const { goal, actions } = begin(desk, 'Call', 'Write', 'Sing')
  const [call = '', write = '', sing = ''] = actions
  give(desk, 'plans/take-on', { id: call })
  give(desk, 'plans/edit-action', { id: call, due: '2027-05-01' })
  give(desk, 'plans/edit-action', { id: write, due: '2027-02-01' })
  give(desk, 'plans/set-status', { id: sing, status: 'set-aside' })
  const garden = { with: 'steps', objectives: [{ text: 'Dig', due: '2027-03-01', actions: [] }] }
  give(desk, 'plans/add-way', { goal, name: 'Garden', begin: { ...garden, with: 'steps' } })
  const all = comparedOf(branch(desk, goal).ways)
  expect(all).toMatchObject([
    {
      objectives: 1,
      actions: 2,
      owners: [{ kind: 'person', person: desk.me }],
      open: 1,
      undated: 0,
      begins: '2027-02-01',
      ends: '2027-05-01',
    },
    { objectives: 1, actions: 0, owners: [], begins: '2027-03-01', ends: '2027-03-01' },
  ])
  expect(firstToEnd(all)?.branch.way?.text).toBe('Garden')
  give(desk, 'plans/edit-action', { id: call, due: '2027-03-01' })
  expect(firstToEnd(comparedOf(branch(desk, goal).ways))).toBeNull()
  give(desk, 'plans/edit-action', { id: call, due: '2027-05-01' })
  give(desk, 'plans/edit-action', { id: write, due: null })
  expect(firstToEnd(comparedOf(branch(desk, goal).ways))).toBeNull()
})

test('a plan that is added, copied or moved is one step back, through the vault', async () => {
  const link = openTestVault().link('one')
  const { coalition } = await link.run('coalitions/found', { name: 'Elm', person: 'Ana' })
  const room = link.within(coalition)
  const count = async () => (await readView(room, 'plans/board', {})).size
  const goal = { text: 'Warm rooms', horizon: 'short' } as const
  const objectives = [{ text: 'Open', actions: [{ text: 'Call' }, { text: 'Write' }] }]
  const { id } = await room.run('plans/add-outline', { goal, objectives })
  expect(await count()).toBe(4)
  const copy = { with: 'copy', way: null } as const
  const way = (await room.run('plans/add-way', { goal: id, name: 'Copy', begin: copy })).id
  expect(await count()).toBe(8)
  await room.run('plans/follow-way', { goal: id, way })
  await room.run('undo/back', {})
  await room.run('undo/back', {})
  expect(await count()).toBe(4)
  await room.run('undo/again', {})
  expect(await count()).toBe(8)
})
