import { expect, test } from 'vitest'
import { machines } from '#shared/meetings/activities/machines.ts'
import { decideLead } from '#shared/meetings/room/decide.ts'
import type { Lead } from '#shared/meetings/room/intent.ts'
import { publicView } from '#shared/meetings/room/room-views.ts'
import { Room } from '#shared/meetings/room/room.ts'
import { ana } from './room-ground.ts'

const id = 'vote000000000001'
const at = 0

/** A vote with one ballot in it, and what is seen of its result. */
function voting(secrecy: 'open' | 'hidden', door = 'devices') {
  const room = new Room(machines)
  room.takeIn({ kind: 'opened', meeting: 'meeting000000001', room: 'ab'.repeat(16), at })
  room.takeIn({ kind: 'seat', seat: ana, token: '1'.repeat(64), role: 'guest', language: 'en' })
  const options = ['Lamplight', 'Warm Hands']
  const settings = { options, secrecy, door, quorum: null, tie: 'all-tied' }
  const words = { activity: 'approval', title: 'Which?', prompt: '', minutes: 5 }
  room.takeIn({ kind: 'began', step: { id, ...words, settings }, at })
  const input = { do: 'ballot', marks: { option0000000001: 1 } }
  room.takeIn({ kind: 'gave', seat: ana, step: id, n: 1, ref: 'ref0000000000001', input })
  const leads = (lead: Lead) => {
    const decision = decideLead(room, lead, at, { newId: () => 'fresh00000000001' })
    if (decision.kind === 'entry') room.takeIn(decision.entry)
    return decision
  }
  const seen = () => publicView(room, at).step?.seen
  return { room, leads, seen }
}

const show: Lead = { kind: 'lead', step: id, input: { do: 'show' } }

test('totals of a hidden vote are shown to nobody before it is closed, and hidden again when it goes on', () => {
  const { leads, room, seen } = voting('hidden')
  expect(leads(show)).toMatchObject({ kind: 'refused', problem: { code: 'room-vote-runs' } })
  // Nor where the entry came from elsewhere.
  room.takeIn({ kind: 'led', step: id, input: { do: 'show' }, at })
  expect(seen()).toMatchObject({ result: null })
  leads({ kind: 'close', step: id })
  expect(seen()).toMatchObject({ result: null })
  expect(leads(show)).toMatchObject({ kind: 'entry' })
  expect(seen()).toMatchObject({ result: { gave: 1 } })
  leads({ kind: 'reopen', step: id })
  expect(seen()).toMatchObject({ result: null })
  expect(leads(show)).toMatchObject({ kind: 'refused' })
})

test('totals of an open vote are there as they come', () => {
  expect(voting('open').seen()).toMatchObject({ result: { gave: 1 } })
})

test('a vote by cards says that totals come when it is closed, also where its agenda says open: its ballots lie together until then', () => {
  const { leads, room, seen } = voting('open', 'cards')
  expect(seen()).toMatchObject({ setup: { secrecy: 'hidden' }, result: null })
  expect(leads(show)).toMatchObject({ problem: { code: 'room-vote-runs' } })
  const ballots = [{ receipt: 'ab'.repeat(8), marks: { option0000000001: 1 }, passed: false }]
  room.takeIn({ kind: 'published', step: id, box: { ballots }, at })
  leads({ kind: 'close', step: id })
  expect(leads(show)).toMatchObject({ kind: 'entry' })
  expect(seen()).toMatchObject({ result: { gave: 1 } })
})
