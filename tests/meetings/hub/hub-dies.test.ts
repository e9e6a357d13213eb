import { expect, test } from 'vitest'
import { settled, slowDesk } from './slow-desk.ts'

const name = (n: number) => ({ kind: 'name', n, name: 'Ana' })

test('what a phone gave before the hub died is acknowledged to no other phone after it, only to whoever sends it again', async () => {
  const { enter, hear, disk, hubDies, said } = await slowDesk()
  enter(1, 7)
  enter(2, 8)
  await settled()
  let go = () => {}
  disk.hold = new Promise((resolve) => (go = resolve))
  hear({ kind: 'said', guest: 1, frame: name(1) })
  await settled()
  hubDies()
  // The phone of the other seat is the first one that finds the new hub.
  enter(1, 8)
  await settled()
  go()
  await settled()
  expect(said(1).filter(({ kind }) => kind === 'took')).toEqual([])
  enter(2, 7)
  await settled()
  expect(said(2)[0]).toMatchObject({ kind: 'welcome', took: 1 })
  hear({ kind: 'said', guest: 2, frame: name(1) })
  await settled()
  expect(said(2).filter(({ kind }) => kind === 'took')).toHaveLength(1)
})

test('a phone whose seat was being written down when the hub died gives it to no other phone', async () => {
  const { enter, disk, hubDies, said, running } = await slowDesk()
  let go = () => {}
  disk.hold = new Promise((resolve) => (go = resolve))
  enter(1, 7)
  await settled()
  hubDies()
  enter(1, 8)
  await settled()
  go()
  await settled()
  const seats = said(1).flatMap((one) => (one.kind === 'welcome' ? [one['seat']] : []))
  expect(seats).toEqual([running.room.seatOf('8'.padStart(64, '0'))])
})

test('whoever comes while the disk takes nothing is not told that the meeting is full, and has a place once there is space', async () => {
  const { enter, disk, said } = await slowDesk()
  disk.fails = true
  enter(1, 7)
  await settled()
  expect(said(1)).toEqual([{ kind: 'bye', why: 'put-out' }])
  disk.fails = false
  for (let again = 2; again <= 4; again += 1) {
    enter(again, 7)
    await settled()
  }
  expect(said(4)[0]).toMatchObject({ kind: 'welcome' })
})
