import { expect, test } from 'vitest'
import { phones } from '#renderer/taking-part/activities/activity-phone.ts'
import { activities } from '#shared/meetings/activities/all.ts'
import { machines } from '#shared/meetings/activities/machines.ts'
import { stepOf } from '#shared/meetings/room/step-of.ts'

const quiet = new Set(['break', 'free-talk'])
const sources = {
  gathered: [{ ref: 'gathered00000001', text: 'The garden' }],
  board: [{ ref: 'board00000000001', text: 'Lamplight' }],
}

test('every activity that can be planned can be run, and has its part for phones', () => {
  const kinds = activities.all.map(({ kind }) => kind)
  expect([...machines.keys()].toSorted()).toEqual(kinds)
  expect([...phones.keys()].toSorted()).toEqual(kinds.filter((kind) => !quiet.has(kind)))
})

test.each(activities.all.map(({ kind }) => kind))(
  '%s starts as it is planned, and knows nobody yet',
  (kind) => {
    const settings = { options: ['Lamplight', 'Warm Hands'] }
    const item = { id: 'step000000000001', activity: kind, title: 'x', prompt: '', minutes: 5 }
    const planned = activities.of(kind)?.settings ?? {}
    const step = stepOf(
      { ...item, settings: 'options' in planned ? settings : {} },
      machines,
      sources,
    )
    const live = machines.get(kind)?.start(step?.settings) ?? null
    expect(live?.finished()).toEqual({ gave: 0, passed: 0 })
    const outcome = live?.outcome((things) => things)
    expect(machines.get(kind)?.minutes(outcome)).not.toBeNull()
  },
)

test('what was gathered is what is sorted', () => {
  const item = { id: 'step000000000001', activity: 'themes', title: 'x', prompt: '', minutes: 5 }
  const from = (of: string) => stepOf({ ...item, settings: { from: of } }, machines, sources)
  expect(from('meeting')?.settings).toMatchObject({ items: sources.gathered })
  expect(from('board')?.settings).toMatchObject({ items: sources.board })
})

test('what people say while arriving and leaving is sorted by no later step', () => {
  const textsOf = (kind: string) => {
    const live = machines.get(kind)?.start({ each: 0, held: false, quiet: 0 })
    live?.give('seat0000000', 'said000000000001', {
      do: 'add',
      text: 'Hello',
      bin: null,
      name: null,
    })
    live?.lead({ do: 'show-all' })
    return live?.texts?.().map(({ text }) => text)
  }
  expect(['brainstorm', 'check-in', 'check-out'].map(textsOf)).toEqual([['Hello'], [], []])
})

test('what was sorted is kept in an order that tells nothing of who said it first', () => {
  const items = ['first', 'second'].map((text, at) => ({
    ref: `said00000000000${String(at)}`,
    text,
  }))
  const live = machines.get('themes')?.start({ from: 'meeting', items })
  const kept = live?.outcome((things) => things.toReversed())
  expect(kept).toMatchObject({ loose: ['second', 'first'] })
})
