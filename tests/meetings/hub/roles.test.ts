import { afterEach, expect, test } from 'vitest'
import { BallotDesk } from '#electron/vault/room/ballot-desk.ts'
import { beginJournal, ownRoomIn } from '#electron/vault/room/room-files.ts'
import { RunningRoom } from '#electron/vault/room/running-room.ts'
import { machines } from '#shared/meetings/activities/machines.ts'
import { type GuestRole, guestRoles } from '#shared/meetings/room/roles.ts'
import type { PhoneFrame } from '#shared/meetings/room/wire/phone-frames.ts'
import { copyPorts, of, opened, secrets } from '../standby/copies.ts'
import { openHub, phone, until, type Hall } from './hub-ground.ts'
import { settled, slowDesk } from './slow-desk.ts'

/* What each role may do, written down a second time, and tried on the hub and, past it, on the vault. */

const step = 'step000000000001'
const vote = 'vote000000000001'
const receipt = 'ab'.repeat(8)
const marks = { option0000000001: 1 }
const warm = { do: 'answer', answer: 'warm', words: null, name: null }
const onPaper = { ref: 'paper00000000001', card: null, receipt }

type Asked = Exclude<PhoneFrame, { kind: 'pause' }>
const everybody = guestRoles
const noteTakers: readonly GuestRole[] = ['note-taker']

const rows: readonly (readonly [of: string, frame: Asked, who: readonly GuestRole[]])[] = [
  ['give', { kind: 'give', step, n: 1, input: warm }, everybody],
  ['pass', { kind: 'pass', step, n: 1 }, everybody],
  ['stack', { kind: 'stack', n: 1, act: 'ask' }, everybody],
  ['name', { kind: 'name', n: 1, name: 'Ana' }, everybody],
  [
    'ballot',
    { kind: 'ballot', step: vote, n: 1, card: null, receipt, marks, passed: false },
    everybody,
  ],
  ['note', { kind: 'note', n: 1, text: 'All agreed' }, noteTakers],
  ['paper', { kind: 'paper', step, n: 1, ...onPaper, input: warm }, noteTakers],
  [
    'paper of a secret vote',
    { kind: 'paper', step: vote, n: 1, ...onPaper, input: { do: 'ballot', marks } },
    noteTakers,
  ],
]
const cases = rows.flatMap(([name, frame, who]) =>
  guestRoles.map((role) => [role, name, frame, who.includes(role)] as const),
)

const open: Hall[] = []
afterEach(async () => {
  for (const { hub } of open.splice(0)) await hub.close()
})

test.each(cases)('the hub: %s, %s', async (role, _, frame, isAllowed) => {
  const here = await openHub()
  open.push(here)
  const guest = await phone(here, { kind: role })
  await until(() => here.reports.some(({ kind }) => kind === 'enter'))
  guest.say(frame)
  guest.say({ kind: 'ping' })
  await until(() => guest.heard.some(({ kind }) => kind === 'pong'))
  const passed = here.reports.flatMap((one) => (one.kind === 'said' ? [one.frame] : []))
  expect(passed).toEqual(isAllowed ? [frame] : [])
  const refused = guest.heard.flatMap((one) => (one.kind === 'refused' ? [one.problem.code] : []))
  expect(refused).toEqual(isAllowed ? [] : ['room-not-yours'])
})

/** A vault in whose meeting a question or a secret vote runs. */
async function meeting(role: GuestRole, item: string) {
  const ports = copyPorts()
  const world = { random: ports.world.random, now: () => 1, ticks: () => 0, after: () => () => {} }
  const journal = await beginJournal(ports, ownRoomIn(ports.folder), {
    version: 1,
    room: of.room,
    key: '2'.repeat(64),
    ...secrets,
  })
  const running = new RunningRoom(journal, machines, world, opened)
  const seat = 'seat-kim-03'
  const token = '7'.repeat(64)
  await running.take([{ kind: 'seat', seat, token, role, language: 'en' }])
  const settings =
    item === vote
      ? {
          options: ['Lamplight', 'Warm Hands'],
          secrecy: 'secret',
          door: 'devices',
          quorum: null,
          tie: 'all-tied',
        }
      : { steps: 'five' }
  const activity = item === vote ? 'approval' : 'temperature'
  const began = { id: item, activity, title: '', prompt: '', minutes: 9, settings }
  await running.take([{ kind: 'began', step: began, at: 1 }])
  const desk = new BallotDesk({ ...ports, world }, running, () => [])
  await desk.restore()
  return (frame: Asked) => desk.ask(seat, frame)
}

test.each(cases)(
  'the vault, whatever the hub let through: %s, %s',
  async (role, _, frame, isAllowed) => {
    const ask = await meeting(role, 'step' in frame ? frame.step : step)
    const answer = await ask(frame)
    const code = answer.kind === 'refused' ? answer.problem.code : null
    expect(code).toBe(isAllowed ? null : 'room-not-yours')
  },
)

test.each([
  ['guest', false, false],
  ['note-taker', true, true],
  ['interpreter', true, false],
] as const)(
  'the vault shows a %s what comes next: %s, and notes: %s',
  async (role, next, notes) => {
    const { enter, said } = await slowDesk()
    enter(1, 1, role)
    await settled()
    const view = said(1).find(({ kind }) => kind === 'view')
    expect(view?.['next'] !== null).toBe(next)
    expect(view !== undefined && 'notes' in view).toBe(notes)
  },
)
