import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ViewSink } from '#shared/contract/link.ts'
import { createView } from '#renderer/store/view.ts'
import { createViews } from '#renderer/store/views.ts'
import { createMemoryVault } from '../support/memory-vault.ts'

type Item = { readonly name: string }

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function openView() {
  let sink: ViewSink<Item> | undefined
  const watches = { started: 0, stopped: 0 }
  const view = createView<Item>((given) => {
    sink = given
    watches.started += 1
    return () => {
      watches.stopped += 1
    }
  })
  const give = (): ViewSink<Item> => {
    if (sink === undefined) throw new Error('not watched')
    return sink
  }
  return { view, watches, give }
}

test('asks for nothing before somebody subscribes, once for all who do, and stops a little after the last left', () => {
  const { view, watches } = openView()
  expect(watches.started).toBe(0)
  const leaveKeys = view.onKeys(() => {})
  const leaveItem = view.onItem('a', () => {})
  expect(watches).toEqual({ started: 1, stopped: 0 })
  leaveKeys()
  leaveItem()
  vi.advanceTimersByTime(1_000)
  expect(watches.stopped).toBe(0)
  const back = view.onState(() => {})
  vi.advanceTimersByTime(60_000)
  expect(watches).toEqual({ started: 1, stopped: 0 })
  back()
  vi.advanceTimersByTime(60_000)
  expect(watches).toEqual({ started: 1, stopped: 1 })
  expect(view.state()).toBe('loading')
})

test('tells only those whose item changed', () => {
  const { view, give } = openView()
  const told: string[] = []
  view.onKeys(() => told.push('keys'))
  view.onItem('a', () => told.push('a'))
  view.onItem('b', () => told.push('b'))
  give().items(
    [
      ['a', { name: 'Ana' }],
      ['b', { name: 'Bea' }],
    ],
    true,
  )
  expect(told.splice(0)).toEqual(['a', 'b', 'keys'])
  give().change({ set: [['a', { name: 'Anna' }]], gone: [] })
  expect(told.splice(0)).toEqual(['a'])
  give().change({ set: [], gone: ['b'] })
  expect(told).toEqual(['b', 'keys'])
  expect(view.keys()).toEqual(['a'])
})

test('gives the same list until it changes', () => {
  const { view, give } = openView()
  view.onItems(() => {})
  give().items([['a', { name: 'Ana' }]], true)
  const keys = view.keys()
  expect(view.items()).toBe(view.items())
  give().change({ set: [['a', { name: 'Anna' }]], gone: [] })
  expect(view.keys()).toBe(keys)
  expect(view.items()).toEqual([{ name: 'Anna' }])
})

test('a view that cannot be shown says why', () => {
  const { view, give } = openView()
  view.onState(() => {})
  give().fail({ code: 'not-a-member', values: {} })
  expect(view.state()).toEqual({ problem: { code: 'not-a-member', values: {} } })
})

test('the same name and parameters give the same view, in whatever order they are written', () => {
  const { open } = createViews(createMemoryVault().link)
  expect(open('settings', {})).toBe(open('settings', {}))
  expect(open('settings', {})).not.toBe(open('people/members', {}))
})
