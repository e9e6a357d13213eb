import { expect, test } from 'vitest'
import { stillWaiting, wouldCircle } from '#shared/plans/waiting.ts'
import { meet } from '../support/desk.ts'
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
