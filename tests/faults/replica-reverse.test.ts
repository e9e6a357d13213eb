import { expect, test } from 'vitest'
import { foundSpace, letInNewcomer, meet, type TestComputer } from '../support/space.ts'

const edits = 10_000

const timed = (work: () => void): number => {
  const from = performance.now()
  work()
  return performance.now() - from
}

test('15: 10,000 updates in reverse: none is believed before its turn, what is missing is named, and in order all is there', () => {
  const ana = foundSpace()
  const [orderly, reverse] = [letInNewcomer(ana, 'bea'), letInNewcomer(ana, 'carl')]
  meet(ana, orderly, reverse)
  const before = ana.disk.length
  for (let at = 0; at < edits; at += 1) ana.write(`field ${String(at % 500)}`, String(at))
  const written = ana.bytes().slice(before)
  expect(written).toHaveLength(edits)
  const inOrder = timed(() => {
    for (const envelope of written) orderly.take([envelope])
  })

  const held = reverse.replica.sizes.held
  const backwards = timed(() => {
    for (const envelope of written.slice(1).toReversed()) takeOutOfTurn(reverse, envelope)
  })
  expect(reverse.replica.sizes).toMatchObject({ held, waiting: 0, unsound: 0 })

  expect(backwards).toBeLessThan(5 * inOrder)

  const again = timed(() => {
    reverse.take(written)
  })
  expect(again).toBeLessThan(5 * inOrder)
  expect(reverse.notes()).toEqual(ana.notes())
  expect(orderly.notes()).toEqual(ana.notes())
  expect(reverse.replica.sizes).toMatchObject({ waiting: 0, unsound: 0, refused: 0 })
})

function takeOutOfTurn({ replica }: TestComputer, envelope: Uint8Array): void {
  const { store, apply, gaps, refused } = replica.take([envelope])
  const isTaken = store.length + apply.length > 0
  if (isTaken || gaps.size !== 1 || refused.get('gap') !== 1) throw new Error('believed too early')
}
