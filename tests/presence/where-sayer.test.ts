// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { VaultLink } from '#shared/contract/link.ts'
import type { Where } from '#shared/presence/presence.ts'
import { sayerOf } from '#renderer/presence/where-sayer.ts'
import { where } from './watched.ts'

let said: (Where | null)[] = []
let isHidden = false

/** A vault that only listens. */
function listening(): VaultLink {
  const link: VaultLink = {
    within: () => link,
    run: (_name, input) => {
      if ('where' in input) said.push(input.where as Where | null)
      return Promise.reject(new Error('presence is a courtesy'))
    },
    watch: () => () => {},
  }
  return link
}
const rooms = () => said.map((one) => one?.room ?? null)

beforeEach(() => {
  vi.useFakeTimers()
  said = []
  isHidden = false
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden)
})
afterEach(() => {
  vi.useRealTimers()
})

test('the part that came last speaks for the window, and the page around it again when it ends', () => {
  const sayer = sayerOf(listening())
  const editor = sayer.begin()
  editor.say(where({ room: 'assets', typing: true }))
  // The page begins after what is in it, as effects do.
  const page = sayer.begin('page')
  page.say(where({ room: 'plans' }))
  vi.advanceTimersByTime(200)
  expect(rooms()).toEqual(['assets'])
  editor.end()
  vi.advanceTimersByTime(200)
  expect(rooms()).toEqual(['assets', 'plans'])
  page.end()
  vi.advanceTimersByTime(60_000)
  expect(rooms()).toEqual(['assets', 'plans', null])
})

test('however fast one moves, at most seven times a second is said, and the last place', () => {
  const page = sayerOf(listening()).begin('page')
  for (let at = 0; at < 100; at += 1) {
    page.say(where({ record: String(at).padStart(16, '0') }))
    vi.advanceTimersByTime(10)
  }
  vi.advanceTimersByTime(200)
  expect(said.length).toBeLessThanOrEqual(8)
  expect(said.at(-1)?.record).toBe('99'.padStart(16, '0'))
  page.end()
})

test('it is said again and again, not while the window is hidden, and at once when it shows', () => {
  const page = sayerOf(listening()).begin('page')
  page.say(where())
  vi.advanceTimersByTime(11_000)
  expect(said).toHaveLength(3)
  isHidden = true
  document.dispatchEvent(new Event('visibilitychange'))
  vi.advanceTimersByTime(60_000)
  expect(said).toHaveLength(3)
  isHidden = false
  document.dispatchEvent(new Event('visibilitychange'))
  expect(said).toHaveLength(4)
  page.end()
})

test('a window that is closed says so, and says where it is when it comes back', () => {
  const page = sayerOf(listening()).begin('page')
  page.say(where())
  vi.advanceTimersByTime(200)
  window.dispatchEvent(new Event('pagehide'))
  expect(rooms()).toEqual(['assets', null])
  window.dispatchEvent(new Event('pageshow'))
  expect(rooms()).toEqual(['assets', null, 'assets'])
  page.end()
})
