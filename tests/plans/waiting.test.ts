import { expect, test } from 'vitest'
import { stillWaiting, type Waiter, wouldCircle } from '#shared/plans/waiting.ts'
import { meet } from '../support/desk.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { begin, board, give, one, pair } from './steps.ts'
import type { TestDesk } from '../support/desk.ts'

const actionsOf = (desk: TestDesk) =>
  board(desk).flatMap((item) => (item.kind === 'action' ? [item] : []))

/** What each action still waits for, by their words. */
const waits = (desk: TestDesk): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    [...stillWaiting(actionsOf(desk))].map(([id, others]) => [
      actionsOf(desk).find((action) => action.id === id)?.text ?? '?',
      others.map(({ text }) => text),
    ]),
  )

test('an action waits until what comes first is done, set aside or put away', () => {
  const [desk] = pair()
  const [call = '', write = '', visit = ''] = begin(desk, 'Call', 'Write', 'Visit').actions
  give(desk, 'plans/wait-for', { id: visit, other: call, waits: true })
  give(desk, 'plans/wait-for', { id: visit, other: write, waits: true })
  expect(waits(desk)).toEqual({ Call: [], Write: [], Visit: ['Call', 'Write'] })
  give(desk, 'plans/set-status', { id: call, status: 'done' })
  expect(waits(desk)['Visit']).toEqual(['Write'])
  give(desk, 'plans/archive-action', { id: write })
  expect(waits(desk)['Visit']).toEqual([])
  give(desk, 'plans/restore-action', { id: write })
  give(desk, 'plans/wait-for', { id: visit, other: write, waits: false })
  expect(one(desk, visit)).toMatchObject({ waitsFor: [call] })
})

test('a circle is refused, however long, and whatever waits for itself', () => {
  const [desk] = pair()
  const [call = '', write = '', visit = ''] = begin(desk, 'Call', 'Write', 'Visit').actions
  give(desk, 'plans/wait-for', { id: write, other: call, waits: true })
  give(desk, 'plans/wait-for', { id: visit, other: write, waits: true })
  for (const [id, other] of [
    [call, visit],
    [call, write],
    [call, call],
  ] as const)
    expect(() => give(desk, 'plans/wait-for', { id, other, waits: true })).toThrow(
      'waits-in-a-circle',
    )
  expect(wouldCircle(actionsOf(desk), call, visit)).toBe(true)
  expect(wouldCircle(actionsOf(desk), visit, call)).toBe(false)
})

test('what two people add apart both stays; a circle they make apart holds nobody up and can be undone', () => {
  const [ana, bea] = pair()
  const [call = '', write = '', visit = ''] = begin(ana, 'Call', 'Write', 'Visit').actions
  meet(ana, bea)
  give(ana, 'plans/wait-for', { id: visit, other: call, waits: true })
  give(bea, 'plans/wait-for', { id: visit, other: write, waits: true })
  give(ana, 'plans/wait-for', { id: write, other: call, waits: true })
  give(bea, 'plans/wait-for', { id: call, other: write, waits: true })
  meet(ana, bea)
  for (const desk of [ana, bea]) {
    expect(waits(desk)).toEqual({ Call: [], Write: [], Visit: ['Call', 'Write'] })
    expect(one(desk, call)).toMatchObject({ waitsFor: [write] })
  }
  give(ana, 'plans/wait-for', { id: call, other: write, waits: false })
  expect(waits(ana)).toEqual({ Call: [], Write: ['Call'], Visit: ['Call', 'Write'] })
})

test('what others may have planted under such a name is not waited for', () => {
  const [desk] = pair()
  const [call = ''] = begin(desk, 'Call').actions
  desk.change('plans', (document) => {
    const stored = document.getMap('actions').get(call) as unknown as Map<string, unknown>
    for (const [field, value] of [
      ['waits/', true],
      ['waits/__proto__', true],
      ['waits/aaaaaaaaaaaaaaaa', 'yes'],
    ] as const)
      stored.set(field, value)
  })
  expect(one(desk, call)).toMatchObject({ waitsFor: [] })
})

/** The same a second time, slow and plain: whom one comes to from an action by following what it waits for. */
function reached(actions: readonly Waiter[], from: string, seen = new Set<string>()): Set<string> {
  for (const other of actions.find(({ id }) => id === from)?.waitsFor ?? [])
    if (!seen.has(other)) reached(actions, other, seen.add(other))
  return seen
}

test('over seeded tangles the circles are those a plain search finds', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const { below } = seededRandom(seed)
    const actions: readonly Waiter[] = Array.from({ length: 1 + below(9) }, (_, at) => ({
      id: String(at),
      status: 'coming-up',
      waitsFor: Array.from({ length: below(4) }, () => String(below(10))),
    }))
    const ids = actions.map(({ id }) => id)
    const found = stillWaiting(actions)
    for (const { id, waitsFor } of actions) {
      expect(found.get(id)?.map((other) => other.id)).toEqual(
        waitsFor.filter((other) => ids.includes(other) && !reached(actions, other).has(id)),
      )
      for (const other of ids)
        expect(wouldCircle(actions, id, other)).toBe(
          id === other || reached(actions, other).has(id),
        )
    }
  }
})

test('a plan in which somebody has everything wait for everything costs each wait once', () => {
  const lookedAt = { count: 0 }
  const size = 400
  const all = Array.from({ length: size }, (_, at) => String(at))
  const counted: readonly string[] = new Proxy(all, {
    get: (target, key, receiver) => {
      lookedAt.count += 1
      const value: unknown = Reflect.get(target, key, receiver)
      return value
    },
  })
  const actions = all.map((id): Waiter => ({ id, status: 'coming-up', waitsFor: counted }))
  expect([...stillWaiting(actions).values()].every((others) => others.length === 0)).toBe(true)
  expect(lookedAt.count).toBeLessThan(10 * size * size)
  expect(wouldCircle(actions, '1', 'nobody')).toBe(false)
})
