// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { RunPage } from '#renderer/meetings/run/run-page.tsx'
import { keyedMarks } from '#renderer/meetings/families/keyed-marks.ts'
import { machines } from '#shared/meetings/activities/machines.ts'
import type { StoredSettings } from '#shared/meetings/fields.ts'
import { papers } from '#renderer/meetings/activities/activity-paper.ts'
import { createMemoryVault } from '../support/memory-vault.ts'
import { renderPage } from '../support/render-page.tsx'
import { memoryRoom } from './memory-room.ts'
import { meetingsRegistry } from './sample.ts'

afterEach(cleanup)

const options = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
const rules = { options, dots: 3, atMost: 2 }

test.each([
  ['approval', { a: '1', c: '1' }, { a: 1, c: 1 }],
  ['dots', { a: '2', b: '', c: ' 1 ' }, { a: 2, c: 1 }],
  // What gets nothing is not on the ballot, as with phones.
  ['score', { a: '5', b: '0' }, { a: 5 }],
  ['star', { a: '٥', b: '۴' }, { a: 5, b: 4 }],
  ['schulze', { a: '4', b: '1' }, { b: 1, a: 2 }],
])('what stands in the boxes of a sheet by %s', (method, boxes, marks) => {
  expect(keyedMarks({ ...rules, method }, boxes)).toEqual({ kind: 'marks', marks })
})

test.each([
  ['dots', { a: '2', b: '2' }, 'dots', 3],
  ['dots', { a: '3' }, 'at-most', 2],
  ['score', { a: '6' }, 'points', 5],
  ['borda', { a: '1', b: '1' }, 'same-place', 1],
  ['instant-runoff', { a: '<b>' }, 'number', 0],
  ['score', { a: '-1' }, 'number', 0],
])('a sheet by %s that cannot be counted says why', (method, boxes, why, count) => {
  expect(keyedMarks({ ...rules, method }, boxes)).toEqual({ kind: 'wrong', why, count })
})

test('a sheet without any mark, or with noughts alone, says nothing', () => {
  expect(keyedMarks({ ...rules, method: 'dots' }, {})).toEqual({ kind: 'nothing' })
  expect(keyedMarks({ ...rules, method: 'score' }, { a: '0' })).toEqual({ kind: 'nothing' })
})

test('whatever can be answered on paper has its form of paper, found by its folder', () => {
  const settings = {
    options: ['A', 'B'],
    secrecy: 'hidden',
    door: 'devices',
    quorum: null,
    tie: 'all-tied',
    count: 'borda',
    dots: 3,
    atMost: null,
    steps: 'five',
  }
  const onPaper = [...machines].filter(([, one]) => one.start(settings)?.takeOut !== undefined)
  expect(onPaper).toHaveLength(9)
  expect([...papers.keys()].toSorted()).toEqual(onPaper.map(([kind]) => kind).toSorted())
})

/** The run page of a meeting of one part, which runs, with its form for paper open. */
async function keyingIn(activity: string, settings: StoredSettings) {
  const room = memoryRoom()
  const vault = createMemoryVault({ rooms: [meetingsRegistry, room.registry] })
  const { run } = vault.link
  const { id } = await run('meetings/add', {
    title: 'Paper',
    start: 1080,
    zone: 'America/Chicago',
    items: [{ activity, title: 'Choose together', minutes: 10, settings }],
  })
  const shown = await renderPage(<RunPage id={id} />, {
    vault,
    namespaces: ['meetings', 'meeting-run', 'activities', 'priorities'],
  })
  const { user } = shown
  await user.click(screen.getByRole('button', { name: 'Open the meeting' }))
  const { codes } = await run('room/make-cards', { meeting: id, count: 2 })
  await user.click(screen.getByRole('button', { name: 'Begin: Choose together' }))
  await user.click(screen.getByRole('button', { name: 'Key in paper' }))
  const seen = () => room.room().current?.live?.outcome((things) => things)
  return { ...shown, seen, codes, form: screen.getByRole('region', { name: 'On paper' }) }
}

const choices = { options: ['Lamplight', '<img src=x onerror="document.title=1">'] }

test('sheets are keyed in one after another by keys alone, the next one in the first field; the last is taken out again', async () => {
  const { user, form, seen } = await keyingIn('dots', { ...choices, dots: 3 })
  const first = () => within(form).getByRole('textbox', { name: 'Lamplight' })
  expect(document.activeElement).toBe(first())
  await user.keyboard('2{Tab}1{Enter}')
  expect(await screen.findByText('Sheet 1 is counted.')).toBeTruthy()
  expect(document.activeElement).toBe(first())
  expect(first()).toHaveProperty('value', '')
  await user.keyboard('3{Enter}')
  expect(await screen.findByText('2 on paper')).toBeTruthy()
  // More dots than there are: it stays as it was keyed in, with the reason.
  await user.keyboard('4{Enter}')
  expect(screen.getByRole('alert').textContent).toMatch(/^Each person has 3 dots/)
  expect(first()).toHaveProperty('value', '4')
  await user.clear(first())
  await user.keyboard('{Enter}')
  expect(screen.getByRole('alert').textContent).toMatch(/^Nothing is marked yet/)
  await user.click(within(form).getByRole('button', { name: 'This sheet passes' }))
  expect(await screen.findByText('3 on paper')).toBeTruthy()
  expect(seen()).toMatchObject({ gave: 2, passed: 1, paper: 3 })
  await user.click(within(form).getByRole('button', { name: 'Take the last one out' }))
  expect(await screen.findByText('2 on paper')).toBeTruthy()
  expect(seen()).toMatchObject({ gave: 2, passed: 0, paper: 2 })
  // Counted as one would on the table: 3 + 2, and 1.
  await user.click(screen.getByRole('button', { name: 'Close the vote' }))
  await user.click(screen.getByRole('switch', { name: 'Everybody sees the numbers' }))
  const sheet = within(screen.getByText('How it was counted').parentElement ?? document.body)
  expect(sheet.getByText('Ballots: 2. Passed: 0. On paper: 2.')).toBeTruthy()
  expect(sheet.getByText('1. \u2068Lamplight\u2069: 5')).toBeTruthy()
  expect(sheet.getAllByText(/^1 ballot × /)).toHaveLength(3)
  expect(document.querySelector('img')).toBeNull()
})

test('an answer is ticked by its number, with the words beside it; Enter counts it', async () => {
  const { user, form, seen } = await keyingIn('consent', { proposal: 'Open on Fridays' })
  expect(screen.getByText('Open on Fridays')).toBeTruthy()
  await user.keyboard('1{Enter}')
  expect(await screen.findByText('1 on paper')).toBeTruthy()
  await user.keyboard('2')
  expect(within(form).getByRole('radio', { name: '2 · I have a concern' })).toHaveProperty(
    'checked',
    true,
  )
  const words = within(form).getByRole('textbox', { name: 'What would make it workable?' })
  await user.type(words, 'The steps are icy{Enter}')
  expect(await screen.findByText('2 on paper')).toBeTruthy()
  expect(seen()).toMatchObject({
    gave: 2,
    paper: 2,
    proposal: 'Open on Fridays',
    words: [{ answer: 'concern', words: 'The steps are icy', name: null }],
  })
})

test('a card counts once: a second use and a code nobody printed are refused, and stay to be looked at', async () => {
  const { user, form, codes } = await keyingIn('approval', { ...choices, door: 'cards' })
  const code = () => within(form).getByRole('textbox', { name: 'Code on the card' })
  expect(within(form).getByText(/cannot be taken out again here/)).toBeTruthy()
  const [first = ''] = codes
  await user.keyboard(`${first.toLowerCase()}{Tab} {Enter}`)
  expect((await screen.findByText(/^It is counted/)).textContent).toMatch(/(\w{3} ){3}\w{3}$/)
  expect(document.activeElement).toBe(code())
  expect(within(form).queryByRole('button', { name: 'Take the last one out' })).toBeNull()
  await user.keyboard(`${first}{Tab} {Enter}`)
  expect((await screen.findByRole('alert')).textContent).toMatch(/^A ballot was already cast/)
  expect(code()).toHaveProperty('value', first)
  await user.clear(code())
  await user.keyboard('ZZZZZZZZZZ{Enter}')
  expect((await screen.findByText(/^This code is not on a voting card/)).textContent).toBeTruthy()
  await user.clear(code())
  await user.keyboard('12{Enter}')
  expect((await screen.findByText(/^This is not a code/)).textContent).toBeTruthy()
  expect(screen.getByText('1 on paper')).toBeTruthy()
})
