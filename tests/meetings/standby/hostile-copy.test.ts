import { expect, test } from 'vitest'
import { keyRingOf } from '#electron/vault/coalition/identity.ts'
import { CopyWire } from '#electron/vault/room/copy-wire.ts'
import type { SpaceId } from '#shared/sealed-log/ids.ts'
import { until } from '../hub/hub-ground.ts'
import { comeIn, follows, idea, leading } from './leading.ts'
import { deskOf, deviceOf, type Member, openMember } from './members.ts'

const took = (n: number): unknown => expect.objectContaining({ kind: 'took', n })

/** What a member can do who has the coalition's keys and a program of their own. */
async function hostile({ vault, links }: Member, id: SpaceId) {
  const coalition = await vault.coalition(id)
  const { suite, world } = vault.ports
  const joined = links.desk.attach(coalition)
  const keys = keyRingOf(suite, coalition.secrets.read())
  const wire = new CopyWire({ coalition, links: joined, suite, keys, world })
  const answers: string[] = []
  wire.listen({
    onGreeting: ({ greeting }) => {
      if (greeting.kind === 'answer') answers.push(greeting.says)
    },
    onSealed: () => undefined,
  })
  return { wire, answers }
}

/** Everything about meetings that reaches a computer, as it comes. */
async function overheard({ vault, links }: Member, id: SpaceId): Promise<Uint8Array[]> {
  const heard: Uint8Array[] = []
  links.desk.attach(await vault.coalition(id)).roomHeard.on(({ message }) => {
    heard.push(message.slice())
  })
  return heard
}

test('a member who was not named neither takes the copy over nor moves the meeting away from whoever leads it', async () => {
  const members = ['127.0.0.1', '127.0.0.2', '127.0.0.3'].map((address) => openMember(address))
  const [ana, bea, cem] = members
  if (!ana || !bea || !cem) throw new Error('three')
  const { id, meeting, link, agenda, way } = await leading([ana, bea, cem], [bea])
  const [led, copy] = [await deskOf(ana, id), await deskOf(bea, id)]
  const { wire, answers } = await hostile(cem, id)
  for (const victim of [ana, bea]) {
    const to = await deviceOf(victim, id)
    const ask = { kind: 'ask', from: wire.me, to, room: led.open?.running.room.id ?? '' } as const
    await until(() => wire.linksTo(to).length > 0)
    wire.greet(wire.linksTo(to), { ...ask, meeting, term: 9, key: wire.newKey().shown })
    for (const one of wire.linksTo(to)) wire.send(one, Uint8Array.of(2, 1, 2, 3, 4))
  }
  await until(() => answers.length === 2)
  expect(answers).toEqual(['busy', 'busy'])
  const [story = ''] = agenda
  await link.run('room/begin', { item: story })
  const kim = await comeIn(way)
  expect(await kim.ask(idea(story, 1, 'The choir'))).toEqual(took(1))
  expect(led.open?.running.room.term.number).toBe(1)
  expect([copy.copy?.state, copy.copy?.entries]).toEqual([
    'follows',
    led.open?.running.room.entries,
  ])
})

test('what is sent again, or changed on its way, adds nothing; the copy is made anew and is whole', async () => {
  const members = ['127.0.0.1', '127.0.0.2', '127.0.0.3'].map((address) => openMember(address))
  const [ana, bea, cem] = members
  if (!ana || !bea || !cem) throw new Error('three')
  const { id, link, agenda, way } = await leading([ana, bea, cem], [])
  const heard = await overheard(bea, id)
  const beas = await deviceOf(bea, id)
  await link.run('room/name-standby', { device: beas })
  await follows(ana, bea, id)
  const [led, copy] = [await deskOf(ana, id), await deskOf(bea, id)]
  const { wire } = await hostile(cem, id)
  await until(() => wire.linksTo(beas).length > 0)
  // Another member sends all of it once more: greeting and sealed words.
  for (const message of heard.slice()) for (const one of wire.linksTo(beas)) wire.send(one, message)
  const [story = ''] = agenda
  await link.run('room/begin', { item: story })
  const kim = await comeIn(way)
  expect(await kim.ask(idea(story, 1, 'The choir'))).toEqual(took(1))
  expect(copy.copy?.state).toBe('follows')
  // On the very link, by somebody in between: repeated, and with one bit changed.
  const anas = await hostile(ana, id)
  const last = heard.at(-1) ?? new Uint8Array()
  const changed = last.map((byte, at) => (at === last.length - 1 ? byte ^ 1 : byte))
  for (const message of [last, changed]) {
    for (const one of anas.wire.linksTo(beas)) anas.wire.send(one, message)
    await until(() => copy.copy?.state === 'away')
    await follows(ana, bea, id)
    await until(() => copy.copy?.state === 'follows')
  }
  expect(await kim.ask(idea(story, 2, 'The garden'))).toEqual(took(2))
  expect(copy.copy?.entries).toBe(led.open?.running.room.entries)
})

test('of two that take over at once, the one of the greater device leads, and the other stands by for it', async () => {
  const members = ['127.0.0.1', '127.0.0.2', '127.0.0.3'].map((address) => openMember(address))
  const [ana, bea, cem] = members
  if (!ana || !bea || !cem) throw new Error('three')
  const { id, agenda, link, way } = await leading([ana, bea, cem])
  const [story = ''] = agenda
  await link.run('room/begin', { item: story })
  const kim = await comeIn(way)
  expect(await kim.ask(idea(story, 1, 'The choir'))).toEqual(took(1))
  await ana.die()
  await ana.vault.close()
  await Promise.all(
    [bea, cem].map(({ vault }) => vault.link('window').within(id).run('room/take-over', {})),
  )
  const [beas, cems] = [await deviceOf(bea, id), await deviceOf(cem, id)]
  const [winner, other] = beas > cems ? [bea, cem] : [cem, bea]
  await follows(winner, other, id)
  const [led, stands] = [await deskOf(winner, id), await deskOf(other, id)]
  expect(stands.open).toBe(null)
  expect(led.open?.running.room.term).toEqual({ number: 2, device: await deviceOf(winner, id) })
  expect(stands.copy?.entries).toBe(led.open?.running.room.entries)
  expect(led.open?.running.room.steps.get(story)?.gave.size).toBe(1)
})
