// @vitest-environment happy-dom
import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { machines } from '#shared/meetings/activities/machines.ts'
import { carryViewers } from '#shared/meetings/carry/views.ts'
import type { Entry } from '#shared/meetings/room/entry.ts'
import { publicView } from '#shared/meetings/room/room-views.ts'
import { Room } from '#shared/meetings/room/room.ts'
import { agendaOn } from '#shared/meetings/maps.ts'
import { RunPage } from '#renderer/meetings/run/run-page.tsx'
import { LargeMeeting } from '#renderer/projector/large-meeting.tsx'
import { DecisionRow } from '#renderer/meetings/after/carry/decision-row.tsx'
import { createMemoryVault } from '../support/memory-vault.ts'
import { renderPage } from '../support/render-page.tsx'
import { memoryRoom } from './memory-room.ts'
import { held } from './minutes-ground.ts'
import { fillMeetings, meetingsRegistry } from './sample.ts'
import { pair } from './steps.ts'

afterEach(cleanup)

const seat = (name: string): Entry => ({
  kind: 'seat',
  seat: name.padEnd(11, '0'),
  token: Buffer.from(name).toString('hex').padEnd(64, '0'),
  role: 'guest',
  language: 'en',
})
const term = (number: number): Entry => ({
  kind: 'term',
  term: number,
  device: String(number).repeat(64),
  at: number,
})
const gives = (name: string, step: string, input: unknown): Entry => ({
  kind: 'gave',
  seat: name.padEnd(11, '0'),
  step,
  n: 1,
  ref: `ref-${name}`.padEnd(16, '0'),
  input,
})
const yes = { do: 'answer', answer: 'live-with', words: null, name: null }
const stepId = (name: string) => name.padEnd(16, '0')
const began = (name: string, activity: string, settings: object): Entry => ({
  kind: 'began',
  step: { id: stepId(name), activity, title: name, prompt: '', minutes: 5, settings },
  at: 3,
})
const vote = {
  options: ['Late rides', 'Warm rooms'],
  secrecy: 'secret',
  door: 'devices',
  quorum: null,
  tie: 'all-tied',
}

function after(...entries: readonly Entry[]): number | undefined {
  const room = new Room(machines)
  room.takeIn({ kind: 'opened', meeting: stepId('meeting'), room: '1'.repeat(32), at: 1 })
  for (const entry of [term(1), ...entries]) room.takeIn(entry)
  return publicView(room, 9).step?.anew
}

const [consent, ballot] = [stepId('consent'), stepId('vote')]
const running = [
  seat('kim'),
  seat('lee'),
  began('consent', 'consent', { proposal: 'Late rides' }),
  gives('kim', consent, yes),
]

test('devices that came in after a take-over and answered in what ran then are counted; who came by themselves and who only came late are not', () => {
  expect(after(...running, seat('bo'), gives('bo', consent, yes))).toBe(0)
  const taken = [...running, term(2)]
  // A phone that goes to the other laptop by itself keeps its seat.
  expect(after(...taken, gives('lee', consent, yes))).toBe(0)
  expect(after(...taken, seat('bo'))).toBe(0)
  const anew = [...taken, seat('bo'), gives('bo', consent, yes)]
  expect(after(...anew, seat('mo'))).toBe(1)
  expect(after(...anew, { kind: 'closed', step: consent, at: 5 })).toBe(1)
  // What began after the take-over asked nobody before.
  expect(after(...anew, began('later', 'consent', {}), seat('mo'))).toBe(0)
})

test('in a secret vote by devices all that came in until it was closed are counted, by cards none: they count once', () => {
  const cast = (door: string) => [
    seat('kim'),
    began('vote', 'approval', { ...vote, door }),
    term(2),
    seat('bo'),
    seat('mo'),
  ]
  expect(after(...cast('devices'))).toBe(2)
  expect(after(...cast('cards'))).toBe(0)
  expect(after(...cast('devices'), { kind: 'closed', step: ballot, at: 5 }, seat('jo'))).toBe(2)
})

test('it stands with the result: where it is led, on the big screen once it is closed, and after the meeting', async () => {
  const room = memoryRoom()
  const vault = createMemoryVault({ rooms: [meetingsRegistry, room.registry] })
  const { id } = await fillMeetings(vault)
  const { run } = vault.link
  await run('room/open', { meeting: id })
  const namespaces = ['meetings', 'meeting-run', 'meeting-screen', 'activities', 'priorities']
  await renderPage(<RunPage id={id} />, { vault, namespaces })
  const item = agendaOn(vault.desk, id).find(({ activity }) => activity === 'ranked')?.id ?? ''
  await act(() => run('room/begin', { item }))
  const said = /^1 device came in anew after another laptop took over, late or by the new code/
  expect(screen.queryByText(said)).toBeNull()
  act(() => {
    room.takeIn(
      term(2),
      seat('bo'),
      gives('bo', item, { do: 'ballot', marks: { option0000000001: 1 } }),
    )
  })
  expect(await screen.findByText(said)).toBeTruthy()
  cleanup()
  await renderPage(<LargeMeeting id={id} />, { vault, namespaces })
  expect(screen.queryByText(said)).toBeNull()
  await act(() => run('room/lead', { lead: { kind: 'close', step: item } }))
  expect(await screen.findByText(said)).toBeTruthy()
  cleanup()
  const [desk] = pair()
  const meeting = held(desk, {
    steps: [
      { activity: 'consent', settings: { proposal: 'Late rides' }, gave: [yes], more: { anew: 1 } },
    ],
  })
  const brought = carryViewers['meetings/brought'](desk, { id: meeting })
  const decision = [...brought.items()].map(([, one]) => one).find((one) => one.kind === 'decision')
  brought.close()
  if (decision?.kind !== 'decision') throw new Error('no decision')
  await renderPage(<DecisionRow decision={decision} carry={() => Promise.resolve(true)} />, {
    namespaces: ['meeting-carry', 'meeting-run'],
  })
  expect(screen.getByText(said)).toBeTruthy()
})
