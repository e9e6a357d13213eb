// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs'
import { act, cleanup, screen, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, test, vi } from 'vitest'
import type { ActivityPlan } from '#shared/meetings/activities/activity.ts'
import type { Machine } from '#shared/meetings/activities/machine.ts'
import { RoomPages } from '#renderer/guest/room-pages.tsx'
import { PaperPage } from '#renderer/meetings/paper/paper-page.tsx'
import { RunPage } from '#renderer/meetings/run/run-page.tsx'
import { LargeMeeting } from '#renderer/projector/large-meeting.tsx'
import { createWords } from '#renderer/ui/words.ts'
import { activities } from '#shared/meetings/activities/all.ts'
import { machines } from '#shared/meetings/activities/machines.ts'
import { agendaOn } from '#shared/meetings/maps.ts'
import { createMemoryVault } from '../support/memory-vault.ts'
import { renderPage } from '../support/render-page.tsx'
import { memoryPhone } from './memory-phone.ts'
import { memoryRoom } from './memory-room.ts'
import { meetingsRegistry } from './sample.ts'
import { sampleWords } from './sample-activity/words.ts'

// Each floor finds its folders by a pattern; here one more folder is found, by the floor's own reading of folders, and nothing else is different.
vi.mock(import('#shared/meetings/activities/all.ts'), async (original) => {
  const floor = await original()
  const { activitiesIn } = await import('#shared/meetings/activities/registry.ts')
  const found = import.meta.glob<{ readonly plan: ActivityPlan }>(
    './sample-activity/shared/*/plan.ts',
    { eager: true },
  )
  const all = Object.fromEntries(floor.activities.all.map((plan) => [plan.kind, { plan }]))
  return { activities: activitiesIn({ ...all, ...found }) }
})
vi.mock(import('#shared/meetings/activities/machines.ts'), async (original) => {
  const floor = await original()
  const found = import.meta.glob<{ readonly run: Machine }>(
    './sample-activity/shared/*/machine.ts',
    { eager: true },
  )
  return { ...floor, machines: new Map([...floor.machines, ...floor.machinesIn(found)]) }
})
vi.mock(import('#renderer/meetings/activities/activity-desk.ts'), async (original) => {
  const floor = await original()
  const found = import.meta.glob<Parameters<typeof floor.desksIn>[0][string]>(
    './sample-activity/desk/*/desk.tsx',
    { eager: true },
  )
  return { ...floor, desks: new Map([...floor.desks, ...floor.desksIn(found)]) }
})
vi.mock(import('#renderer/meetings/activities/activity-paper.ts'), async (original) => {
  const floor = await original()
  const found = import.meta.glob<Parameters<typeof floor.papersIn>[0][string]>(
    './sample-activity/desk/*/paper.tsx',
    { eager: true },
  )
  return { ...floor, papers: new Map([...floor.papers, ...floor.papersIn(found)]) }
})
vi.mock(import('#renderer/projector/activities/activity-screen.ts'), async (original) => {
  const floor = await original()
  const found = import.meta.glob<Parameters<typeof floor.screensIn>[0][string]>(
    './sample-activity/projector/*/screen.tsx',
    { eager: true },
  )
  return { ...floor, screens: new Map([...floor.screens, ...floor.screensIn(found)]) }
})
vi.mock(import('#renderer/taking-part/activities/activity-phone.ts'), async (original) => {
  const floor = await original()
  const found = import.meta.glob<Parameters<typeof floor.phonesIn>[0][string]>(
    './sample-activity/guest/*/phone.tsx',
    { eager: true },
  )
  return { ...floor, phones: new Map([...floor.phones, ...floor.phonesIn(found)]) }
})

afterEach(cleanup)

const kind = 'hands-up'
const namespaces = ['meetings', 'meeting-run', 'meeting-screen', 'activities', 'priorities']

/** A meeting of that one activity, and a page of it. */
async function open(page: (id: string) => ReactNode) {
  const room = memoryRoom()
  const vault = createMemoryVault({ rooms: [meetingsRegistry, room.registry] })
  const { id } = await vault.link.run('meetings/add', {
    title: 'Sample',
    start: 1080,
    zone: 'America/Chicago',
    items: [{ activity: kind, title: 'Who is in?', minutes: 5 }],
  })
  const words = await createWords('en', { namespaces })
  words.addResourceBundle('en', 'activities', sampleWords, true, true)
  const shown = await renderPage(<I18nextProvider i18n={words}>{page(id)}</I18nextProvider>, {
    vault,
    namespaces,
  })
  const begin = async () => {
    const item = agendaOn(vault.desk, id)[0]?.id ?? ''
    await vault.link.run('room/begin', { item })
    return item
  }
  return { ...shown, run: vault.link.run, begin, id, room, words }
}

test('one folder on each floor: led, answered on paper, and its lines for the minutes', async () => {
  const { user, room, words } = await open((id) => <RunPage id={id} />)
  await user.click(screen.getByRole('button', { name: 'Open the meeting' }))
  await user.click(screen.getByRole('button', { name: 'Begin: Who is in?' }))
  expect(screen.getByText('Now: Hands up')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Key in paper' }))
  await user.keyboard(' {Enter}')
  expect(await screen.findByText('1 on paper')).toBeTruthy()
  expect(screen.getByText('Hands that are up: 1')).toBeTruthy()
  const outcome = room.room().current?.live?.outcome((things) => things)
  const lines = machines.get(kind)?.minutes(outcome) ?? []
  expect(lines.map(({ key, values }) => words.t(`activities:${key}`, values))).toEqual([
    'Hands that were up: 1; passed: 0',
  ])
})

test('one folder on each floor: the big screen', async () => {
  const { begin, id, run } = await open((meeting) => <LargeMeeting id={meeting} />)
  await run('room/open', { meeting: id })
  const step = await begin()
  await run('room/lead', { lead: { kind: 'lead', step, input: { do: 'show' } } })
  expect(await screen.findByText('Hands that are up: 0')).toBeTruthy()
})

test('one folder on each floor: the phone', async () => {
  const words = await createWords('en', { first: ['guest', 'activities', 'problems'] })
  words.addResourceBundle('en', 'activities', sampleWords, true, true)
  const phone = memoryPhone()
  const choose = () => undefined
  const { user } = await renderPage(
    <I18nextProvider i18n={words}>
      <RoomPages client={phone.client} choose={choose} wrong={choose} />
    </I18nextProvider>,
  )
  await screen.findByRole('heading')
  act(() => void phone.begin({ activity: kind, title: 'Who is in?' }))
  await user.click(screen.getByRole('button', { name: 'My hand is up' }))
  expect(phone.client.state.mine).toMatchObject({ took: 'gave', mine: { isUp: true } })
})

test('one folder on each floor: the sheet of paper, and the gallery of the planner', async () => {
  const { user } = await open((id) => <PaperPage id={id} />)
  await user.click(screen.getByRole('button', { name: /What to print/ }))
  const name = 'Ballot: \u2068Who is in?\u2069'
  await user.click(screen.getByRole('option', { name }))
  const sheet = screen.getByRole('article', { name })
  expect(within(sheet).getAllByText('My hand is up').length).toBeGreaterThan(0)
  expect(activities.of(kind)?.minutes).toBe(5)
})

test('no page, and nothing of the room, names a kind of activity: its folders do', () => {
  // Some are words with another meaning, too: what would help in a pause, a method, what the big screen can show.
  const others = new Set(['agreements', 'break', 'dots', 'queue', 'star'])
  const kinds = activities.all.map((plan) => plan.kind).filter((one) => !others.has(one))
  expect(kinds.length).toBeGreaterThan(15)
  const folders = [
    'shared/meetings/room',
    'electron/vault/room',
    'renderer/guest',
    'renderer/taking-part',
    'renderer/projector',
    'renderer/meetings/run',
    'renderer/meetings/paper',
  ]
  const files = folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
    )
    .filter((file) => /\.tsx?$/.test(file) && !/\/(?:families|activities)\//.test(file))
  expect(files.length).toBeGreaterThan(100)
  const named = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    return kinds.filter((one) => text.includes(`'${one}'`)).map((one) => `${file}: ${one}`)
  })
  expect(named).toEqual([])
})
