// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { assetHandlers } from '#shared/assets/commands.ts'
import { assetViewers } from '#shared/assets/views.ts'
import { beginText } from '#shared/texts/commands.ts'
import { textDocument } from '#shared/texts/places.ts'
import { HomePage } from '#renderer/home/home-page.tsx'
import { partOfDay } from '#renderer/home/part-of-day.ts'
import { daysAway, planRegistry } from '../plans/sample.ts'
import { begin, give } from '../plans/steps.ts'
import { memoryRoom } from '../meetings/memory-room.ts'
import { fillMeetings, meetingsRegistry } from '../meetings/sample.ts'
import { prioritiesRegistry } from '../priorities/registry.ts'
import { createMemoryVault, type MemoryVault } from '../support/memory-vault.ts'
import { renderPage } from '../support/render-page.tsx'
import { mentionNode, say } from '../texts/mention-steps.ts'
import { createTextRegistry } from '../texts/registry.ts'
import { homeRegistry, othersAtWork, visitedBefore } from './sample.ts'

const assetsRegistry = { handlers: assetHandlers, viewers: assetViewers }
const newVault = () =>
  createMemoryVault({
    rooms: [homeRegistry, planRegistry, prioritiesRegistry, assetsRegistry, createTextRegistry()],
  })

const open = (vault: MemoryVault) =>
  renderPage(<HomePage />, { vault, namespaces: ['home', 'plans', 'priorities'] })

beforeEach(() => {
  localStorage.clear()
})

test('a new coalition is met with one sentence and three small ways to begin', async () => {
  await open(newVault())
  expect(await screen.findByRole('heading', { name: 'What is strong here?' })).toBeTruthy()
  const places = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
  expect(places).toEqual(['/assets/new', '/people/invite', '/assets/import'])
  expect(screen.queryByRole('heading', { name: 'Since your last visit' })).toBeNull()
})

test.each([
  [3, 'evening'],
  [4, 'morning'],
  [11, 'morning'],
  [12, 'day'],
  [17, 'day'],
  [18, 'evening'],
  [23, 'evening'],
] as const)('at %i it is %s', (hour, part) => {
  expect(partOfDay(hour)).toBe(part)
})

describe('what changed', () => {
  test('says who did what since the last visit, with the way there', async () => {
    const vault = newVault()
    visitedBefore(vault.desk, 70)
    othersAtWork(vault.desk)
    await open(vault)
    expect(await screen.findByText(/3 people changed something since you were here/)).toBeTruthy()
    const part = screen.getByRole('region', { name: 'Since your last visit' })
    const strength = within(part).getByRole('link', { name: /added the strength/ })
    expect(strength.getAttribute('href')).toMatch(/^\/assets\/[\w-]{16}$/)
    expect(within(part).getByText('DeShawn Carter')).toBeTruthy()
    expect(within(part).getByRole('link', { name: /opened the round/ })).toBeTruthy()
    expect(within(part).queryByText(/A garden on every block/)).toBeNull()
  })

  test('"I have seen these" clears the list, and a later opening does not bring it back', async () => {
    const vault = newVault()
    visitedBefore(vault.desk, 70)
    othersAtWork(vault.desk)
    const { user, unmount } = await open(vault)
    await user.click(await screen.findByRole('button', { name: 'I have seen these' }))
    expect(await screen.findByText('Nothing new. That is fine.')).toBeTruthy()
    unmount()
    await open(vault)
    expect(await screen.findByText('Nothing new. That is fine.')).toBeTruthy()
  })

  test('going away and back within one visit keeps the list', async () => {
    const vault = newVault()
    visitedBefore(vault.desk, 70)
    othersAtWork(vault.desk)
    const first = await open(vault)
    await screen.findByText(/3 people changed something/)
    first.unmount()
    await open(vault)
    expect(await screen.findByText(/3 people changed something/)).toBeTruthy()
  })

  test('a first visit has nothing to compare with, and tells what others did lately', async () => {
    const vault = newVault()
    othersAtWork(vault.desk)
    await open(vault)
    const part = await screen.findByRole('region', { name: 'Lately' })
    expect(await within(part).findByRole('link', { name: /added the strength/ })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'I have seen these' })).toBeNull()
  })

  test('where nobody else wrote anything yet, a first visit says what the next will', async () => {
    const vault = newVault()
    begin(vault.desk, 'Call')
    await open(vault)
    expect(await screen.findByText(/From your next visit on/)).toBeTruthy()
  })
})

describe('what I said I would do', () => {
  async function withActions() {
    const vault = newVault()
    const { actions } = begin(vault.desk, 'Call', 'Write', 'Visit')
    for (const id of actions.slice(0, 2)) give(vault.desk, 'plans/take-on', { id })
    give(vault.desk, 'plans/edit-action', { id: actions[1] ?? '', due: daysAway(-1) })
    give(vault.desk, 'plans/set-status', { id: actions[0] ?? '', status: 'under-way' })
    const { user } = await open(vault)
    return { vault, actions, user }
  }

  test('lists mine only, soonest first, and a late one calmly', async () => {
    await withActions()
    const part = await screen.findByRole('region', { name: 'What I said I would do' })
    const boxes = await within(part).findAllByRole('checkbox')
    expect(boxes.map((box) => box.getAttribute('aria-label'))).toEqual([
      'Done: Write',
      'Done: Call',
    ])
    expect(within(part).getByText('Was due yesterday')).toBeTruthy()
  })

  test('is ticked off by keys and taken back to what it was', async () => {
    const { user, vault, actions } = await withActions()
    const stateOf = () => {
      const [found] =
        planRegistry.viewers?.['plans/one']?.(vault.desk, { id: actions[0] } as never).items() ?? []
      return found?.[1]
    }
    const box = await screen.findByRole('checkbox', { name: 'Done: Call' })
    box.focus()
    await user.keyboard(' ')
    await waitFor(() => {
      expect(stateOf()).toMatchObject({ status: 'done' })
    })
    await user.click(await screen.findByRole('button', { name: 'Undo: Call' }))
    await waitFor(() => {
      expect(stateOf()).toMatchObject({ status: 'under-way' })
    })
    expect(screen.getByRole('checkbox', { name: 'Done: Call' })).toHaveProperty('checked', false)
  })
})

describe('decisions waiting', () => {
  test('shows an open round until I have taken part; passing is taking part', async () => {
    const vault = newVault()
    visitedBefore(vault.desk, 1)
    othersAtWork(vault.desk)
    await open(vault)
    const link = await screen.findByRole('link', { name: /Take part.*Which days/ })
    expect(screen.getByText('You can also pass.')).toBeTruthy()
    const id = link.getAttribute('href')?.split('/').at(-1) ?? ''
    await vault.link.run('priorities/take-part', { id, dots: {}, passed: true })
    await waitFor(() => {
      expect(screen.queryByRole('heading', { name: 'Decisions waiting for you' })).toBeNull()
    })
  })
})

test('a decision whose day has come is there to be looked at again, until another one takes its place', async () => {
  const vault = newVault()
  visitedBefore(vault.desk, 1)
  othersAtWork(vault.desk)
  const words = {
    round: null,
    question: 'Where do we meet?',
    outcome: [{ option: null, text: 'In the library' }],
    reasons: '',
    concerns: [],
  }
  const { id } = await vault.link.run('priorities/record-decision', {
    ...words,
    reviewDate: daysAway(-1),
  })
  await vault.link.run('priorities/record-decision', {
    ...words,
    question: 'When do we meet?',
    reviewDate: daysAway(1),
  })
  await open(vault)
  const part = await screen.findByRole('region', { name: 'Decisions to look at again' })
  const links = within(part).getAllByRole('link')
  expect(links.map((link) => link.getAttribute('href'))).toEqual([`/priorities/decisions/${id}`])
  await vault.link.run('priorities/amend-decision', { ...words, replaces: id, reviewDate: null })
  await waitFor(() => {
    expect(screen.queryByRole('heading', { name: 'Decisions to look at again' })).toBeNull()
  })
})

test('a meeting that is under way comes first, with the way back to it, until it is over', async () => {
  const room = memoryRoom()
  const vault = createMemoryVault({ rooms: [homeRegistry, meetingsRegistry, room.registry] })
  const { id } = await fillMeetings(vault)
  await open(vault)
  const title = 'A meeting is under way'
  expect(await screen.findByRole('heading', { name: /What is strong here/ })).toBeTruthy()
  expect(screen.queryByRole('heading', { name: title })).toBeNull()
  await vault.link.run('room/open', { meeting: id })
  const part = within(await screen.findByRole('region', { name: title }))
  expect(part.getByText('It is led from this computer.')).toBeTruthy()
  const way = await part.findByRole('link', { name: /^Go to the meeting.*September circle/ })
  expect(way.getAttribute('href')).toBe(`/meetings/${id}/run`)
})

test('one part that fails leaves the others standing', async () => {
  const vault = createMemoryVault({ rooms: [homeRegistry, prioritiesRegistry, assetsRegistry] })
  othersAtWork(vault.desk)
  await open(vault)
  expect(await screen.findByRole('alert')).toBeTruthy()
  expect(screen.getByRole('heading', { name: 'Decisions waiting for you' })).toBeTruthy()
})

test('a text that mentions somebody waits for them quietly, until they say they have seen it', async () => {
  const vault = newVault()
  const { desk } = vault
  const garden = assetHandlers['assets/add'](desk, { name: 'Garden', kind: 'nature' }).id
  const text = desk.newId()
  const place = { document: 'assets', map: 'assets', id: garden, field: 'strong' } as const
  beginText(desk, place, text, 'Ask ')
  desk.change(textDocument(text), (document) => {
    say(document, mentionNode('person', desk.me, 'Me'))
  })
  await open(vault)
  const part = await screen.findByRole('region', { name: 'You are mentioned' })
  const link = within(part).getByRole('link', { name: 'Garden' })
  expect(link.getAttribute('href')).toBe(`/assets/${garden}`)
  within(part).getByRole('button', { name: 'I have seen these' }).click()
  await waitFor(() => {
    expect(screen.queryByRole('region', { name: 'You are mentioned' })).toBeNull()
  })
})
