import { randomBytes } from 'node:crypto'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { CommandInput, ViewItem } from '#shared/contract/table.ts'
import { newRemains } from '#tests/support/vault.ts'
import { phone, until } from './hub-ground.ts'
import { deskOf, openMeeting, type Item } from './room-ground.ts'

const option = (at: number) => `option${String(at).padStart(10, '0')}`
const options = ['Lamplight', 'Warm Hands']

const agenda: readonly Item[] = [
  { activity: 'consent', title: 'Can we live with it?', minutes: 5 },
  {
    activity: 'dots',
    title: 'Where do our dots go?',
    minutes: 5,
    settings: { options, dots: 3, secrecy: 'secret' },
  },
  {
    activity: 'ranked',
    title: 'Which comes first?',
    minutes: 5,
    settings: { options, secrecy: 'open', door: 'cards' },
  },
]

/** Milliseconds a view may take to tell of a change. */
const slow = 8_000

type Act = CommandInput<'room/take-part'>['act']

async function leading(remains = newRemains()) {
  const here = await openMeeting({ remains, agenda })
  const { link, meeting } = here
  const own: { now: ViewItem<'room/own'> | null; screen: string } = { now: null, screen: '' }
  const stops = [
    link.watch(
      'room/own',
      { meeting },
      {
        items: (chunk) => (own.now = chunk[0]?.[1] ?? null),
        change: ({ set }) => (own.now = set[0]?.[1] ?? own.now),
        fail: ({ code }) => {
          expect(code).toBe('')
        },
      },
    ),
    link.watch(
      'room/screen',
      { meeting },
      {
        items: (chunk) => (own.screen = JSON.stringify(chunk)),
        change: ({ set }) => (own.screen = JSON.stringify(set)),
        fail: ({ code }) => {
          expect(code).toBe('')
        },
      },
    ),
  ]
  onTestFinished(() => {
    for (const stop of stops) stop()
  })
  const takePart = (act: Act) => link.run('room/take-part', { act, language: 'en' })
  const step = () => deskOf(here.shown.room)?.public.step
  return { ...here, own, takePart, step }
}

const ballotIn = (step: string, card: string | null, marks: Record<string, number>) => ({
  kind: 'ballot' as const,
  step,
  card,
  receipt: randomBytes(8).toString('hex'),
  marks,
  passed: false,
})

test('whoever leads takes part once, may change it and pass, and is the same after a restart; nobody else sees what it was', async () => {
  const remains = newRemains()
  const before = await leading(remains)
  const { link, meeting, agenda: items, openDoor, takePart, vault } = before
  await link.run('room/open', { meeting })
  const door = await openDoor()
  const [consent = '', dots = ''] = items
  await link.run('room/begin', { item: consent })
  const way = before.shown.room?.state === 'open' ? before.shown.room.door : null
  const [codes = { interpreter: '', noteTaker: '' }] = way?.state === 'open' ? way.ways : []
  const others = []
  for (const [kind, url] of [
    ['interpreter', codes.interpreter],
    ['note-taker', codes.noteTaker],
  ] as const) {
    const secret = Buffer.from(new URL(url).hash.slice(2), 'base64url')
    const one = await phone(door, { kind, secret })
    await until(() => one.heard.some((frame) => frame.kind === 'welcome'))
    others.push(one)
  }
  await takePart({ kind: 'pass', step: consent })
  await until(() => before.step()?.finished.passed === 1)
  const words = 'The stairs are steep'
  const answer = { do: 'answer', answer: 'concern', words, name: null }
  await takePart({ kind: 'give', step: consent, input: answer })
  await takePart({ kind: 'give', step: consent, input: { ...answer, words: null } })
  await takePart({ kind: 'give', step: consent, input: answer })
  const mine = { answer: 'concern', words }
  await vi.waitFor(() => {
    expect(before.own.now).toMatchObject({ took: 'gave', mine })
    expect(before.step()?.finished).toEqual({ gave: 1, passed: 0 })
  }, slow)
  // Two devices that listen, and this one.
  await until(() => before.own.screen.includes('"gave":1'))
  const told = [before.own.screen, ...others.map(({ heard }) => JSON.stringify(heard))]
  for (const text of told) expect(text).not.toMatch(/steep|"answer":"concern"/)
  await link.run('room/lead', { lead: { kind: 'close', step: consent } })
  await link.run('room/begin', { item: dots })
  const one = ballotIn(dots, null, { [option(1)]: 2 })
  await takePart(one)
  await takePart(one)
  await vi.waitFor(() => {
    expect(before.own.now).toMatchObject({ took: 'gave', mine: { marks: null } })
  }, slow)
  await vault.close()

  const after = await leading(remains)
  await until(() => after.own.now?.took === 'gave')
  const other = ballotIn(dots, null, { [option(2)]: 1 })
  await expect(after.takePart(other)).rejects.toThrow('room-ballot-used')
  await expect(after.takePart({ kind: 'pass', step: dots })).rejects.toThrow('room-by-ballot')
  await vi.waitFor(() => {
    expect(after.step()?.finished).toEqual({ gave: 1, passed: 0 })
    expect(deskOf(after.shown.room)?.public.people).toBe(3)
  }, slow)
  await after.link.run('room/lead', { lead: { kind: 'close', step: dots } })
  await until(() => after.step()?.phase === 'closed')
  expect(after.step()?.finished).toEqual({ gave: 1, passed: 0 })
})

test('what two windows ask for at once is taken in one after the other, and none of it is lost', async () => {
  const { link, meeting, agenda: items, own, takePart } = await leading()
  await link.run('room/open', { meeting })
  const [consent = ''] = items
  await link.run('room/begin', { item: consent })
  const saying = (words: string) => ({
    kind: 'give' as const,
    step: consent,
    input: { do: 'answer', answer: 'concern', words, name: null },
  })
  await Promise.all(['The stairs', 'The doors'].map((words) => takePart(saying(words))))
  await until(() => own.now?.took === 'gave')
  await vi.waitFor(() => {
    expect(own.now).toMatchObject({ mine: { words: 'The doors' } })
  }, slow)
})

test('a card that whoever leads used is used, and one that a phone used is refused', async () => {
  const here = await leading()
  const { link, meeting, agenda: items, openDoor, takePart, shown } = here
  await link.run('room/open', { meeting })
  const { codes } = await link.run('room/make-cards', { meeting, count: 2 })
  const [first = '', second = ''] = codes
  const step = items[2] ?? ''
  await link.run('room/begin', { item: step })
  const door = await openDoor()
  const guest = await phone(door, door)
  await until(() => guest.heard.some(({ kind }) => kind === 'welcome'))
  const marks = { [option(1)]: 1 }
  await expect(takePart(ballotIn(step, null, marks))).rejects.toThrow('room-card-unknown')
  await takePart(ballotIn(step, first, marks))
  guest.say({ ...ballotIn(step, first, marks), n: 1 })
  const refused = await until(() => guest.heard.find((frame) => 'n' in frame && frame.n === 1))
  expect(refused).toMatchObject({ problem: { code: 'room-ballot-used' } })
  guest.say({ ...ballotIn(step, second, marks), n: 2 })
  await until(() => guest.heard.find((frame) => frame.kind === 'took' && frame.n === 2))
  await expect(takePart(ballotIn(step, second, marks))).rejects.toThrow('room-ballot-used')
  await vi.waitFor(() => {
    expect(here.step()?.finished.gave).toBe(2)
    expect(shown.room).toMatchObject({ twice: 2 })
  }, slow)
})

test('nothing but taking part comes in by that way, and only where a meeting is led', async () => {
  const here = await leading()
  const { link, meeting, agenda: items, takePart } = here
  const [step = ''] = items
  const pass = { kind: 'pass', step } as const
  await expect(takePart(pass)).rejects.toThrow('room-not-open')
  await link.run('room/open', { meeting })
  await expect(takePart(pass)).rejects.toThrow('room-step-closed')
  await link.run('room/begin', { item: step })
  await until(() => here.step()?.id === step)
  const strange: readonly unknown[] = [
    { kind: 'note', text: 'A note' },
    { kind: 'paper', step, ref: 'a'.repeat(16), card: null, receipt: 'a'.repeat(16), input: null },
    { kind: 'stack', act: 'ask' },
    { kind: 'pass', step, n: 7 },
    { kind: 'pass', step, seat: 'phone-00000' },
    { kind: 'give', step, input: { do: 'answer', answer: 'concern', words: 'x'.repeat(5000) } },
  ]
  for (const act of strange)
    await expect(takePart(act as Act)).rejects.toThrow('input-does-not-fit')
  await expect(takePart({ kind: 'give', step, input: { do: 'show' } })).rejects.toThrow(
    'room-does-not-fit',
  )
  expect(here.step()?.finished).toEqual({ gave: 0, passed: 0 })
})
