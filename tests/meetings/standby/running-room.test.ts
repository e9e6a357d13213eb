import { expect, test } from 'vitest'
import { beginJournal, ownRoomIn } from '#electron/vault/room/room-files.ts'
import { RunningRoom } from '#electron/vault/room/running-room.ts'
import { machines } from '#shared/meetings/activities/machines.ts'
import type { Entry } from '#shared/meetings/room/entry.ts'
import { copyPorts, of, opened, secrets } from './copies.ts'

const shows = (what: 'code' | 'agreements'): Entry => ({ kind: 'screen', shows: what, at: 2 })

/** A room on a disk that fails at the next write, and at whose reading something may be done. */
async function failing(reading: (read: number) => Promise<void>) {
  const ports = copyPorts()
  const key = '2'.repeat(64)
  const journal = await beginJournal(ports, ownRoomIn(ports.folder), {
    version: 1,
    room: of.room,
    key,
    ...secrets,
  })
  await journal.append(opened)
  let reads = 0
  const entries = async () => {
    reads += 1
    const there = await journal.entries()
    await reading(reads)
    return there
  }
  const world = { random: ports.world.random, now: () => 1, ticks: () => 0, after: () => () => {} }
  const running = new RunningRoom({ ...journal, entries }, machines, world, opened)
  const copied: number[] = []
  const done = () => Promise.resolve()
  running.copyTo({
    entries: (_, from) => Promise.resolve(void copied.push(from)),
    box: done,
    cast: done,
    settled: done,
  })
  ports.files.plan([{ call: 'write', at: 1, errno: 'ENOSPC' }])
  const failed = expect(running.take([shows('code')])).rejects.toMatchObject({
    problem: { code: 'room-not-saved' },
  })
  return { running, journal, files: ports.files, copied, failed }
}

/** What a room is after a failure: what is on disk, with the next entry in its place for those who stand by. */
async function isAsOnDisk({ running, journal, copied }: Awaited<ReturnType<typeof failing>>) {
  expect(running.room.entries).toBe((await journal.entries()).length)
  expect(running.room.entries).toBe(opened.length + 1)
  expect(running.room.shows).toBe('agreements')
  expect(copied).toEqual([opened.length])
}

test('what is taken in after a full disk stays in the room, however long it takes to read what is there', async () => {
  let release = () => {}
  const gate = new Promise<void>((resolve) => (release = resolve))
  const room = await failing(() => gate)
  while (room.running.unsaved === null) await new Promise(setImmediate)
  room.files.mend()
  const again = room.running.retry().then(() => room.running.take([shows('agreements')]))
  // Long enough for the disk to be tried, and for what comes next to be written where nothing waits.
  for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate)
  release()
  await Promise.all([again, room.failed])
  await isAsOnDisk(room)
})

test('where what is there cannot be read at first, what was not written does not stay in the room', async () => {
  const room = await failing((read) =>
    read === 1 ? Promise.reject(new Error('disk')) : Promise.resolve(),
  )
  await room.failed
  room.files.mend()
  expect(await Promise.all([room.running.retry(), room.running.retry()])).toEqual([true, true])
  await room.running.take([shows('agreements')])
  await isAsOnDisk(room)
})
