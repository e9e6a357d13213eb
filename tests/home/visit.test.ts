import { expect, test } from 'vitest'
import type { Seen } from '#shared/home/contract.ts'
import {
  beginVisit,
  keepVisit,
  newVisitAfterMilliseconds,
  readKept,
  settleVisit,
} from '#shared/home/visit.ts'

const upTo = (clock: number): Seen => [['plans', [[7, clock]]]]
const none = readKept(null)

test('a first visit counts from itself', () => {
  expect(beginVisit(none, 1_000)).toEqual({ since: null, last: null })
  expect(keepVisit(none, upTo(3), 1_000).since).toEqual({ at: 1_000, seen: upTo(3) })
})

test('going to another page and back is the same visit; after hours away a new one counts from where the last one ended', () => {
  const first = keepVisit(none, upTo(3), 1_000)
  const soon = beginVisit(keepVisit(first, upTo(5), 2_000), 3_000)
  expect(soon.since?.seen).toEqual(upTo(3))
  const later = beginVisit(soon, 2_000 + newVisitAfterMilliseconds)
  expect(later.since).toEqual({ at: 2_000, seen: upTo(5) })
})

test('a clock that was set back begins a new visit rather than holding one open', () => {
  const kept = keepVisit(keepVisit(none, upTo(3), 9_000), upTo(5), 9_500)
  expect(beginVisit(kept, 10).since?.seen).toEqual(upTo(5))
})

test('saying "seen" counts from now', () => {
  expect(settleVisit(upTo(9), 50)).toEqual({
    since: { at: 50, seen: upTo(9) },
    last: { at: 50, seen: upTo(9) },
  })
})

test.each(['', 'no json', '{}', '{"since":{"at":"x"},"last":null}', '[]'])(
  'kept as %j is a first visit',
  (text) => {
    expect(readKept(text)).toEqual(none)
  },
)

test('what is kept reads back as it was', () => {
  const kept = keepVisit(none, upTo(3), 1_000)
  expect(readKept(JSON.stringify(kept))).toEqual(kept)
})
