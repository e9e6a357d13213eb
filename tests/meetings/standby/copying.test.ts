import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cameIn } from '#shared/meetings/kept.ts'
import { markHeld } from '#electron/vault/room/outcomes.ts'
import { meetingDocument } from '#shared/meetings/maps.ts'
import { outcomesByStep } from '#shared/meetings/outcome.ts'
import { until } from '../hub/hub-ground.ts'
import { ballot, comeIn, follows, idea, leading, wayInto } from './leading.ts'
import { deskOf, deviceOf, type Member, openMember } from './members.ts'

/** Names of files of rooms on a computer, below folders whose name begins so. */
function filesOf({ remains }: Member, folder: string): readonly string[] {
  const [place = ''] = [...remains.places.keys()]
  const coalition = join(remains.folder, place)
  return readdirSync(coalition).flatMap((name) =>
    name.startsWith(folder) ? readdirSync(join(coalition, name)) : [],
  )
}

/** Folders of rooms on a computer. */
function foldersOf({ remains }: Member): readonly string[] {
  const [place = ''] = [...remains.places.keys()]
  return readdirSync(join(remains.folder, place)).filter((name) => /^(?:room|copy-)/.test(name))
}

const took = (n: number): unknown => expect.objectContaining({ kind: 'took', n })

test('what was acknowledged before the leading laptop died is there when another takes over, and counts once', async () => {
  const [ana, bea] = [openMember('127.0.0.1'), openMember('127.0.0.2')]
  const { id, meeting, link, agenda, way } = await leading([ana, bea])
  const [story = '', vote = ''] = agenda
  const [led, copy] = [await deskOf(ana, id), await deskOf(bea, id)]
  const [kim, lee] = [await comeIn(way), await comeIn(way)]
  await link.run('room/begin', { item: story })
  expect(await kim.ask(idea(story, 1, 'The aunties at the laundromat'))).toEqual(took(1))
  await link.run('room/lead', { lead: { kind: 'close', step: story } })
  await link.run('room/begin', { item: vote })
  const cast = ballot(vote, 2, 1, 'ab')
  expect(await kim.ask(cast)).toEqual(took(2))
  expect(await lee.ask(ballot(vote, 1, 2, 'cd'))).toEqual(took(1))
  expect(copy.copy?.entries).toBe(led.open?.running.room.entries)
  expect(kim.heard[0]).toMatchObject({ standbys: [`http://${way.host.replace('.0.1', '.0.2')}/`] })

  await ana.die()
  await until(() => copy.copy?.state === 'away')
  const other = bea.vault.link('window').within(id)
  await other.run('room/take-over', {})
  const there = await wayInto(bea, id)
  expect(there.host).toBe(way.host.replace('.0.1', '.0.2'))
  const origin = `http://${way.host}`
  const again = await comeIn({ ...there, token: kim.token, origin })
  // Sent again because its answer might have been lost: it is received, and counts once.
  expect(await again.ask(cast)).toEqual(took(2))
  expect(await again.ask(ballot(vote, 3, 2, 'ef'))).toMatchObject({
    kind: 'refused',
    problem: { code: 'room-ballot-used' },
  })
  const more = await comeIn({ ...there, origin })
  expect(await more.ask(ballot(vote, 1, 1, '12'))).toEqual(took(1))
  expect(copy.open?.ballots.turnout()).toEqual({ ballots: 3, paper: 0 })
  await other.run('room/lead', { lead: { kind: 'close', step: vote } })
  await other.run('room/end', {})
  const { space } = await bea.vault.coalition(id)
  const outcomes = outcomesByStep(space.shelf().read(meetingDocument(meeting)))
  // Whoever came by the other laptop's code had no seat: it may have voted before.
  expect(outcomes.get(vote)?.anew).toBe(1)
  const receipts = (JSON.stringify(outcomes.get(vote)).match(/"receipt":"\w+"/g) ?? []).toSorted()
  expect(receipts).toEqual(['12', 'ab', 'cd'].map((one) => `"receipt":"${one.repeat(8)}"`))
  expect(JSON.stringify(outcomes.get(story))).toContain('The aunties at the laundromat')
})

test('a laptop that comes back after another took over stands by for it, and lets nobody in', async () => {
  const [ana, bea] = [openMember('127.0.0.1'), openMember('127.0.0.2')]
  const { id, meeting } = await leading([ana, bea])
  await ana.die()
  await ana.vault.close()
  await bea.vault.link('window').within(id).run('room/take-over', {})
  const url = bea.links.desk.addresses[0] ?? ''
  const back = openMember('127.0.0.1', ana.remains)
  await back.vault.coalition(id)
  back.links.desk.connect(id, url)
  await follows(bea, back, id)
  const desk = await deskOf(back, id)
  expect([desk.open, desk.moved?.meeting]).toEqual([null, meeting])
  // All of it is in the copy: its own files, and keys of votes in them, are gone.
  await until(() => filesOf(back, 'room').length === 0)
  expect(desk.copy?.of.term).toEqual({ number: 2, device: await deviceOf(bea, id) })
})

test('what a standby keeps is destroyed when the meeting ends', async () => {
  const [ana, bea] = [openMember('127.0.0.1'), openMember('127.0.0.2')]
  const { id, link } = await leading([ana, bea])
  const desk = await deskOf(bea, id)
  expect(filesOf(bea, 'copy-')).toContain('journal.log')
  await link.run('room/end', {})
  await until(() => desk.copy === null)
  // Neither a file nor an empty folder, of however many copies there were.
  expect(foldersOf(bea)).toEqual([])
})

test('whoever stands down keeps nothing, and is no standby any longer', async () => {
  const [ana, bea] = [openMember('127.0.0.1'), openMember('127.0.0.2')]
  const { id, link } = await leading([ana, bea])
  const led = await deskOf(ana, id)
  await bea.vault.link('window').within(id).run('room/stand-down', {})
  expect((await deskOf(bea, id)).copy).toBe(null)
  await until(() => led.open?.followers?.following.length === 0)
  // Whoever asks again is told so, as often as they like.
  for (let again = 0; again < 2; again += 1) {
    await link.run('room/name-standby', { device: await deviceOf(bea, id) })
    await until(() => led.open?.followers?.following.length === 0)
    expect((await deskOf(bea, id)).copy).toBe(null)
  }
  await expect(bea.vault.link('window').within(id).run('room/take-over', {})).rejects.toMatchObject(
    { problem: { code: 'room-no-copy' } },
  )
})

test('a meeting that was held and is opened again keeps its copy when the line drops', async () => {
  const [ana, bea] = [openMember('127.0.0.1'), openMember('127.0.0.2')]
  const { id, meeting, link } = await leading([ana, bea])
  const copy = await deskOf(bea, id)
  await link.run('room/end', {})
  await until(() => copy.copy === null)
  await link.run('room/open', { meeting })
  await link.run('room/name-standby', { device: await deviceOf(bea, id) })
  await follows(ana, bea, id)
  await ana.die()
  await until(() => copy.copy?.state !== 'follows')
  await bea.vault.link('window').within(id).run('room/take-over', {})
  expect(copy.open?.running.room.term.number).toBe(2)
})

test('a laptop that comes back after the meeting ended on another lets nobody in, learns of the end, says so and keeps nothing of it', async () => {
  const [ana, bea] = [openMember('127.0.0.1'), openMember('127.0.0.2')]
  const { id, meeting } = await leading([ana, bea])
  await ana.die()
  await ana.vault.close()
  const other = bea.vault.link('window').within(id)
  await other.run('room/take-over', {})
  await other.run('room/end', {})
  const back = openMember('127.0.0.1', ana.remains)
  const desk = await deskOf(back, id)
  expect([desk.open?.running.room.meeting, desk.ended]).toEqual([meeting, null])
  // Somebody lets phones in before the two computers are linked again.
  await back.vault.link('window').within(id).run('room/door', { open: true })
  const guest = await comeIn(await wayInto(back, id))
  back.links.desk.connect(id, bea.links.desk.addresses[0] ?? '')
  await until(() => desk.open === null)
  expect(desk.ended).toBe(meeting)
  await until(() => guest.heard.some((heard) => heard.kind === 'bye'))
  await until(() => foldersOf(back).length === 0)
  const link = back.vault.link('window').within(id)
  await expect(link.run('room/door', { open: true })).rejects.toMatchObject({
    problem: { code: 'room-not-open' },
  })
  // It may be held once more.
  await link.run('room/open', { meeting })
  expect([desk.open?.running.room.meeting, desk.ended]).toEqual([meeting, null])
})

test('what a member writes of the end of a meeting closes no door where that member does not stand by', async () => {
  const [ana, bea, eve] = ['127.0.0.1', '127.0.0.2', '127.0.0.3'].map((one) => openMember(one))
  if (ana === undefined || bea === undefined || eve === undefined) throw new Error('three')
  const { id, meeting } = await leading([ana, bea, eve], [bea])
  const desk = await deskOf(ana, id)
  const { running } = desk.open ?? {}
  if (running === undefined) throw new Error('no room')
  await markHeld(await eve.vault.coalition(id), running.room, eve.vault.ports.world)
  const { space } = await ana.vault.coalition(id)
  await until(() => cameIn(space.shelf().read(meetingDocument(meeting))).size > 0)
  expect([desk.open?.running, desk.open?.guests.state.kind]).toEqual([running, 'open'])
  await markHeld(await bea.vault.coalition(id), running.room, bea.vault.ports.world)
  await until(() => desk.open === null)
  expect(desk.ended).toBe(meeting)
})

test('a laptop from which the meeting moved away keeps its files no longer than until the meeting is over', async () => {
  const [ana, bea] = [openMember('127.0.0.1'), openMember('127.0.0.2')]
  const { id } = await leading([ana, bea], [])
  const { running } = (await deskOf(ana, id)).open ?? {}
  if (running === undefined) throw new Error('no room')
  await running.take([{ kind: 'term', term: 2, device: await deviceOf(bea, id), at: 2 }])
  await ana.die()
  await ana.vault.close()
  const back = openMember('127.0.0.1', ana.remains)
  const desk = await deskOf(back, id)
  expect([desk.copy, desk.moved?.meeting]).toEqual([null, running.room.meeting])
  expect(filesOf(back, 'room')).toContain('journal.log')
  await markHeld(await back.vault.coalition(id), running.room, back.vault.ports.world)
  back.links.desk.connect(id, bea.links.desk.addresses[0] ?? '')
  await until(() => desk.moved === null && foldersOf(back).length === 0)
  expect(desk.ended).toBe(running.room.meeting)
})
