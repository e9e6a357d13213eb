import { expect, test } from 'vitest'
import { machines } from '#shared/meetings/activities/machines.ts'
import { decide, decideLead } from '#shared/meetings/room/decide.ts'
import type { Entry } from '#shared/meetings/room/entry.ts'
import type { Begin, Intent, Lead } from '#shared/meetings/room/intent.ts'
import { deskView, publicView } from '#shared/meetings/room/room-views.ts'
import { Room } from '#shared/meetings/room/room.ts'
import { ana, bea, step } from './room-ground.ts'

const option = (at: number) => `option${String(at).padStart(10, '0')}`
const choice = { options: ['Lamplight', 'Warm Hands', 'Come In'], quorum: null, tie: 'all-tied' }
const open = { ...choice, secrecy: 'hidden', door: 'devices' }

/** A room with a guest and a note-taker, and one step that runs. */
function running(activity: string, settings: unknown) {
  const room = new Room(machines)
  const entries: Entry[] = []
  const take = (entry: Entry) => {
    entries.push(entry)
    room.takeIn(entry)
  }
  take({ kind: 'opened', meeting: 'meeting000000001', room: 'ab'.repeat(16), at: 0 })
  for (const [seat, role] of [
    [ana, 'guest'],
    [bea, 'note-taker'],
  ] as const)
    take({ kind: 'seat', seat, token: seat.padEnd(64, '0'), role, language: 'en' })
  const now = step('paper', activity, settings)
  const chance = { newId: () => 'fresh00000000001' }
  const lead = (what: Lead | Begin) => {
    const decision = decideLead(room, what, 0, chance)
    if (decision.kind === 'entry') take(decision.entry)
    return decision
  }
  const ask = (seat: string, intent: Intent) => {
    const decision = decide(room, seat, intent, chance)
    if (decision.kind === 'entry') take(decision.entry)
    return decision
  }
  lead({ kind: 'begin', step: now })
  const sheet = (number: number, input: unknown) => ({
    kind: 'paper' as const,
    step: now.id,
    ref: `paper${String(number).padStart(11, '0')}`,
    card: null,
    receipt: String(number).padStart(16, '0'),
    input,
  })
  const again = () => {
    const other = new Room(machines)
    for (const entry of entries) other.takeIn(entry)
    return other
  }
  const outcome = () => room.current?.live?.outcome((things) => things)
  return { room, lead, ask, again, outcome, sheet, id: now.id }
}

const ballot = (marks: Record<string, number>) => ({ do: 'ballot', marks })
const answer = (key: string, words: string | null = null) => ({
  do: 'answer',
  answer: key,
  words,
  name: null,
})

test.each([
  ['approval', open, ballot({ [option(1)]: 1, [option(3)]: 1 })],
  ['dots', { ...open, dots: 3, atMost: null }, ballot({ [option(1)]: 2 })],
  ['score', open, ballot({ [option(1)]: 5, [option(2)]: 0 })],
  ['star', open, ballot({ [option(1)]: 5, [option(2)]: 4 })],
  ['ranked', { ...open, count: 'schulze' }, ballot({ [option(2)]: 1, [option(1)]: 2 })],
  ['consent', {}, answer('concern', 'The steps are icy')],
  ['gradients', {}, answer('veto')],
  ['fist-to-five', {}, answer('4')],
  ['temperature', { steps: 'five' }, answer('hot')],
])(
  '%s on paper counts beside a phone, is told apart in turnout and outcome, and can be taken out',
  (activity, settings, input) => {
    const { again, ask, id, lead, outcome, room, sheet } = running(activity, settings)
    ask(ana, { kind: 'give', step: id, n: 1, input })
    expect(lead(sheet(1, input))).toMatchObject({ kind: 'entry' })
    expect(lead(sheet(2, null))).toMatchObject({ kind: 'entry' })
    expect(publicView(room, 0).step).toMatchObject({ finished: { gave: 2, passed: 1 }, paper: 2 })
    expect(outcome()).toMatchObject({ gave: 2, passed: 1, paper: 2 })
    expect(deskView(room, 0).paper).toEqual({ byCard: false, canUndo: true })
    // The same sheet sent twice is one.
    expect(lead(sheet(1, input))).toMatchObject({ kind: 'again' })
    lead({ kind: 'paper-back', step: id, ref: sheet(1, null).ref })
    lead({ kind: 'paper-back', step: id, ref: sheet(2, null).ref })
    expect(publicView(room, 0).step).toMatchObject({ finished: { gave: 1, passed: 0 }, paper: 0 })
    expect(outcome()).toMatchObject({ gave: 1, passed: 0, paper: 0 })
    expect(deskView(again(), 0)).toEqual(deskView(room, 0))
  },
)

test('a sheet that does not follow the rules is refused, and one that takes back counts as none', () => {
  const { lead, room, sheet } = running('dots', { ...open, dots: 3, atMost: null })
  expect(lead(sheet(1, ballot({ [option(1)]: 4 })))).toMatchObject({
    problem: { code: 'room-does-not-fit' },
  })
  expect(lead(sheet(1, ballot({ '<b>': 1 })))).toMatchObject({
    problem: { code: 'room-does-not-fit' },
  })
  lead(sheet(1, { do: 'take-back' }))
  expect(publicView(room, 0).step).toMatchObject({ finished: { gave: 0, passed: 0 }, paper: 0 })
})

test('who may key in is decided by the table of roles: a note-taker may, a guest may not', () => {
  const { ask, room, sheet } = running('approval', open)
  const one = { ...sheet(1, ballot({ [option(1)]: 1 })), n: 1 }
  expect(ask(ana, one)).toMatchObject({ problem: { code: 'room-not-yours' } })
  expect(ask(bea, one)).toMatchObject({ kind: 'entry' })
  expect(ask(bea, one)).toMatchObject({ kind: 'again', ref: one.ref })
  expect(publicView(room, 0).step).toMatchObject({ finished: { gave: 1 }, paper: 1 })
  // The note-taker's own answer is another one.
  expect(room.current?.live?.took(bea)).toBe('nothing')
})

test('what goes by ballots of its own, what is gathered and what is closed takes no sheet', () => {
  const secret = running('approval', { ...open, secrecy: 'secret' })
  expect(secret.lead(secret.sheet(1, null))).toMatchObject({ problem: { code: 'room-by-ballot' } })
  expect(deskView(secret.room, 0).paper).toEqual({ byCard: false, canUndo: false })
  const cards = running('approval', { ...open, door: 'cards' })
  expect(deskView(cards.room, 0).paper).toEqual({ byCard: true, canUndo: false })
  const gathered = running('brainstorm', { held: false, each: 0, quiet: 0 })
  expect(gathered.lead(gathered.sheet(1, null))).toMatchObject({
    problem: { code: 'room-not-on-paper' },
  })
  expect(deskView(gathered.room, 0).paper).toBeNull()
  const { id, lead, sheet } = running('approval', open)
  lead(sheet(1, null))
  lead({ kind: 'close', step: id })
  expect(lead(sheet(2, null))).toMatchObject({ problem: { code: 'room-step-closed' } })
  expect(lead({ kind: 'paper-back', step: id, ref: sheet(1, null).ref })).toMatchObject({
    problem: { code: 'room-step-closed' },
  })
})

test('a part that is left out is so until it is put back or begun, and one that began is not left out', () => {
  const { again, id, lead, room } = running('approval', open)
  const next = step('next', 'break', {})
  expect(lead({ kind: 'skip', step: id, skips: true })).toMatchObject({
    problem: { code: 'room-step-began' },
  })
  lead({ kind: 'skip', step: next.id, skips: true })
  expect(deskView(room, 0).skipped).toEqual([next.id])
  expect(deskView(again(), 0)).toEqual(deskView(room, 0))
  lead({ kind: 'skip', step: next.id, skips: false })
  expect(deskView(room, 0).skipped).toEqual([])
  lead({ kind: 'skip', step: next.id, skips: true })
  lead({ kind: 'close', step: id })
  lead({ kind: 'begin', step: next })
  expect(deskView(room, 0).skipped).toEqual([])
  expect(room.steps.size).toBe(2)
})
