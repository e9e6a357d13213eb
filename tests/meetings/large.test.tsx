// @vitest-environment happy-dom
import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { machines } from '#shared/meetings/activities/machines.ts'
import { agendaOn } from '#shared/meetings/maps.ts'
import type { Lead } from '#shared/meetings/room/intent.ts'
import { desks, desksIn } from '#renderer/meetings/activities/activity-desk.ts'
import { screens, screensIn } from '#renderer/projector/activities/activity-screen.ts'
import { lastThatFit } from '#renderer/projector/fitted.ts'
import { LargeList } from '#renderer/projector/large-list.tsx'
import { LargeMeeting } from '#renderer/projector/large-meeting.tsx'
import { createMemoryVault } from '../support/memory-vault.ts'
import { renderPage } from '../support/render-page.tsx'
import { memoryRoom } from './memory-room.ts'
import { fillMeetings, meetingsRegistry } from './sample.ts'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** The big screen of a meeting that is open, and what whoever leads does. */
async function openLarge() {
  const room = memoryRoom()
  const vault = createMemoryVault({ rooms: [meetingsRegistry, room.registry] })
  const { id } = await fillMeetings(vault)
  const { run } = vault.link
  await run('room/open', { meeting: id })
  await renderPage(<LargeMeeting id={id} />, {
    vault,
    namespaces: ['meeting-screen', 'activities', 'priorities'],
  })
  const item = (activity: string) =>
    agendaOn(vault.desk, id).find((one) => one.activity === activity)?.id ?? ''
  const lead = (what: Lead) => run('room/lead', { lead: what })
  const add = async (made: Parameters<typeof run<'meetings/add-item'>>[1]['item']) =>
    (await run('meetings/add-item', { meeting: id, item: made })).id
  return { run, item, lead, room, add }
}

test('every activity has its part for whoever leads and for the big screen, found by its folder; where phones rest there is none', () => {
  const withParts = [...machines.keys()].filter((kind) => !['break', 'free-talk'].includes(kind))
  expect([...desks.keys()].toSorted()).toEqual(withParts.toSorted())
  expect([...screens.keys()].toSorted()).toEqual(withParts.toSorted())
  const Part = () => null
  expect(desksIn({ './sample/desk.tsx': { Desk: Part } }).get('sample')).toBe(Part)
  expect(screensIn({ './sample/screen.tsx': { Screen: Part } }).get('sample')?.Screen).toBe(Part)
})

test('first the code, and as an equal way an address and words', async () => {
  const { run } = await openLarge()
  expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/^September circle/)
  expect(screen.queryByRole('img')).toBeNull()
  await run('room/door', { open: true })
  expect(await screen.findByRole('img', { name: 'Code for phones' })).toBeTruthy()
  expect(screen.getByText('10.0.0.4:24680')).toBeTruthy()
  expect(screen.getByText('river lantern maple bread')).toBeTruthy()
})

test('one question; what is held back is counted and not shown; nobody is named', async () => {
  const { run, item, lead, room } = await openLarge()
  await run('room/door', { open: true })
  const step = item('brainstorm')
  await run('room/begin', { item: step })
  await screen.findByText('When did this neighborhood hold someone up?')
  const idea = 'We still know which plants grow back first'
  expect(screen.getByText(idea)).toBeTruthy()
  const [, second] = [...room.room().texts()]
  await lead({ kind: 'lead', step, input: { do: 'hold', ref: second?.ref ?? '' } })
  await screen.findByText('given so far')
  expect(screen.queryByText(idea)).toBeNull()
  expect(screen.getAllByText('3')).toHaveLength(2)
  expect(screen.getByRole('timer').textContent).toMatch(/^2[45]:\d\d$/)
  expect(document.body.textContent).not.toMatch(/Losa|Kofi|Oralee/)
  await lead({ kind: 'share-timer', isShared: false })
  await vi.waitFor(() => {
    expect(screen.queryByRole('timer')).toBeNull()
  })
  expect(screen.getByText('given so far')).toBeTruthy()
  await lead({ kind: 'screen', shows: 'nothing' })
  expect(screen.queryByRole('heading')).toBeNull()
})

test('a vote shows what can be chosen, and its result only once whoever leads shows it, saying what was counted', async () => {
  const { run, item, lead } = await openLarge()
  await run('room/door', { open: true })
  const step = item('ranked')
  await run('room/begin', { item: step })
  expect((await screen.findAllByRole('listitem')).map((one) => one.textContent)).toEqual([
    'Warm-room network',
    'After-school circle',
    'Garden healing path',
  ])
  const sheet = { ref: 'paper00000000001', card: null, receipt: '0'.repeat(16), input: null }
  await lead({ kind: 'paper', step, ...sheet })
  expect(await screen.findByText('1 on paper')).toBeTruthy()
  await lead({ kind: 'close', step })
  expect(screen.queryByRole('table')).toBeNull()
  await lead({ kind: 'lead', step, input: { do: 'show' } })
  expect(await screen.findByRole('table', { name: 'What came out' })).toBeTruthy()
  expect(screen.getByText(/^\d ballots?: .*not people\./)).toBeTruthy()
  expect(screen.getByText('Which effort should we start first?').tagName).toBe('P')
  const said = screen.getByRole('heading', { level: 1 })
  expect(said.textContent).toMatch(/After-school circle.* has the most support/)
  // A sentence of this page's language reads its way, whatever letters the option begins with.
  expect(said.getAttribute('dir')).toBeNull()
  expect(screen.queryByRole('timer')).toBeNull()
})

test('what was said last is shown as far as it fits, newest first and with nobody cut short', () => {
  const said = (...lengths: readonly number[]) =>
    lengths.map((length) => ({ text: 'x'.repeat(length) }))
  const lengths = (items: readonly { readonly text: string }[]) =>
    lastThatFit(items).map(({ text }) => text.length)
  expect(lengths(said(9, 10, 20, 30, 40))).toEqual([40, 30, 20, 10])
  expect(lengths(said(10, 100, 90))).toEqual([90])
  expect(lengths(said(10, 700))).toEqual([700])
  expect(lengths([])).toEqual([])
})

/** Rows of 100 in a place of 400. */
function fourFit() {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const at = [...(this.parentElement?.children ?? [])].indexOf(this)
    return new DOMRect(0, 0, 100, this instanceof HTMLUListElement ? 400 : (at + 1) * 100)
  })
}

test('what is longer than its place turns its pages by itself and begins anew; which part it is, is said', async () => {
  fourFit()
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const items = Array.from({ length: 10 }, (_, at) => ({
    key: String(at),
    text: `Idea ${String(at + 1)}`,
  }))
  await renderPage(<LargeList items={items} />, {
    vault: createMemoryVault({ rooms: [] }),
    namespaces: ['meeting-screen'],
  })
  const shown = () =>
    [...document.querySelectorAll('li[data-later="false"]')].map((one) => one.textContent)
  const turn = () => {
    act(() => {
      vi.advanceTimersByTime(12_000)
    })
  }
  expect(shown()).toEqual(['Idea 1', 'Idea 2', 'Idea 3', 'Idea 4'])
  expect(screen.getByText(/1.*4.*10/)).toBeTruthy()
  turn()
  expect(shown()).toEqual(['Idea 5', 'Idea 6', 'Idea 7', 'Idea 8'])
  turn()
  expect(shown()).toEqual(['Idea 9', 'Idea 10'])
  turn()
  expect(shown()).toEqual(['Idea 1', 'Idea 2', 'Idea 3', 'Idea 4'])
})

test('totals that come while a vote is open stand below its question, and nothing has come out yet', async () => {
  const { run, lead, add } = await openLarge()
  const options = ['After-school circle', 'Warm-room network']
  const prompt = 'Which effort should we start first?'
  const settings = { options, secrecy: 'open' }
  const step = await add({ activity: 'ranked', title: 'Choose', prompt, minutes: 10, settings })
  await run('room/door', { open: true })
  await run('room/begin', { item: step })
  expect(await screen.findByRole('table', { name: 'What came out' })).toBeTruthy()
  const title = () => screen.getByRole('heading', { level: 1 }).textContent
  expect(title()).toBe('Which effort should we start first?')
  await lead({ kind: 'close', step })
  await vi.waitFor(() => {
    expect(title()).toMatch(/has the most support/)
  })
})

test('what is proposed stands large while people answer, with the question above it', async () => {
  const { run, add } = await openLarge()
  const proposal = 'We start with warm rooms on Mondays.'
  const step = await add({
    activity: 'consent',
    title: 'Consent round',
    prompt: 'Is there a reason not to try this?',
    minutes: 10,
    settings: { proposal },
  })
  await run('room/begin', { item: step })
  expect((await screen.findByRole('heading', { level: 1, name: proposal })).tagName).toBe('H1')
  expect(screen.getByText('Is there a reason not to try this?').tagName).toBe('P')
})

test('after the meeting the big screen thanks people for coming', async () => {
  const { run } = await openLarge()
  expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/^September circle/)
  await run('room/end', {})
  expect(
    await screen.findByRole('heading', { level: 1, name: 'Thank you for coming.' }),
  ).toBeTruthy()
})
