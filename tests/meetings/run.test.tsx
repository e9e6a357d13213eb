// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { waysFrom, type Part } from '#renderer/meetings/run/parts.ts'
import { RunPage } from '#renderer/meetings/run/run-page.tsx'
import { clockOf, markAt } from '#renderer/ui/step-clock.ts'
import { createMemoryVault } from '../support/memory-vault.ts'
import { renderPage } from '../support/render-page.tsx'
import { memoryRoom } from './memory-room.ts'
import { openPage } from './run-ground.tsx'
import { fillMeetings, meetingsRegistry } from './sample.ts'

afterEach(cleanup)

const minute = 60_000

test('time is told at half, in the last minute and when it is over; over its minutes the clock counts on', () => {
  expect(markAt(0, 10)).toBe('begun')
  expect(markAt(5 * minute, 10)).toBe('half')
  expect(markAt(9 * minute, 10)).toBe('minute')
  expect(markAt(10 * minute, 10)).toBe('over')
  expect(clockOf(0, 10)).toBe('10:00')
  expect(clockOf(5 * minute + 48_001, 10)).toBe('4:12')
  expect(clockOf(12 * minute + 5_999, 10)).toBe('2:05')
})

test('forward leads to the next part nobody began, also to one that was left out before; back to the last one closed', () => {
  const part = (id: string, phase: Part['phase']): Part => ({
    id,
    phase,
    title: id,
    activity: 'round',
    minutes: 5,
    took: 0,
  })
  const parts = [
    part('a', 'closed'),
    part('b', 'coming'),
    part('c', 'running'),
    part('d', 'coming'),
  ]
  expect(waysFrom(parts, 'c')).toMatchObject({
    running: { id: 'c' },
    next: { id: 'd' },
    before: { id: 'a' },
  })
  expect(waysFrom(parts.slice(0, 3), 'c').next).toMatchObject({ id: 'b' })
  const leftOut = parts.map((one) => (one.id === 'd' ? part('d', 'skipped') : one))
  expect(waysFrom(leftOut, 'c').next).toMatchObject({ id: 'b' })
  expect(waysFrom(parts, null)).toMatchObject({ next: { id: 'b' }, before: null })
})

test('numbers tell how many are done, never who; names stand only beside those who wait to speak', async () => {
  const { user, room } = await openPage()
  await user.click(screen.getByRole('switch', { name: 'Let phones in' }))
  await user.click(screen.getByRole('button', { name: 'Begin: What is strong here?' }))
  expect(await screen.findByText('of 5 phones here have shared or passed')).toBeTruthy()
  const now = screen.getByRole('region', { name: 'What is going on' })
  expect(within(now).getAllByRole('button', { name: /^Hold back: / })).toHaveLength(3)
  expect(within(now).queryByText(/Losa|Kofi|Oralee/)).toBeNull()
  const speakers = screen.getByRole('region', { name: 'Who speaks next' })
  await user.click(within(speakers).getByRole('button', { name: 'Lift Oralee to the front' }))
  await user.click(within(speakers).getByRole('button', { name: 'Call \u2068Oralee\u2069' }))
  expect(within(speakers).getByText('Speaking: \u2068Oralee\u2069')).toBeTruthy()
  expect(room.room().stack.order()).toHaveLength(2)
})

test('what was said aloud is written down, and what is held back does not reach the big screen', async () => {
  const { user, room } = await openPage()
  await user.click(screen.getByRole('button', { name: 'Begin: What is strong here?' }))
  const hostile = '<img src=x onerror="document.title=1">'
  await user.type(
    screen.getByRole('textbox', { name: 'Said aloud or on paper' }),
    `${hostile}{Enter}`,
  )
  const seen = () => room.room().current?.live?.seen()
  expect(seen()).toMatchObject({ shown: [{ text: hostile }] })
  await user.click(screen.getByRole('button', { name: `Hold back: ${hostile}` }))
  expect(seen()).toMatchObject({ given: 1, shown: [] })
  expect(document.querySelector('img')).toBeNull()
})

test('a part that is left out is passed over on the way forward, and can be put back', async () => {
  const { user } = await openPage()
  const forward = () =>
    screen.queryByRole('button', { name: 'Begin: \u2068Arrive and check in\u2069' })
  expect(forward()).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Leave this out: Arrive and check in' }))
  expect(forward()).toBeNull()
  const back = screen.getByRole('button', { name: 'Put this back: Arrive and check in' })
  expect(document.activeElement).toBe(back)
  await user.keyboard('{Enter}')
  expect(forward()).toBeTruthy()
})

test('who speaks comes first once people are in: the code is folded and one press away; what is longer than planned is said calmly', async () => {
  const { user } = await openPage()
  const aside = () => [...document.querySelectorAll('.run-aside > *')]
  expect(aside()[0]?.contains(screen.getByRole('switch', { name: 'Let phones in' }))).toBe(true)
  await user.click(screen.getByRole('switch', { name: 'Let phones in' }))
  await user.click(screen.getByRole('button', { name: 'Begin: What is strong here?' }))
  expect(aside()[0]).toBe(screen.getByRole('region', { name: 'Who speaks next' }))
  const fold = screen.getByText('Phones and their code').closest('details')
  expect(fold?.open).toBe(false)
  expect(screen.getByText(/likely to end at/)).toBeTruthy()
  expect(screen.queryByText(/later than planned/)).toBeNull()
  for (let at = 0; at < 3; at += 1) await user.click(screen.getByRole('button', { name: '2 min' }))
  expect(screen.getByText(/we end about 5 min later than planned/)).toBeTruthy()
})

test('a vote is closed before going on: its result is looked at first', async () => {
  const { user } = await openPage()
  await user.click(screen.getByRole('button', { name: 'Begin: Choose together' }))
  await user.click(screen.getByRole('button', { name: 'Close the vote' }))
  expect(screen.getByRole('switch', { name: 'Everybody sees the numbers' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Begin: \u2068Stretch and water\u2069' })).toBeTruthy()
})

test('a pause that was asked for is told with what would help; a door that is stuck and a full disk can be tried again', async () => {
  const { user, vault, room } = await openPage()
  room.pause('break')
  expect(await screen.findByText('A pause was asked for.')).toBeTruthy()
  expect(screen.getByText('A short break would help.')).toBeTruthy()
  room.stick()
  await user.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(vault.ran.at(-1)).toBe('room/door')
  room.fill()
  expect(await screen.findByText(/This could not be saved/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(vault.ran.at(-1)).toBe('room/open')
})

test('another meeting that is open is named by a way to it', async () => {
  const room = memoryRoom()
  const vault = createMemoryVault({ rooms: [meetingsRegistry, room.registry] })
  const { id } = await fillMeetings(vault)
  await vault.link.run('room/open', { meeting: 'A'.repeat(16) })
  await renderPage(<RunPage id={id} />, {
    vault,
    namespaces: ['meetings', 'meeting-run', 'activities'],
  })
  const link = screen.getByRole('link', { name: 'Go to that meeting' })
  expect(link.getAttribute('href')).toBe(`/meetings/${'A'.repeat(16)}/run`)
})

test('what was gathered is moved to themes by a choice beside it; a theme that is taken out lets go of what was in it', async () => {
  const room = memoryRoom()
  const vault = createMemoryVault({ rooms: [meetingsRegistry, room.registry] })
  const { id } = await vault.link.run('meetings/add', {
    title: 'Sorting',
    start: 1080,
    zone: 'America/Chicago',
    items: [
      { activity: 'brainstorm', title: 'What is strong here?', minutes: 10 },
      { activity: 'themes', title: 'What belongs together?', minutes: 10 },
    ],
  })
  const { user } = await renderPage(<RunPage id={id} />, {
    vault,
    namespaces: ['meetings', 'meeting-run', 'activities'],
  })
  await user.click(screen.getByRole('button', { name: 'Open the meeting' }))
  await user.click(screen.getByRole('switch', { name: 'Let phones in' }))
  await user.click(screen.getByRole('button', { name: 'Begin: What is strong here?' }))
  await user.click(screen.getByRole('button', { name: 'Close gathering and continue' }))
  await user.type(screen.getByRole('textbox', { name: 'A new theme' }), 'Care{Enter}')
  const idea = 'DeShawn never charges before a funeral'
  await user.click(screen.getByRole('button', { name: `Move to: ${idea}` }))
  await user.click(screen.getByRole('menuitem', { name: 'Care' }))
  expect(within(screen.getByRole('region', { name: 'Care' })).getByText(idea)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Take out the theme: Care' }))
  expect(
    within(screen.getByRole('region', { name: 'Not sorted yet' })).getByText(idea),
  ).toBeTruthy()
})

test('Space pauses and is announced, only where nothing else has the keys: in a field it is a blank, on a button a press', async () => {
  const { user, vault } = await openPage()
  await user.click(screen.getByRole('button', { name: 'Begin: What is strong here?' }))
  const led = () => vault.ran.filter((name) => name === 'room/lead').length
  await user.type(screen.getByRole('textbox', { name: 'Said aloud or on paper' }), 'two words')
  expect(led()).toBe(0)
  screen.getByRole('button', { name: 'Park something' }).focus()
  await user.keyboard(' ')
  expect(led()).toBe(0)
  screen.getByRole('textbox', { name: 'What has its place later' }).blur()
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  await user.keyboard(' ')
  expect(led()).toBe(1)
  expect(await screen.findByText('The clock stands.')).toBeTruthy()
  await user.keyboard('{ArrowRight}')
  expect(screen.getByRole('button', { name: 'Close gathering and continue' })).toBeTruthy()
  await user.keyboard('{Shift>}{ArrowRight}{/Shift}')
  expect(await screen.findByRole('button', { name: 'Close the vote' })).toBeTruthy()
})

test('a decision and an action are written down on the way by keys, get other words, and come back after they were taken out', async () => {
  const { user, room } = await openPage()
  const hostile = '<img src=x onerror="document.title=1">'
  const kept = screen.getByRole('region', { name: 'Decisions and actions' })
  within(kept).getByRole('button', { name: 'Decision' }).focus()
  await user.keyboard('{Enter}')
  const words = screen.getByRole('textbox', { name: 'What was decided' })
  await user.type(words, '{Enter}')
  expect(screen.getByText('Write it down in a few words first.')).toBeTruthy()
  await user.type(words, `${hostile}{Enter}`)
  expect(await within(kept).findByText(hostile)).toBeTruthy()
  expect(document.querySelector('img')).toBeNull()
  await user.click(within(kept).getByRole('button', { name: 'Action' }))
  await user.click(screen.getByRole('button', { name: /Who takes it on/ }))
  await user.click(screen.getByRole('option', { name: 'Somebody else …' }))
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'The youth council')
  await user.type(
    screen.getByRole('textbox', { name: 'What is to be done' }),
    'Carry chairs{Enter}',
  )
  expect(await within(kept).findByText('The youth council')).toBeTruthy()
  const written = () => [...room.room().jottings.agreed.values()]
  expect(written()).toMatchObject([
    { text: 'Carry chairs', who: { kind: 'words', name: 'The youth council' }, due: null },
  ])
  await user.click(within(kept).getByRole('button', { name: 'Change: Carry chairs' }))
  await user.type(screen.getByRole('textbox', { name: 'What is to be done' }), ' and tables{Enter}')
  expect(await within(kept).findByText('Carry chairs and tables')).toBeTruthy()
  expect(written()).toHaveLength(1)
  await user.click(within(kept).getByRole('button', { name: /^Change: Carry/ }))
  await user.click(screen.getByRole('button', { name: 'Take it out' }))
  expect(written()).toEqual([])
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(written()).toMatchObject([
    { text: 'Carry chairs and tables', who: { kind: 'words', name: 'The youth council' } },
  ])
})

test('a vote with nothing to choose between asks for it before it begins, with what was gathered to begin from', async () => {
  const { user, room, vault, id } = await openPage()
  const { run } = vault.link
  const { id: vote } = await run('meetings/add-item', {
    meeting: id,
    item: { activity: 'dots', title: 'What first?', prompt: '', minutes: 10 },
  })
  await user.click(screen.getByRole('switch', { name: 'Let phones in' }))
  await user.click(screen.getByRole('button', { name: 'Begin: What is strong here?' }))
  await screen.findByText('of 5 phones here have shared or passed')
  await user.click(screen.getByRole('button', { name: 'Begin: What first?' }))
  const asked = await screen.findByRole('dialog', { name: 'What do people choose between?' })
  const field = within(asked).getByRole('textbox', { name: 'One on each line' })
  expect(field).toHaveProperty('value', expect.stringMatching(/laundromat.*\n.*plants.*\n/))
  await user.clear(field)
  await user.type(field, 'Warm rooms')
  await user.click(within(asked).getByRole('button', { name: 'Begin: What first?' }))
  expect(within(asked).getByText('At least two are needed, one on each line.')).toBeTruthy()
  expect(room.room().current?.step.id).not.toBe(vote)
  await user.type(field, '{Enter}Rides home')
  await user.click(within(asked).getByRole('button', { name: 'Begin: What first?' }))
  const now = screen.getByRole('region', { name: 'What is going on' })
  expect(await within(now).findByText('Rides home')).toBeTruthy()
  expect(room.room().current?.step.settings).toMatchObject({
    options: ['Warm rooms', 'Rides home'],
  })
})

test('what a press opens to be written in has the cursor', async () => {
  const { user } = await openPage()
  await user.click(screen.getByRole('button', { name: 'Park something' }))
  await user.keyboard('Who has the keys?{Enter}')
  expect(await screen.findByText('Who has the keys?')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Add a name' }))
  await user.keyboard('Oralee{Enter}')
  expect(await screen.findByRole('button', { name: 'Call \u2068Oralee\u2069' })).toBeTruthy()
})
