import { expect, test } from 'vitest'
import { type FrameFromVault, maxFrameLength, readFrameFromVault } from '#shared/contract/frames.ts'
import { createViewFeed } from '#shared/contract/view-feed.ts'

function openFeed() {
  const frames: FrameFromVault[] = []
  const later: (() => void)[] = []
  const feed = createViewFeed(
    3,
    (text) => {
      const frame = readFrameFromVault(text)
      if (frame) frames.push(frame)
    },
    (flush) => later.push(flush),
  )
  const soon = () => {
    for (const flush of later.splice(0)) flush()
  }
  return { feed, frames, soon }
}

test('10,000 items travel in pieces of at most 250, and only the last says so', () => {
  const { feed, frames } = openFeed()
  feed.items(
    Array.from({ length: 10_000 }, (_, at) => [String(at), { name: 'Library' }] as const),
    true,
  )
  const pieces = frames.map((frame) => (frame.t === 'items' ? frame : null))
  expect(pieces).toHaveLength(40)
  expect(pieces.every((piece) => piece !== null && piece.items.length <= 250)).toBe(true)
  expect(pieces.map((piece) => piece?.last)).toEqual(pieces.map((_, at) => at === 39))
})

test('an empty view says that it is complete', () => {
  const { feed, frames } = openFeed()
  feed.items([], true)
  expect(frames).toEqual([{ t: 'items', n: 3, items: [], last: true }])
})

test('long items close a piece early, so that no frame is too long to be read', () => {
  const { feed, frames } = openFeed()
  const long = 'x'.repeat(20_000)
  feed.items(
    Array.from({ length: 50 }, (_, at) => [String(at), { long }] as const),
    true,
  )
  expect(frames.length).toBeGreaterThan(5)
  expect(frames.flatMap((frame) => (frame.t === 'items' ? frame.items : []))).toHaveLength(50)
  expect(JSON.stringify(frames[0]).length).toBeLessThan(maxFrameLength)
})

test('changes that come close together travel as one, and the last word about a key counts', () => {
  const { feed, frames, soon } = openFeed()
  feed.change({ set: [['a', 1]], gone: [] })
  feed.change({
    set: [
      ['a', 2],
      ['b', 1],
    ],
    gone: [],
  })
  feed.change({ set: [], gone: ['b'] })
  feed.change({ set: [['c', 1]], gone: ['d'] })
  expect(frames).toEqual([])
  soon()
  expect(frames).toEqual([
    { t: 'change', n: 3, set: [], gone: ['b', 'd'] },
    {
      t: 'change',
      n: 3,
      set: [
        ['a', 2],
        ['c', 1],
      ],
      gone: [],
    },
  ])
})

test('a key that goes and comes back is there in the end', () => {
  const { feed, frames, soon } = openFeed()
  feed.change({ set: [], gone: ['a'] })
  feed.change({ set: [['a', 9]], gone: [] })
  soon()
  expect(frames).toEqual([{ t: 'change', n: 3, set: [['a', 9]], gone: [] }])
})

test('nothing is sent after a failure or after the page has left', () => {
  const { feed, frames, soon } = openFeed()
  feed.fail({ code: 'not-found', values: {} })
  feed.items([['a', 1]], true)
  feed.change({ set: [['a', 1]], gone: [] })
  soon()
  expect(frames.map(({ t }) => t)).toEqual(['failed'])
})
