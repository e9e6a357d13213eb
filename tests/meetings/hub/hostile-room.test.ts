import * as v from 'valibot'
import { expect, test } from 'vitest'
import { roomLimits } from '#shared/meetings/room/limits.ts'
import { RoomOrderSchema } from '#shared/meetings/room/wire/hub-words.ts'
import { newRemains } from '#tests/support/vault.ts'
import { phone, until } from './hub-ground.ts'
import { deskOf, openMeeting } from './room-ground.ts'
import { opened, settled, slowDesk } from './slow-desk.ts'

test('whoever leaves before their seat is written down is not here, however many do', async () => {
  const { guests, enter, hear, disk, orders, push } = await slowDesk()
  let go = () => {}
  disk.hold = new Promise((resolve) => (go = resolve))
  for (let guest = 1; guest <= 390; guest += 1) {
    enter(guest)
    hear({ kind: 'left', guest })
  }
  go()
  await settled()
  expect(guests.here).toBe(0)
  enter(1000)
  await settled()
  push()
  expect(guests.here).toBe(1)
  expect(orders.filter(({ kind }) => kind === 'seated')).toHaveLength(1)
  expect(orders.slice(1).every((order) => v.is(RoomOrderSchema, order))).toBe(true)
})

test('a phone that comes again speaks from there alone, so that its counts are not taken twice', async () => {
  const { guests, enter, said, hear } = await slowDesk()
  enter(1, 7)
  await settled()
  enter(2, 7)
  await settled()
  expect(said(1).at(-1)).toEqual({ kind: 'bye', why: 'elsewhere' })
  expect(guests.here).toBe(1)
  hear({ kind: 'said', guest: 1, frame: { kind: 'name', n: 1, name: 'Ana' } })
  await settled()
  expect(said(1).some(({ kind }) => kind === 'took')).toBe(false)
})

test('whoever was a guest is a note-taker once they show that code, and is not made less by the other', async () => {
  const { enter, said, hear } = await slowDesk()
  enter(1, 7)
  await settled()
  enter(2, 7, 'note-taker')
  await settled()
  expect(said(2)[0]).toMatchObject({ kind: 'welcome', role: 'note-taker' })
  enter(3, 7)
  await settled()
  hear({ kind: 'said', guest: 3, frame: { kind: 'note', n: 1, text: 'All agreed' } })
  await settled()
  expect(said(3).find(({ kind }) => kind === 'took')).toMatchObject({ n: 1 })
})

test('a room whose disk failed once goes on by itself when it can, and a message is never the end of the vault', async () => {
  const { enter, said, hear, disk } = await slowDesk()
  enter(1)
  await settled()
  const name = (n: number) => {
    hear({ kind: 'said', guest: 1, frame: { kind: 'name', n, name: `Ana ${String(n)}` } })
    return settled()
  }
  disk.fails = true
  await name(1)
  await name(2)
  disk.fails = false
  await name(3)
  await name(4)
  const answers = said(1).filter((one) => 'n' in one)
  expect(answers.map(({ kind, n }) => [kind, n])).toEqual([
    ['refused', 1],
    ['refused', 2],
    ['refused', 3],
    ['took', 4],
  ])
  expect(disk.retried).toBeGreaterThan(0)
})

test('what comes twice while it is written is received when it is on disk, and not before', async () => {
  const { enter, said, hear, disk } = await slowDesk()
  enter(1)
  await settled()
  const named = (n: number) => {
    hear({ kind: 'said', guest: 1, frame: { kind: 'name', n, name: 'Ana' } })
  }
  const answers = () => said(1).flatMap((one) => ('n' in one ? [[one.kind, one['n']]] : []))
  let go = () => {}
  disk.hold = new Promise((resolve) => (go = resolve))
  disk.fails = true
  named(1)
  named(1)
  await settled()
  expect(answers()).toEqual([])
  go()
  await settled()
  expect(answers().some(([kind]) => kind === 'took')).toBe(false)
  expect(disk.entries.some(({ kind }) => kind === 'named')).toBe(false)
})

test('what could not be read again is not taken in', async () => {
  const { running, disk } = await slowDesk()
  const step = {
    id: 'step000000000001',
    activity: 'themes',
    title: '',
    prompt: '',
    minutes: 10,
    settings: { words: 'x'.repeat(roomLimits.settings) },
  }
  await expect(running.take([{ kind: 'began', step, at: 1 }])).rejects.toThrow('room-does-not-fit')
  expect(disk.entries).toEqual([opened])
  expect(running.room.steps.size).toBe(0)
})

test('one seat never fills the room: it is told, and whoever leads goes on', async () => {
  const { enter, said, hear, running } = await slowDesk()
  enter(1)
  await settled()
  for (let n = 1; n <= roomLimits.entriesOfSeat + 1; n += 1)
    hear({ kind: 'said', guest: 1, frame: { kind: 'name', n, name: `Ana ${String(n)}` } })
  await settled()
  expect(said(1).find(({ kind }) => kind === 'refused')).toMatchObject({
    n: roomLimits.entriesOfSeat + 1,
    problem: { code: 'room-gave-much' },
  })
  await running.lead({ kind: 'park', text: 'Later' })
  expect(roomLimits.seats * roomLimits.entriesOfSeat).toBeLessThan(roomLimits.entries - 10_000)
})

test('words that many gave reach phones whole, in any script, and come back after a stop', async () => {
  const remains = newRemains()
  const { link, agenda, openDoor, meeting, vault } = await openMeeting({ remains })
  await link.run('room/open', { meeting })
  const step = agenda[0] ?? ''
  await link.run('room/begin', { item: step })
  const door = await openDoor()
  const guest = await phone(door, door)
  await until(() => guest.heard.some(({ kind }) => kind === 'welcome'))
  for (let at = 0; at < 60; at += 1)
    await link.run('room/lead', {
      lead: {
        kind: 'lead',
        step,
        input: {
          do: 'add',
          ref: `said${String(at).padStart(12, '0')}`,
          text: 'ض'.repeat(1_900),
          bin: null,
        },
      },
    })
  const view = await until(() =>
    guest.heard.findLast(
      (frame) => frame.kind === 'view' && JSON.stringify(frame).includes('said000000000059'),
    ),
  )
  expect(JSON.stringify(view).length).toBeGreaterThan(100_000)
  expect(guest.ended.code).toBeNull()
  await vault.close()
  const later = await openMeeting({ remains })
  expect((await until(() => deskOf(later.shown.room))).public.step?.id).toBe(step)
})
