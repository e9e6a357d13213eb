import { describe, expect, test } from 'vitest'
import { encodeFrame } from '#shared/sealed-log/frames.ts'
import { pace } from '#shared/sealed-log/sync/pace.ts'
import { EventQueue } from '#tests/faults/simulator/event-queue.ts'
import { Network } from '#tests/faults/simulator/network.ts'
import { Party } from '#tests/faults/simulator/party.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { logNamed, PlainHolder } from './plain-holder.ts'
import { firstTwo, wants, world } from './parties.ts'

describe('two that meet', () => {
  test('each gets what it lacks and asks for nothing twice', () => {
    const { time, network, parties } = world('a', 'b')
    const { a, b } = firstTwo(parties)
    a.holder.write(logNamed('one'), 700)
    a.holder.write(logNamed('two'), 3)
    b.holder.write(logNamed('three'), 5)
    network.join('ab', a.party, b.party)
    time.pass(1000)
    expect(b.holder.logs).toEqual(a.holder.logs)
    expect(wants(b.party.seen)).toHaveLength(1)
    const bytes = [...a.holder.logs.values()].flat().reduce((sum, one) => sum + one.length, 0)
    expect(a.holder.taken + b.holder.taken).toBe(bytes)
    time.pass(60_000)
    expect(wants(b.party.seen)).toHaveLength(1)
  })

  test('what was written here is pushed at once, what came from others is announced after 250 ms', () => {
    const { time, network, parties } = world('a', 'b', 'c')
    const { a, b, c } = firstTwo(parties)
    network.join('ab', a.party, b.party)
    network.join('bc', b.party, c.party)
    time.pass(1000)
    const log = logNamed('one')
    a.party.stored([log], a.holder.write(log, 1))
    time.pass(5)
    expect(b.holder.logs.get(log)).toHaveLength(1)
    b.party.stored([log], [])
    time.pass(pace.announceAfter - 10)
    expect(c.holder.logs.get(log)).toBe(undefined)
    time.pass(30)
    expect(c.holder.logs.get(log)).toHaveLength(1)
  })

  test('silence never lasts longer than a heartbeat', () => {
    const { time, network, parties } = world('a', 'b')
    const { a, b } = firstTwo(parties)
    network.join('ab', a.party, b.party)
    time.pass(pace.heartbeat * 4 + 100)
    const told = b.party.seen.filter(({ kind }) => kind === 'told')
    expect(told.length).toBeGreaterThanOrEqual(5)
  })

  test('a long list of logs takes several frames, and heartbeats name only what changed', () => {
    const { time, network, parties } = world('a', 'b')
    const { a, b } = firstTwo(parties)
    for (let at = 0; at < 5000; at += 1) a.holder.write(logNamed(`log ${String(at)}`), 1)
    network.join('ab', a.party, b.party)
    time.pass(2000)
    expect(b.holder.logs.size).toBe(5000)
    const sizes = () =>
      b.party.seen.flatMap((effect) => (effect.kind === 'told' ? [effect.entries.length] : []))
    expect(sizes().slice(0, 2)).toEqual([4096, 904])
    const before = sizes().length
    time.pass(pace.heartbeat * 3)
    expect(Math.max(...sizes().slice(before))).toBe(0)
  })

  test('logs that may hold acts are asked for first', () => {
    const { time, network, parties } = world('a', 'b')
    const { a, b } = firstTwo(parties)
    for (let at = 0; at < 30; at += 1) a.holder.write(logNamed(String(at)), 2)
    b.holder.urgent = new Set([logNamed('7'), logNamed('23')])
    network.join('ab', a.party, b.party)
    time.pass(1000)
    const [first, second] = wants(b.party.seen)
    expect(new Set(first?.map(({ log }) => log))).toEqual(b.holder.urgent)
    expect(second).toHaveLength(28)
  })
})

describe('bounds', () => {
  test('an answer ends at its size and is asked on from there', () => {
    const { time, network, parties } = world('a', 'b')
    const { a, b } = firstTwo(parties)
    const log = logNamed('long')
    a.holder.write(log, 5000, 1000)
    network.join('ab', a.party, b.party)
    time.pass(3000)
    expect(b.holder.logs.get(log)).toHaveLength(5000)
    const asked = wants(b.party.seen)
    expect(asked.length).toBeGreaterThanOrEqual(Math.floor(5_000_000 / pace.answerBytes))
    expect(asked.length).toBeLessThan(8)
  })

  test('each range is pulled from one link', () => {
    const { time, network, parties } = world('a', 'b', 'c')
    const { a, b, c } = firstTwo(parties)
    for (let at = 0; at < 600; at += 1)
      for (const { holder } of [a, b]) holder.write(logNamed(String(at)), 3)
    network.join('ac', a.party, c.party)
    network.join('bc', b.party, c.party)
    time.pass(3000)
    expect(c.holder.logs.size).toBe(600)
    expect(c.holder.taken).toBe(600 * 3 * 300)
    const links = c.party.seen.flatMap((effect) =>
      effect.kind === 'send' && effect.frame.kind === 'want' ? [effect.link] : [],
    )
    expect(new Set(links).size).toBe(2)
  })

  test('pushes nobody can take in fast enough are dropped and fetched later', () => {
    const time = new EventQueue()
    const network = new Network(time, seededRandom(1))
    const quick = new PlainHolder(time)
    const slow = new PlainHolder(time, 2000)
    const a = new Party(time, quick)
    const b = new Party(time, slow)
    network.join('ab', a, b)
    time.pass(1000)
    const log = logNamed('flood')
    for (let at = 0; at < 20; at += 1) a.stored([log], quick.write(log, 1, 1024 * 1024))
    time.pass(100)
    const given = slow.taken
    expect(given).toBeLessThanOrEqual(pace.backlogBytes + 2 * 1024 * 1024)
    time.pass(120_000)
    expect(slow.logs.get(log)).toHaveLength(20)
  })

  test('a peer that makes up logs costs a bounded memory and a bounded number of questions', () => {
    const { time, network, parties } = world('a', 'b')
    const { a, b } = firstTwo(parties)
    const head = headOf('h')
    network.join('ab', a.party, b.party)
    time.pass(10)
    for (let round = 0; round < 30; round += 1) {
      const entries = Array.from({ length: 4096 }, (_, at) => ({
        log: logNamed(`made up ${String(round)} ${String(at)}`),
        next: 9,
        head,
      }))
      b.party.receive(1, encodeFrame({ kind: 'have', have: { scope: 'news', entries } }))
    }
    const before = wants(b.party.seen).length
    time.pass(60_000)
    expect(wants(b.party.seen).length - before).toBeLessThanOrEqual(60_000 / pace.patience + 1)
  })

  test('questions above the limit are not answered', () => {
    const { time, network, parties } = world('a', 'b')
    const { a, b } = firstTwo(parties)
    a.holder.write(logNamed('one'), 2)
    network.join('ab', a.party, b.party)
    time.pass(100)
    const want = encodeFrame({
      kind: 'want',
      logs: [{ log: logNamed('one'), from: 0 }],
      blobs: [],
    })
    const answers = () => a.party.seen.filter(({ kind }) => kind === 'answer').length
    const before = answers()
    for (let at = 0; at < 1000; at += 1) a.party.receive(1, want)
    expect(answers() - before).toBeLessThanOrEqual(pace.wants * 2)
  })
})

describe('when something goes wrong', () => {
  test('a link without progress for 3 s is given up for the next', () => {
    const { time, network, parties } = world('a', 'b', 'c')
    const { a, b, c } = firstTwo(parties)
    const log = logNamed('one')
    for (const { holder } of [a, b]) holder.write(log, 40)
    a.party.withholds = (frame) => frame.kind === 'envelopes'
    network.join('ac', a.party, c.party)
    time.pass(10)
    network.join('bc', b.party, c.party)
    time.pass(pace.patience - 100)
    expect(c.holder.logs.size).toBe(0)
    time.pass(300)
    expect(c.holder.logs.get(log)).toHaveLength(40)
  })

  test('what cannot be taken in is asked for ever more rarely', () => {
    const { time, network, parties } = world('a', 'b')
    const { a, b } = firstTwo(parties)
    a.holder.write(logNamed('newer'), 10)
    b.holder.refuses = () => true
    network.join('ab', a.party, b.party)
    time.pass(3_600_000)
    expect(wants(b.party.seen).length).toBeLessThan(20)
    b.holder.refuses = () => false
    time.pass(pace.longestPause * 2)
    expect(b.holder.logs.get(logNamed('newer'))).toHaveLength(10)
  })

  test('a broken frame closes the link, and nothing else', () => {
    const { time, network, parties } = world('a', 'b')
    const { a, b } = firstTwo(parties)
    network.join('ab', a.party, b.party)
    time.pass(10)
    const random = seededRandom(3)
    for (const bytes of [
      new Uint8Array(0),
      Uint8Array.of(0),
      Uint8Array.of(3, 0, 0),
      Uint8Array.of(99, 1, 2),
      random.bytes(400).fill(1, 0, 1),
    ]) {
      b.party.exchange.connect(50, 'member', time.now)
      const effects = b.party.exchange.receive(50, bytes, time.now)
      expect(effects).toEqual([{ kind: 'close', link: 50, why: 'malformed' }])
    }
    const log = logNamed('one')
    a.party.stored([log], a.holder.write(log, 1))
    time.pass(10)
    expect(b.holder.logs.get(log)).toHaveLength(1)
  })
})

const headOf = (name: string) => {
  const holder = new PlainHolder(new EventQueue())
  holder.write(logNamed(name), 1)
  const durable = holder.holdings.durable(logNamed(name))
  if (durable === null) throw new Error('just written')
  return durable.head
}
