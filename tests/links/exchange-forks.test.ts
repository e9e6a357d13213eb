import { describe, expect, test } from 'vitest'
import type { LogId } from '#shared/sealed-log/ids.ts'
import { pace } from '#shared/sealed-log/sync/pace.ts'
import { firstTwo, wants, world } from './parties.ts'
import { logNamed, type PlainHolder } from './plain-holder.ts'

const same = (holders: readonly PlainHolder[], log: LogId) =>
  new Set(holders.map(({ holdings }) => JSON.stringify(holdings.durable(log)))).size === 1

describe('several histories of one log', () => {
  test.each([1, 3, 40, 900, 1000])(
    'two histories that part %i before the end are at both ends soon, and nothing is asked after that',
    (back) => {
      const { time, network, parties } = world('a', 'b')
      const { a, b } = firstTwo(parties)
      const log = logNamed('forked')
      for (const [mark, { holder }] of [a, b].entries()) {
        holder.write(log, 1000 - back)
        holder.write(log, back, 300, mark + 1)
      }
      network.join('ab', a.party, b.party)
      time.pass(10_000)
      expect(a.holder.from(log, 0)).toHaveLength(1000 + back)
      expect(same([a.holder, b.holder], log)).toBe(true)
      const asked = wants(b.party.seen).length + wants(a.party.seen).length
      // Each time four times as far back: what lies before the parting is asked for at most so often.
      expect(a.holder.taken).toBeLessThan(300 * (back * 16 + 2000))
      time.pass(10 * pace.forkPause)
      expect(wants(b.party.seen).length + wants(a.party.seen).length).toBe(asked)
    },
  )

  test.each([
    ['longer here', 8, 2],
    ['longer there', 2, 8],
  ])('histories of other lengths, %s', (_, mine, others) => {
    const { time, network, parties } = world('a', 'b')
    const { a, b } = firstTwo(parties)
    const log = logNamed('forked')
    for (const { holder } of [a, b]) holder.write(log, 30)
    a.holder.write(log, mine, 300, 4)
    b.holder.write(log, others, 300, 9)
    network.join('ab', a.party, b.party)
    time.pass(2 * pace.forkPause)
    expect(same([a.holder, b.holder], log)).toBe(true)
    expect(a.holder.from(log, 30)).toHaveLength(10)
  })

  test('a short history beside a long one, larger than one answer, reaches who has the long one only', () => {
    const { time, network, parties } = world('a', 'b')
    const { a, b } = firstTwo(parties)
    const log = logNamed('forked')
    for (const { holder } of [a, b]) holder.write(log, 4000, 1000)
    b.holder.write(log, 3, 1000, 9, 5)
    network.join('ab', a.party, b.party)
    time.pass(5 * pace.forkPause)
    expect(same([a.holder, b.holder], log)).toBe(true)
  })

  test('histories pass on through somebody who holds none of the log, in any order of meeting', () => {
    const { time, network, parties } = world('a', 'b', 'c')
    const { a, b, c } = firstTwo(parties)
    const log = logNamed('forked')
    for (const [mark, { holder }] of [a, b].entries()) {
      holder.write(log, 5)
      holder.write(log, 3 + mark, 300, mark + 1)
    }
    network.join('ac', a.party, c.party)
    time.pass(20_000)
    network.cut('ac')
    network.join('bc', b.party, c.party)
    time.pass(2 * pace.forkPause)
    network.cut('bc')
    network.join('ac', a.party, c.party)
    time.pass(2 * pace.forkPause)
    expect(same([a.holder, b.holder, c.holder], log)).toBe(true)
  })

  test('a history that cannot be taken in is asked for a bounded number of times', () => {
    const { time, network, parties } = world('a', 'b')
    const { a, b } = firstTwo(parties)
    const log = logNamed('forked')
    a.holder.write(log, 7)
    b.holder.write(log, 3)
    b.holder.write(log, 8, 300, 9)
    a.holder.refuses = (_, seq) => seq >= 3
    network.join('ab', a.party, b.party)
    time.pass(10 * pace.forkPause)
    expect(wants(a.party.seen).length).toBeLessThan(80)
  })
})
