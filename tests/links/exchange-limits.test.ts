import { expect, test } from 'vitest'
import { encodeFrame } from '#shared/sealed-log/frames.ts'
import { fakeEnvelope, logNamed } from './plain-holder.ts'
import { firstTwo, wants, world } from './parties.ts'

test('envelopes too short to have a place, and far ones, do no harm', () => {
  const { time, network, parties } = world('a', 'b')
  const { a, b } = firstTwo(parties)
  network.join('ab', a.party, b.party)
  time.pass(10)
  const log = logNamed('one')
  const far = fakeEnvelope(log, 2 ** 48 - 1)
  for (const envelopes of [[Uint8Array.of(1, 2, 3)], [far], [far, far]])
    b.party.receive(1, encodeFrame({ kind: 'envelopes', envelopes }))
  a.party.stored([log], a.holder.write(log, 3))
  time.pass(60_000)
  expect(b.holder.logs.get(log)).toHaveLength(3)
  expect(wants(b.party.seen).length).toBeLessThan(20)
})

test('presence above five a second is dropped', () => {
  const { time, network, parties } = world('a', 'b')
  const { a, b } = firstTwo(parties)
  network.join('ab', a.party, b.party)
  const note = encodeFrame({ kind: 'presence', note: new Uint8Array(200) })
  for (let at = 0; at < 1000; at += 1) {
    time.pass(1)
    b.party.receive(1, note)
  }
  const passed = b.party.seen.filter(({ kind }) => kind === 'presence').length
  expect(passed).toBeGreaterThanOrEqual(5)
  expect(passed).toBeLessThanOrEqual(15)
})
