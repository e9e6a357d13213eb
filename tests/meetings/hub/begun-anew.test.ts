import { expect, test } from 'vitest'
import { FileError } from '#electron/vault/disk/file-error.ts'
import type { FilePort } from '#electron/vault/disk/file-port.ts'
import { BallotDesk } from '#electron/vault/room/ballot-desk.ts'
import { ballotsIn, beginJournal, ownRoomIn } from '#electron/vault/room/room-files.ts'
import { RunningRoom } from '#electron/vault/room/running-room.ts'
import { machines } from '#shared/meetings/activities/machines.ts'
import { newRemains } from '#tests/support/vault.ts'
import { copyPorts, of, opened, secrets } from '../standby/copies.ts'
import { ballot } from '../standby/leading.ts'
import { until } from './hub-ground.ts'
import { openMeeting } from './room-ground.ts'

const settings = {
  options: ['Lamplight', 'Warm Hands'],
  dots: 3,
  atMost: null,
  secrecy: 'secret',
  door: 'devices',
  quorum: null,
  tie: 'all-tied',
}
const id = 'vote000000000001'
const step = { id, activity: 'dots', title: 'Dots', prompt: '', minutes: 10, settings }
const seat = 'seat-kim-03'

/** A secret vote that has begun, with nothing for its ballots yet. */
async function begun() {
  const ports = copyPorts()
  const world = { random: ports.world.random, now: () => 1, ticks: () => 0, after: () => () => {} }
  const first = { version: 1, room: of.room, key: '2'.repeat(64), ...secrets } as const
  const journal = await beginJournal(ports, ownRoomIn(ports.folder), first)
  const running = new RunningRoom(journal, machines, world, opened)
  await running.take([
    { kind: 'seat', seat, token: '7'.repeat(64), role: 'guest', language: 'en' },
    { kind: 'began', step, at: 2 },
  ])
  return { ports, journal, desk: () => new BallotDesk({ ...ports, world }, running, () => []) }
}

const cast = (desk: BallotDesk) => desk.cast(seat, ballot(id, 1, 1, 'ab'))

test('a vote that began on a full disk takes ballots once there is space, and tells no key before', async () => {
  for (const at of [1, 2]) {
    const { ports, journal, desk } = await begun()
    const ballots = desk()
    ports.files.plan([{ call: 'writeNew', at, errno: 'ENOSPC' }])
    await expect(ballots.restore()).rejects.toThrow()
    expect(journal.secrets.rounds).toEqual({})
    expect(await cast(ballots)).toMatchObject({ problem: { code: 'room-not-saved' } })
    await expect(ballots.restore()).rejects.toThrow()
    ports.files.mend()
    // The phone asks again by itself: that is what makes ready.
    expect(await cast(ballots)).toMatchObject({ problem: { code: 'room-not-saved' } })
    await until(() => ballots.turnout())
    expect(await cast(ballots)).toMatchObject({ kind: 'took' })
  }
})

test('a vote whose file is not there is made ready anew, not full', async () => {
  const { ports, journal, desk } = await begun()
  await desk().restore()
  await ports.files.remove(ballotsIn(journal.folder, id))
  const ballots = desk()
  await ballots.restore()
  expect(await cast(ballots)).toMatchObject({ kind: 'took' })
})

test('a room that could not be opened is in nobody’s way', async () => {
  const remains = newRemains()
  const disk = { isFull: false }
  const openFile: FilePort['openFile'] = async (path) => {
    const file = await remains.files.openFile(path)
    if (!path.endsWith('/room/journal.log')) return file
    // Only what is appended: the journal itself is there.
    const write: typeof file.write = (at, bytes) =>
      disk.isFull && at > 0
        ? Promise.reject(new FileError('disk-full', path))
        : file.write(at, bytes)
    return { ...file, write }
  }
  const files = { ...remains.files, openFile }
  const { link, meeting } = await openMeeting({ remains: { ...remains, files } })
  disk.isFull = true
  await expect(link.run('room/open', { meeting })).rejects.toThrow()
  disk.isFull = false
  const other = await link.run('meetings/add', {
    title: 'Another',
    start: 60,
    zone: 'America/Chicago',
    items: [],
  })
  await link.run('room/open', { meeting: other.id })
})
