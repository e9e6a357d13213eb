import { expect, onTestFinished, test } from 'vitest'
import { encodePresence, readPresence, type Where } from '#shared/presence/presence.ts'
import { type PresenceNote, PresenceState, silentAfter } from '#shared/presence/presence-state.ts'
import { deviceIdOf, logIdOf, personIdOf } from '#shared/sealed-log/ids.ts'
import { limits } from '#shared/sealed-log/limits.ts'
import { follow } from '#tests/support/followed.ts'
import { until } from '../texts/pages.ts'
import { openWire, twoComputers, watchedByAna, where } from './watched.ts'

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

test('a computer where nobody is says nothing: signing would begin a log for it', async () => {
  const { ana, pass, deskOf } = await twoComputers()
  const { wire, sent } = openWire()
  onTestFinished((await deskOf(ana)).connect(wire))
  pass(60_000)
  expect(sent).toEqual([])
})

test('whoever does not want to be seen is gone at once, and is not said to be anywhere', async () => {
  const { ana, bea, pass, deskOf, linkOf } = await twoComputers()
  const [anas, beas] = [openWire(), openWire()]
  onTestFinished((await deskOf(ana)).connect(anas.wire))
  onTestFinished((await deskOf(bea)).connect(beas.wire))
  const carry = () => {
    pass(300)
    for (const note of beas.sent.splice(0)) anas.receive(note)
  }
  const here = follow(linkOf(ana, 'window'), 'presence/here', {})
  const hers = linkOf(bea, 'her window')
  await hers.run('presence/say', { where: where() })
  carry()
  await here.until((items) => items.size === 1)
  await hers.run('settings/save', { presence: 'hidden' })
  carry()
  await here.until((items) => items.size === 0)
  await hers.run('presence/say', { where: where({ room: 'plans' }) })
  pass(silentAfter)
  expect(beas.sent).toEqual([])
  await hers.run('settings/save', { presence: 'shown' })
  await hers.run('presence/say', { where: where({ room: 'plans' }) })
  carry()
  await here.until((items) => [...items.values()].some(({ room }) => room === 'plans'))
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
