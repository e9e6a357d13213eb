import { expect, test } from 'vitest'
import { BallotDesk } from '#electron/vault/room/ballot-desk.ts'
import {
  beginJournal,
  openJournal,
  ownRoomIn,
  type RoomJournal,
} from '#electron/vault/room/room-files.ts'
import { RunningRoom } from '#electron/vault/room/running-room.ts'
import { machines } from '#shared/meetings/activities/machines.ts'
import type { Seat } from '#shared/meetings/room/values.ts'
import { powerCutPort, type PowerCutPort } from '#tests/support/power-cut-port.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'

const folder = 'coalition'
const id = 'vote000000000001'
const sealer = {
  seal: (bytes: Uint8Array) => bytes,
  open: (bytes: Uint8Array) => bytes,
}
const seats = ['seat-ana-01', 'seat-bea-02', 'seat-kim-03']
const step = {
  id,
  activity: 'dots',
  title: 'Where do our dots go?',
  prompt: '',
  minutes: 10,
  settings: {
    options: ['Lamplight', 'Warm Hands'],
    dots: 3,
    atMost: null,
    secrecy: 'secret',
    door: 'devices',
    quorum: null,
    tie: 'all-tied',
  },
}
const ballotOf = (seat: Seat) => ({
  kind: 'ballot' as const,
  step: id,
  n: 1,
  card: null,
  receipt: String(seats.indexOf(seat)).repeat(16),
  marks: { option0000000001: 1 },
  passed: false,
})

function portsOn(files: PowerCutPort, seed: number) {
  const { bytes } = seededRandom(seed)
  const random = (length: number) =>
    length > 4096 ? new Uint8Array(length).fill(1) : bytes(length)
  const world = { random, now: () => 1_000, ticks: () => 0, after: () => () => undefined }
  return { files, sealer, world }
}
type Ports = ReturnType<typeof portsOn>

async function desksOn(ports: Ports, journal: RoomJournal) {
  const running = new RunningRoom(journal, machines, ports.world, await journal.entries())
  return { running, ballots: new BallotDesk(ports, running, () => []) }
}

async function open(ports: Ports): Promise<RoomJournal> {
  const journal = await beginJournal(ports, ownRoomIn(folder), {
    version: 1,
    room: '1'.repeat(32),
    key: '2'.repeat(64),
    guest: '3'.repeat(32),
    words: '4'.repeat(8),
    noteTaker: '5'.repeat(32),
    interpreter: '6'.repeat(32),
    port: 0,
    origins: [],
    rounds: {},
    cards: {},
  })
  const { running } = await desksOn(ports, journal)
  await running.take([
    { kind: 'opened', meeting: 'meeting000000001', room: '1'.repeat(32), at: 1 },
    ...seats.map((seat, at) => ({
      kind: 'seat' as const,
      seat,
      token: String(at).repeat(64),
      role: 'guest' as const,
      language: 'en' as const,
    })),
  ])
  return journal
}

/** Begin the vote if it has not begun, cast what is missing, close it; says who was told that their ballot is in. */
async function vote(
  { running, ballots }: Awaited<ReturnType<typeof desksOn>>,
  told: Set<Seat>,
): Promise<void> {
  if (!running.room.steps.has(id)) {
    await running.lead({ kind: 'begin', step })
    await ballots.open(id)
  }
  for (const seat of seats) {
    const answer = await ballots.cast(seat, ballotOf(seat))
    if (answer.kind === 'took') told.add(seat)
  }
  await ballots.publish(id)
  if (running.room.steps.get(id)?.phase === 'running')
    await running.lead({ kind: 'close', step: id })
}

test('wherever the power goes in a vote, it goes on after that, and each ballot that was received counts once', async () => {
  const whole = powerCutPort()
  const ports = portsOn(whole, 1)
  const journal = await open(ports)
  const begun = whole.calls()
  await vote(await desksOn(ports, journal), new Set())
  const calls = whole.calls() - begun
  expect(calls).toBeGreaterThan(35)
  for (let failAt = 1; failAt <= calls; failAt += 1) {
    const made = powerCutPort()
    await (await open(portsOn(made, 1))).close()
    await made.syncFolder('')
    const disk = made.cut(1, failAt)
    const told = new Set<Seat>()
    try {
      const here = portsOn(disk, failAt)
      const reopened = await openJournal(here, ownRoomIn(folder))
      if (reopened !== null) await vote(await desksOn(here, reopened), told)
    } catch {
      // The power is gone.
    }
    const after = portsOn(disk.cut(failAt), failAt + 1)
    const again = await openJournal(after, ownRoomIn(folder))
    expect(again).not.toBeNull()
    if (again === null) return
    const desks = await desksOn(after, again)
    await desks.ballots.restore()
    await vote(desks, new Set())
    const state = desks.running.room.steps.get(id)
    expect(state).toMatchObject({ phase: 'closed', isCounted: true })
    const { gave } = state?.live?.finished() ?? { gave: -1 }
    expect(gave).toBeGreaterThanOrEqual(told.size)
    // Whoever's ballot is not in was told that the vote is closed.
    expect(gave).toBeLessThanOrEqual(seats.length)
    expect(desks.running.journal.secrets.rounds).toEqual({})
    expect(await after.files.list(`${folder}/room`)).not.toContain(`ballots-${id}`)
  }
})
