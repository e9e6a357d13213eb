import { expect, test } from 'vitest'
import { nodeWorld } from '#electron/vault/node-world.ts'
import { encodePresence, type Where } from '#shared/presence/presence.ts'
import { createLogSigner, type LogSigner } from '#shared/sealed-log/envelope.ts'
import { encodeFrame } from '#shared/sealed-log/frames.ts'
import { foundHere, openComputer, openRelay, until } from '../links/computers.ts'
import { identityIn, prove } from '../links/proven-visitor.ts'
import { nodeSuite, watchedByAna, where } from '../presence/watched.ts'

test('21: a flood of right notes is heard five times a second; what is shown stays right', async () => {
  const { receive, note, beas, here, pass } = await watchedByAna()
  for (let at = 0; at < 2000; at += 1)
    receive(note(beas, encodePresence([where({ record: String(at).padStart(16, '0') })])))
  await here.until((items) => items.size === 1)
  const [shown] = here.items.values()
  expect(Number(shown?.record)).toBeLessThan(11)
  pass(1000)
  receive(note(beas, encodePresence([where({ room: 'plans' })])))
  await here.until((items) => [...items.values()].some(({ room }) => room === 'plans'))
})

test('21: nobody borrows a name: junk, strangers, other people’s logs, replays and other epochs show nothing', async () => {
  const { receive, note, beas, beasPerson, here, anasSpace } = await watchedByAna()
  const said = encodePresence([where()])
  const stranger = createLogSigner(nodeSuite, nodeWorld.random(32))
  const asAna = { log: anasSpace.replica.signer.log, seed: stranger.seed } as LogSigner
  const asBea = { log: beas.log, seed: stranger.seed } as LogSigner
  const right = note(beas, said)
  const flipped = (at: number) => right.map((byte, place) => (place === at ? byte ^ 1 : byte))
  const otherEpoch = right.slice()
  otherEpoch[19] = 2
  const bad = [
    new Uint8Array(),
    nodeWorld.random(300),
    nodeWorld.random(100_000),
    note(stranger, said),
    note(asBea, said),
    note(asAna, said),
    flipped(0),
    flipped(25),
    flipped(60),
    flipped(right.length - 1),
    otherEpoch,
    note(beas, new TextEncoder().encode('[{"room":"assets","person":"somebody else"}]')),
    note(beas, new TextEncoder().encode('not JSON')),
    note(beas, encodePresence([{ ...where(), person: 'f'.repeat(32) } as Where])),
    // Ana's own log, signed with its own key: an echo is no second Ana.
    note(anasSpace.replica.signer, said),
  ]
  for (const one of bad) receive(one)
  expect(here.items.size).toBe(0)

  receive(right)
  await here.until((items) => items.size === 1)
  expect([...here.items.values()]).toMatchObject([{ person: beasPerson, room: 'assets' }])
  const later = note(beas, encodePresence([where({ room: 'plans' })]))
  receive(later)
  await here.until((items) => [...items.values()].some(({ room }) => room === 'plans'))
  receive(right)
  receive(note(beas, encodePresence([where({ room: 'home' })]), { at: 1 }))
  await new Promise((resolve) => setImmediate(resolve))
  expect([...here.items.values()]).toMatchObject([{ room: 'plans' }])
})

/** PROTOCOL.md section 9. */
const presenceType = 5

test('21: a member who floods a relay with notes reaches the others five times a second, and not with long ones', async () => {
  const relay = await openRelay()
  const ana = openComputer()
  const id = await foundHere(ana)
  const identity = await identityIn(ana, id)
  const [flooding, listening] = [await prove(relay.url, identity), await prove(relay.url, identity)]
  const lengths: number[] = []
  listening.socket.on('message', (bytes: Buffer) => {
    if (bytes[0] === presenceType) lengths.push(bytes.length)
  })
  const note = (length: number) =>
    encodeFrame({ kind: 'presence', note: new Uint8Array(length).fill(1) })
  // The first may be heard before the other is: what is measured begins with the one that came through.
  await until(() => {
    flooding.socket.send(note(200))
    return lengths.length > 0
  })
  const began = performance.now()
  for (let at = 0; at < 200; at += 1) flooding.socket.send(note(200))
  flooding.socket.send(note(100_000))
  await until(() => performance.now() - began > 600)
  flooding.socket.send(note(100_000))
  flooding.socket.send(note(300))
  await until(() => lengths.includes(301))
  const seconds = (performance.now() - began) / 1000
  expect(lengths.length).toBeLessThanOrEqual(10 + Math.ceil(seconds * 5) + 1)
  expect(Math.max(...lengths)).toBe(301)
})
