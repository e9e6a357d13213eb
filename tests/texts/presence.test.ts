import { expect, onTestFinished, test } from 'vitest'
import { createNodeSuite } from '#electron/vault/node-suite.ts'
import { nodeWorld } from '#electron/vault/node-world.ts'
import type { World } from '#electron/vault/clock.ts'
import { keyRingOf } from '#electron/vault/coalition/identity.ts'
import type { PresenceWire } from '#electron/vault/presence/presence-wire.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { encodePresence, readPresence, type Where } from '#shared/presence/presence.ts'
import { type PresenceNote, PresenceState, silentAfter } from '#shared/presence/presence-state.ts'
import { deviceIdOf, logIdOf, personIdOf } from '#shared/sealed-log/ids.ts'
import { limits } from '#shared/sealed-log/limits.ts'
import { sealNote } from '#shared/sealed-log/sealed-note.ts'
import { createLogSigner, type LogSigner } from '#shared/sealed-log/envelope.ts'
import { follow } from '#tests/support/followed.ts'
import { openTestVault } from '#tests/support/vault.ts'
import { found, letIn } from '../people/two-computers.ts'
import { until } from './pages.ts'

const nodeSuite = createNodeSuite()

const where = (more: Partial<Where> = {}): Where => ({
  room: 'assets',
  record: null,
  text: null,
  caret: null,
  typing: false,
  holds: null,
  ...more,
})

/** A wire whose other end the test holds. */
function openWire() {
  const sent: Uint8Array[] = []
  const listeners = new Set<(note: Uint8Array) => void>()
  const wire: PresenceWire = {
    send: (note) => sent.push(note),
    onReceive: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const receive = (note: Uint8Array) => {
    for (const listener of listeners) listener(note)
  }
  return { wire, sent, receive }
}

/** Ana's and Bea's computers in one coalition, and time that the test moves. */
async function twoComputers() {
  let now = 1_000_000
  const due = new Set<{ at: number; call: () => void }>()
  const world: World = {
    ...nodeWorld,
    ticks: () => now,
    after: (milliseconds, call) => {
      const timer = { at: now + milliseconds, call }
      due.add(timer)
      return () => due.delete(timer)
    },
  }
  /** Let time pass, a moment at a time. */
  const pass = (milliseconds: number) => {
    const end = now + milliseconds
    for (;;) {
      const [next] = [...due].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)
      if (!next) break
      due.delete(next)
      now = Math.max(now, next.at)
      next.call()
    }
    now = end
  }
  const open = () => openTestVault(undefined, { world })
  const [ana, bea] = [open(), open()]
  // Commands wait for their envelopes, and those for time to pass.
  const ticking = setInterval(() => {
    if (isTicking) pass(50)
  }, 1)
  let isTicking = true
  onTestFinished(() => {
    clearInterval(ticking)
  })
  const { coalition } = await found(ana)
  await letIn(ana, bea, coalition)
  isTicking = false
  const deskOf = async (vault: Vault) => (await vault.coalition(coalition)).space.presence
  const spaceOf = async (vault: Vault) => (await vault.coalition(coalition)).space
  const linkOf = (vault: Vault, window: string) => vault.link(window).within(coalition)
  return { ana, bea, coalition, pass, deskOf, spaceOf, linkOf }
}

async function watchedByAna() {
  const both = await twoComputers()
  const { ana, bea, deskOf, linkOf, spaceOf, coalition } = both
  const wire = openWire()
  onTestFinished((await deskOf(ana)).connect(wire.wire))
  const here = follow(linkOf(ana, 'window'), 'presence/here', {})
  await here.ready
  const anasSpace = await spaceOf(ana)
  const keys = keyRingOf(nodeSuite, (await ana.coalition(coalition)).secrets.read())
  const beasSpace = await spaceOf(bea)
  const beasPerson = beasSpace.replica.personOf(beasSpace.replica.device.id)
  let counter = 100
  /** A note as the holder of a log's key would seal it. */
  const note = (
    signer: LogSigner,
    message: Uint8Array,
    more: { at?: number; epoch?: number } = {},
  ) => {
    counter += 1
    const draft = {
      label: 'presence',
      epoch: more.epoch ?? 1,
      counter: more.at ?? counter,
    } as const
    const sealed = sealNote(nodeSuite, keys, signer, { ...draft, message }, nodeWorld.random(24))
    if (sealed === null) throw new Error('not sealed')
    return sealed
  }
  const beas = beasSpace.replica.signer
  return { ...both, ...wire, here, note, beas, beasPerson, anasSpace, keys }
}

test('where Bea is shows on Ana’s computer, changes, and goes when Bea goes or falls silent', async () => {
  const { ana, bea, pass, deskOf, linkOf, spaceOf } = await twoComputers()
  const [anas, beas] = [openWire(), openWire()]
  onTestFinished((await deskOf(ana)).connect(anas.wire))
  onTestFinished((await deskOf(bea)).connect(beas.wire))
  const carry = () => {
    for (const note of beas.sent.splice(0)) anas.receive(note)
  }
  const here = follow(linkOf(ana, 'window'), 'presence/here', {})
  await here.ready
  const say = (place: Where | null) =>
    linkOf(bea, 'her window').run('presence/say', { where: place })
  await say(where({ record: 'A'.repeat(16) }))
  pass(300)
  carry()
  await here.until((items) => items.size === 1)
  const [first] = here.items.values()
  const { replica } = await spaceOf(bea)
  expect(first).toMatchObject({
    person: replica.personOf(replica.device.id),
    device: replica.device.id,
    record: 'A'.repeat(16),
  })
  await say(where({ room: 'plans', holds: 'B'.repeat(16) }))
  pass(300)
  carry()
  await here.until((items) => [...items.values()].some(({ holds }) => holds === 'B'.repeat(16)))
  await say(null)
  pass(300)
  carry()
  await here.until((items) => items.size === 0)
  await say(where())
  pass(300)
  carry()
  await here.until((items) => items.size === 1)
  pass(silentAfter + 1)
  await here.until((items) => items.size === 0)
})

test('a window sees this computer’s other windows and not itself', async () => {
  const { ana, linkOf } = await twoComputers()
  const one = follow(linkOf(ana, 'one'), 'presence/here', {})
  const two = follow(linkOf(ana, 'two'), 'presence/here', {})
  await Promise.all([one.ready, two.ready])
  await linkOf(ana, 'one').run('presence/say', { where: where({ room: 'home' }) })
  await two.until((items) => items.size === 1)
  expect(one.items.size).toBe(0)
})

test('moving about all the time sends five notes a second at most, and the last place is said', async () => {
  const { ana, pass, deskOf } = await twoComputers()
  const { wire, sent } = openWire()
  const desk = await deskOf(ana)
  onTestFinished(desk.connect(wire))
  for (let move = 0; move < 1000; move += 1) {
    desk.say('window', where({ record: String(move).padStart(16, '0') }))
    pass(10)
  }
  expect(sent.length).toBeGreaterThan(40)
  expect(sent.length).toBeLessThanOrEqual(52)
})

test('a flood of right notes is heard five times a second; what is shown stays right', async () => {
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

test('nobody borrows a name: junk, strangers, other people’s logs, replays and other epochs show nothing', async () => {
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

test('somebody who was removed is no longer seen, whatever their computer says', async () => {
  const { ana, bea, receive, note, beas, here, spaceOf, pass } = await watchedByAna()
  receive(note(beas, encodePresence([where()])))
  await here.until((items) => items.size === 1)
  const space = await spaceOf(ana)
  const device = (await spaceOf(bea)).replica.device.id
  space.act({ kind: 'remove-device', device })
  receive(note(beas, encodePresence([where({ room: 'plans' })])))
  pass(silentAfter)
  await until(() => here.items.size === 0)
})

test('what a computer says is read or refused, and never too long to send', () => {
  const caret = { anchor: 'A'.repeat(200), head: 'B'.repeat(200) }
  const windows = Array.from({ length: 30 }, () => where({ caret }))
  const bytes = encodePresence(windows)
  expect(bytes.length).toBeLessThanOrEqual(limits.presenceBytes)
  expect(readPresence(bytes)?.length).toBeGreaterThan(4)
  for (const wrong of ['', '{}', '[1]', '[{"room":"cellar"}]', '"x"', '[null]'])
    expect(readPresence(new TextEncoder().encode(wrong))).toBe(null)
  expect(readPresence(Uint8Array.of(255, 254))).toBe(null)
})

test('the state forgets counters of nobody: an old note stays old after its sender fell silent', () => {
  const state = new PresenceState()
  const log = logIdOf(new Uint8Array(16).fill(1))
  const device = deviceIdOf(new Uint8Array(32).fill(2))
  const person = personIdOf(new Uint8Array(16).fill(3))
  const note: PresenceNote = { log, counter: 7, person, device, windows: [where()] }
  expect(state.take(note, 0)).toBe(true)
  expect(state.take({ ...note, counter: 8 }, 1000)).toBe(false)
  expect(state.nextSilence()).toBe(1000 + silentAfter)
  expect(state.expire(1000 + silentAfter, () => true)).toBe(true)
  expect(state.here().size).toBe(0)
  expect(state.nextSilence()).toBe(Infinity)
  expect(state.lastCounter(log)).toBe(8)
})
