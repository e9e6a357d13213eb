import { expect, test } from 'vitest'
import { acts, mayDo, roles } from '#shared/meetings/room/roles.ts'
import { roomLimits } from '#shared/meetings/room/limits.ts'
import { deskView, publicView, seatView } from '#shared/meetings/room/room-views.ts'
import { ana, bea, kim, openRoom, step } from './room-ground.ts'

const add = (text: string, name: string | null = null) => ({ do: 'add', text, bin: null, name })

function withWords(held = false) {
  const ground = openRoom()
  const words = step('words', 'words', { held })
  ground.leads({ kind: 'begin', step: words })
  return { ...ground, words: words.id }
}

test('what phones give is in the room, and the same entries make the same room', () => {
  const { room, asks, again, words } = withWords()
  asks(ana, { kind: 'give', step: words, n: 1, input: add('The garden') })
  asks(bea, { kind: 'pass', step: words, n: 1 })
  const seen = publicView(room, 2_000).step
  expect(seen?.finished).toEqual({ gave: 1, passed: 1 })
  expect(seen?.seen).toMatchObject({ given: 1, shown: [{ text: 'The garden', name: null }] })
  expect(deskView(again(), 2_000)).toEqual(deskView(room, 2_000))
  for (const seat of [ana, bea, kim]) expect(seatView(again(), seat)).toEqual(seatView(room, seat))
})

test('an intent that comes twice is taken in once, and gets the ref it had', () => {
  const { room, asks, entries, words } = withWords()
  const intent = { kind: 'give', step: words, n: 1, input: add('The garden') } as const
  const first = asks(ana, intent)
  const count = entries.length
  const second = asks(ana, intent)
  expect(first).toMatchObject({ kind: 'entry' })
  expect(second).toEqual({ kind: 'again', ref: 'fresh00000000001' })
  expect(entries).toHaveLength(count)
  expect(publicView(room, 2_000).step?.seen).toMatchObject({ given: 1 })
})

test('only whoever gave something changes it or takes it back', () => {
  const { asks, room, words } = withWords()
  asks(ana, { kind: 'give', step: words, n: 1, input: add('The garden') })
  const ref = 'fresh00000000001'
  const taking = { do: 'take-back', ref }
  expect(asks(bea, { kind: 'give', step: words, n: 1, input: taking })).toEqual({
    kind: 'refused',
    problem: { code: 'room-not-yours', values: {} },
  })
  asks(ana, {
    kind: 'give',
    step: words,
    n: 2,
    input: { do: 'change', ref, text: 'The community garden', bin: null },
  })
  expect(seatView(room, ana).mine).toMatchObject({ items: [{ text: 'The community garden' }] })
  asks(ana, { kind: 'give', step: words, n: 3, input: taking })
  expect(seatView(room, ana)).toMatchObject({ took: 'nothing', mine: { items: [] } })
})

test('what is held back stays off the big screen until the facilitator shows it', () => {
  const { asks, leads, room, words } = withWords(true)
  asks(ana, { kind: 'give', step: words, n: 1, input: add('A name that should not be read') })
  expect(publicView(room, 2_000).step?.seen).toMatchObject({ given: 1, shown: [] })
  expect(deskView(room, 2_000).desk).toMatchObject({ items: [{ held: true }] })
  leads({ kind: 'lead', step: words, input: { do: 'show', ref: 'fresh00000000001' } })
  expect(publicView(room, 2_000).step?.seen).toMatchObject({
    shown: [{ text: 'A name that should not be read' }],
  })
})

test('nothing that everybody sees, and nothing the facilitator sees, says whose an idea is', () => {
  const { asks, room, words } = withWords()
  asks(ana, { kind: 'give', step: words, n: 1, input: add('The garden') })
  asks(bea, { kind: 'give', step: words, n: 1, input: add('The choir', 'Bea') })
  const shown = JSON.stringify([publicView(room, 2_000), deskView(room, 2_000)])
  for (const seat of [ana, bea, kim]) expect(shown).not.toContain(seat)
  expect(shown).toContain('"name":"Bea"')
})

test('answers to a question are counted, shown together, and changed until it is closed', () => {
  const { asks, leads, room } = openRoom()
  const { id } = step('question', 'question', {})
  leads({ kind: 'begin', step: step('question', 'question', {}) })
  const answer = (of: string, words: string | null = null) => ({
    do: 'answer',
    answer: of,
    words,
    name: null,
  })
  asks(ana, { kind: 'give', step: id, n: 1, input: answer('yes') })
  asks(bea, { kind: 'give', step: id, n: 1, input: answer('concern', 'Who brings them home?') })
  asks(kim, { kind: 'pass', step: id, n: 1 })
  expect(publicView(room, 0).step?.seen).toMatchObject({ counts: null, read: [] })
  asks(ana, { kind: 'give', step: id, n: 2, input: answer('concern') })
  leads({ kind: 'lead', step: id, input: { do: 'show' } })
  expect(publicView(room, 0).step?.seen).toMatchObject({
    counts: [
      { answer: 'yes', count: 0 },
      { answer: 'concern', count: 2 },
    ],
  })
  expect(asks(ana, { kind: 'give', step: id, n: 3, input: answer('maybe') })).toMatchObject({
    kind: 'refused',
  })
  leads({ kind: 'close', step: id })
  expect(asks(ana, { kind: 'give', step: id, n: 3, input: answer('yes') })).toMatchObject({
    problem: { code: 'room-step-closed' },
  })
})

test('a step is closed and reopened with all that was given, and its time stands meanwhile', () => {
  const { asks, leads, later, room, words } = withWords()
  asks(ana, { kind: 'give', step: words, n: 1, input: add('The garden') })
  later(60_000)
  leads({ kind: 'close', step: words })
  later(600_000)
  leads({ kind: 'reopen', step: words })
  const { step: now } = publicView(room, later(30_000))
  expect(now).toMatchObject({
    phase: 'running',
    seen: { given: 1 },
    time: { spent: 90_000, isGoing: true },
  })
})

test('a clock that goes back takes no time away', () => {
  const { leads, later, room } = withWords()
  later(60_000)
  leads({ kind: 'timer', act: 'pause' })
  leads({ kind: 'timer', act: 'go' })
  expect(deskView(room, -5_000).time?.spent).toBe(60_000)
})

test('the time is for everybody until whoever leads keeps it; then nobody else is told it, and it goes on', () => {
  const { leads, later, room } = withWords()
  const now = later(60_000)
  expect(publicView(room, now).step?.time).toEqual({ minutes: 10, spent: 60_000, isGoing: true })
  leads({ kind: 'share-timer', isShared: false })
  expect(publicView(room, now).step?.time).toBeNull()
  expect(deskView(room, now)).toMatchObject({ sharesTimer: false, time: { spent: 60_000 } })
  expect(JSON.stringify(deskView(room, now).public)).not.toContain('60000')
  leads({ kind: 'share-timer', isShared: true })
  expect(publicView(room, later(1_000)).step?.time).toMatchObject({ spent: 61_000 })
})

test('who has spoken less speaks first, and whom the facilitator lifts before all', () => {
  const { asks, leads, room } = openRoom()
  const names = () => deskView(room, 0).stack.map(({ name }) => name)
  asks(ana, { kind: 'name', n: 1, name: 'Ana' })
  asks(bea, { kind: 'name', n: 1, name: 'Bea' })
  asks(ana, { kind: 'stack', n: 2, act: 'ask' })
  leads({ kind: 'turn', act: 'call', speaker: { kind: 'seat', seat: ana } })
  expect(seatView(room, ana).turn).toBe(0)
  leads({ kind: 'spoke' })
  asks(ana, { kind: 'stack', n: 3, act: 'ask' })
  asks(bea, { kind: 'stack', n: 2, act: 'ask' })
  leads({ kind: 'queue', name: 'Oralee' })
  expect(names()).toEqual(['Bea', 'Oralee', 'Ana'])
  expect(seatView(room, ana).turn).toBe(3)
  leads({ kind: 'turn', act: 'lift', speaker: { kind: 'seat', seat: ana } })
  expect(names()).toEqual(['Ana', 'Bea', 'Oralee'])
})

test.each(acts.flatMap((act) => roles.map((role) => [role, act] as const)))(
  '%s: %s is decided by the table alone',
  (role, act) => {
    const forAll = new Set(['give', 'pass', 'stack', 'name', 'pause', 'ballot'])
    const more: Readonly<Record<string, readonly string[]>> = {
      'note-taker': ['note', 'read-notes', 'see-next', 'paper'],
      interpreter: ['see-next'],
      member: ['note', 'see-next', 'stand-by'],
      facilitator: ['note', 'read-notes', 'see-next', 'lead', 'paper', 'stand-by'],
    }
    expect(mayDo(role, act)).toBe(forAll.has(act) || (more[role] ?? []).includes(act))
  },
)

test('a guest who asks for what only note-takers may do is refused', () => {
  const { asks, entries } = openRoom()
  const count = entries.length
  expect(asks(ana, { kind: 'note', n: 1, text: 'All agreed' })).toMatchObject({
    problem: { code: 'room-not-yours' },
  })
  expect(entries).toHaveLength(count)
})

test('an unknown seat, an unknown step and an activity this version does not know change nothing', () => {
  const { asks, leads, room, take } = openRoom()
  expect(asks('seat-nobody', { kind: 'name', n: 1, name: 'X' })).toMatchObject({
    problem: { code: 'room-no-seat' },
  })
  const later = step('later', 'dance', { steps: 3 })
  leads({ kind: 'begin', step: later })
  expect(publicView(room, 0).step).toMatchObject({ title: 'What is strong here?', seen: null })
  expect(asks(ana, { kind: 'give', step: later.id, n: 1, input: {} })).toMatchObject({
    problem: { code: 'room-step-closed' },
  })
  const before = JSON.stringify(deskView(room, 0))
  const [at, ref] = [0, 'fresh00000000009']
  take({ kind: 'gave', seat: ana, step: 'nowhere000000000', n: 1, ref, input: {} })
  take({ kind: 'led', step: 'nowhere000000000', input: { do: 'show' }, at })
  take({ kind: 'gave', seat: 'seat-nobody', step: later.id, n: 1, ref, input: {} })
  expect(JSON.stringify(deskView(room, 0))).toBe(before)
})

test('one seat cannot fill a step, and a room that is full says so', () => {
  const { asks, leads, room, take, words } = withWords()
  const give = (n: number) =>
    asks(ana, { kind: 'give', step: words, n, input: add(`Idea ${String(n)}`) })
  for (const n of [1, 2, 3]) expect(give(n)).toMatchObject({ kind: 'entry' })
  expect(give(4)).toMatchObject({ problem: { code: 'room-gave-much' } })
  while (room.entries < roomLimits.entries) take({ kind: 'spoke', at: 0 })
  expect(leads({ kind: 'park', text: 'Keys' })).toMatchObject({ problem: { code: 'room-full' } })
})

test('after the end nothing is taken in', () => {
  const { asks, room, take, words } = withWords()
  take({ kind: 'ended', at: 0 })
  expect(publicView(room, 0).isOver).toBe(true)
  expect(asks(ana, { kind: 'give', step: words, n: 1, input: add('Late') })).toMatchObject({
    problem: { code: 'room-over' },
  })
})
