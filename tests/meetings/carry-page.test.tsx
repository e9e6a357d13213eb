// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { AfterPage } from '#renderer/meetings/after/after-page.tsx'
import { HeldCount } from '#renderer/priorities/held-count.tsx'
import { PrioritiesPages } from '#renderer/priorities/priorities-pages.tsx'
import { addRecord } from '#shared/documents/record.ts'
import { storedAssets } from '#shared/assets/stored.ts'
import { carriedId } from '#shared/meetings/carry/carried-id.ts'
import { keptIn } from '#shared/meetings/kept.ts'
import { meetingDocument } from '#shared/meetings/maps.ts'
import { outcomesOn } from '#shared/meetings/outcome.ts'
import { prioritiesRegistry } from '../priorities/registry.ts'
import { meet } from '../support/desk.ts'
import { createMemoryVault } from '../support/memory-vault.ts'
import { renderPage } from '../support/render-page.tsx'
import { held } from './minutes-ground.ts'
import { hold } from './sample-after.ts'
import { meetingsRegistry } from './sample.ts'
import { give, pair } from './steps.ts'

afterEach(cleanup)

const namespaces = ['meetings', 'meeting-after', 'meeting-carry', 'meeting-run', 'ui'] as const
const hostile = '<img src=x onerror="document.title=1">'

async function openPage() {
  const vault = createMemoryVault({ rooms: [meetingsRegistry] })
  const { id } = await vault.link.run('meetings/add', {
    title: 'August supper',
    start: 1080,
    zone: 'America/Chicago',
  })
  hold(vault, id)
  vault.desk.change(meetingDocument(id), (document) => {
    keptIn(document).set('hostile000000000', {
      kind: 'decided',
      text: hostile,
      review: null,
      step: null,
      place: 2,
      at: 1,
    })
  })
  vault.desk.change('assets', (document) => {
    addRecord(storedAssets(document), 'choir00000000001', {
      name: 'A choir that feeds people',
      kind: 'culture',
      by: vault.desk.me,
      at: vault.desk.now,
    })
  })
  return { ...(await renderPage(<AfterPage id={id} />, { vault, namespaces })), id }
}

test('each thing goes on by one press or all of a kind at once, and what is there has a way to it', async () => {
  const { user, vault } = await openPage()
  const decisions = screen.getByRole('region', { name: 'Decisions' })
  expect(within(decisions).getByText(/ballots, counted by device/)).toBeTruthy()
  await user.click(within(decisions).getByRole('button', { name: `Record: ${hostile}` }))
  expect(document.querySelector('img')).toBeNull()
  const there = await within(decisions).findByRole('link', { name: 'In Priorities' })
  expect(there.getAttribute('href')).toMatch(/^\/priorities\/decisions\/[\w-]{16}$/)
  await user.click(within(decisions).getByRole('button', { name: /^Record all/ }))
  expect(await within(decisions).findAllByRole('link', { name: 'In Priorities' })).toHaveLength(3)
  const actions = screen.getByRole('region', { name: 'Who does what' })
  expect(within(actions).getByText('A helper would be welcome')).toBeTruthy()
  await user.click(within(actions).getByRole('button', { name: 'All 2 into Plans' }))
  expect(await within(actions).findAllByRole('link', { name: 'In Plans' })).toHaveLength(2)
  expect(within(actions).queryByRole('button')).toBeNull()
  expect(vault.ran.filter((name) => name.startsWith('meetings/carry'))).toHaveLength(3)
})

test('an idea becomes a strength by saying its kind; what is on the map already is shown, and stays two', async () => {
  const { user, vault } = await openPage()
  const strengths = screen.getByRole('region', { name: 'Strengths that were named' })
  const choir = within(strengths).getByRole('button', {
    name: 'Onto the map as …: A choir that feeds people',
  })
  expect(
    within(strengths).getByRole('link', { name: 'A choir that feeds people' }).getAttribute('href'),
  ).toBe('/assets/choir00000000001')
  choir.focus()
  await user.keyboard('{Enter}')
  await user.click(screen.getByRole('menuitem', { name: 'Culture and healing' }))
  expect(await within(strengths).findByRole('link', { name: 'On the map' })).toBeTruthy()
  expect(storedAssets(vault.desk.read('assets')).size).toBe(2)
})

test('how many came is counted by sector; a small number is not kept and said so', async () => {
  const { user } = await openPage()
  const came = screen.getByRole('region', { name: 'How many came' })
  expect(within(came).getByText('About 30 phones.')).toBeTruthy()
  await user.click(within(came).getByRole('button', { name: 'Count by sector' }))
  await user.click(screen.getByRole('button', { name: 'Another sector' }))
  const [first, second] = screen.getAllByRole('textbox', { name: 'Sector' })
  const [many, few] = screen.getAllByRole('textbox', { name: 'How many' })
  if (!first || !second || !many || !few) throw new Error('two rows of two fields')
  await user.type(first, hostile)
  await user.type(many, '12')
  await user.type(second, 'Clergy')
  await user.type(few, '3')
  await user.click(screen.getByRole('button', { name: 'Keep the count' }))
  expect(await within(came).findByText('under 5')).toBeTruthy()
  expect(within(came).getByText(hostile)).toBeTruthy()
  expect(within(came).queryByText(/About|counted/)).toBeNull()

  // One whose number was not kept is counted again or taken out, and never lost unseen.
  await user.click(within(came).getByRole('button', { name: 'Count by sector' }))
  await user.click(screen.getByRole('button', { name: 'Keep the count' }))
  expect(await screen.findByText('How many? Count again, or take the name out.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(within(came).getByText('under 5')).toBeTruthy()
  expect(document.querySelector('img')).toBeNull()
})

test('a decision tells its count as ballots of devices, with its answers in words and others as they are kept', async () => {
  const rows = [
    { key: 'live-with', text: '', points: 12 },
    { key: 'newer-answer', text: '', points: 1 },
    { key: 'option0000000001', text: hostile, points: 3 },
  ]
  const count = { activity: 'consent', of: 'devices', gave: 16, passed: 2, paper: 1, rows } as const
  const held = { meeting: 'a'.repeat(16), count: { ...count, rows } }
  await renderPage(<HeldCount held={held} />, {
    vault: createMemoryVault({ rooms: [meetingsRegistry] }),
    namespaces: ['priorities', 'activities', 'ui'],
  })
  expect(screen.getByText(/16 ballots: one for each device or sheet of paper/)).toBeTruthy()
  expect(screen.getAllByText('I can live with it').length).toBeGreaterThan(0)
  expect(screen.getAllByText('newer-answer').length).toBeGreaterThan(0)
  expect(screen.getAllByText(hostile).length).toBeGreaterThan(0)
  expect(document.querySelector('img')).toBeNull()
  expect(screen.getByRole('link', { name: 'See the meeting' }).getAttribute('href')).toBe(
    `/meetings/${'a'.repeat(16)}/after`,
  )
  expect(screen.queryByText(/people/)).toBeNull()
  expect(screen.getByText(/How it was counted: Consent\./)).toBeTruthy()
})

test('a decision from a vote by places says how they were counted, where that is kept', async () => {
  const rows = [{ key: 'option0000000001', text: 'Warm rooms', points: 14 }]
  const count = { activity: 'ranked', of: 'devices', gave: 14, passed: 0, paper: 0, rows } as const
  const meeting = 'a'.repeat(16)
  const vault = createMemoryVault({ rooms: [meetingsRegistry] })
  const namespaces = ['priorities', 'activities', 'ui'] as const
  const show = async (held: Parameters<typeof HeldCount>[0]['held']) => {
    await renderPage(<HeldCount held={held} />, { vault, namespaces })
    await screen.findByText(/14 ballots/)
  }
  await show({ meeting, count: { ...count, rows, method: 'schulze' } })
  expect(screen.getByText(/How it was counted: Ranked choice \(Schulze method\)\./)).toBeTruthy()
  cleanup()
  await show({ meeting, count: { ...count, rows } })
  expect(screen.queryByText(/How it was counted/)).toBeNull()
})

test('a decision that was written down apart in other words shows both, and a way to say what holds', async () => {
  const [ana, bea] = pair()
  const consent = { activity: 'consent', settings: { proposal: 'Late rides' }, gave: [] }
  const meeting = held(ana, { steps: [consent] })
  meet(ana, bea)
  const [outcome] = outcomesOn(ana, meeting)
  const id = outcome?.id ?? ''
  for (const [desk, words] of [
    [ana, 'In spring'],
    [bea, `In autumn ${hostile}`],
  ] as const)
    give(desk, 'meetings/carry-decisions', { meeting, things: [{ id, words }] })
  meet(ana, bea)
  const vault = createMemoryVault({ desk: ana, rooms: [meetingsRegistry, prioritiesRegistry] })
  const at = `/priorities/decisions/${carriedId('decision', meeting, id)}`
  await renderPage(<PrioritiesPages />, { vault, at, namespaces: ['priorities'] })
  const both = [/In spring/, /In autumn/].map((words) => screen.findByText(words))
  expect(await Promise.all(both)).toHaveLength(2)
  const note = screen.getByText(/^At the same time/)
  expect(note.textContent).toMatch(/wrote down for this: “.*In (?:spring|autumn)/)
  const amend = screen.getByRole('link', { name: 'Write down what holds now' })
  expect(amend.getAttribute('href')).toBe(`${at}/amend`)
  expect(document.querySelector('img')).toBeNull()
})

test('ballots are saved from the meeting’s page by keys alone; few of them only after a yes, and what was written is said', async () => {
  const asked: unknown[] = []
  const vault = createMemoryVault({
    rooms: [
      meetingsRegistry,
      {
        handlers: {
          'meetings/box-look': () => ({ ballots: 4, few: true, written: 2, names: ['Rosa Lind'] }),
          'meetings/publish-box': (_desk, input) => {
            asked.push(input)
            return { file: 'file000000000001', name: 'box.json', ballots: 4 }
          },
        },
      },
    ],
  })
  const { id } = await vault.link.run('meetings/add', {
    title: 'August supper',
    start: 1080,
    zone: 'America/Chicago',
  })
  hold(vault, id)
  vault.files.set('file000000000001', new Uint8Array([123, 125]))
  const { user } = await renderPage(<AfterPage id={id} />, {
    vault,
    namespaces: [...namespaces, 'priorities'],
  })
  const part = screen.getByRole('region', { name: 'To count again' })
  within(part).getByText('35 ballots')
  within(part)
    .getByRole('button', { name: /^Save the ballots: / })
    .focus()
  await user.keyboard('{Enter}')
  const dialog = await screen.findByRole('dialog', { name: 'Save these ballots as a file?' })
  within(dialog).getByText(/Not in it are names, phones, times, and which ballots were on paper/)
  await within(dialog).findByText(/With 2 of them something was written/)
  within(dialog).getByText(/fewer than 5 ballots/)
  within(dialog).getByText(/Rosa Lind/)
  const save = within(dialog).getByRole('button', { name: 'Save the file' })
  expect(save.hasAttribute('disabled')).toBe(true)
  within(dialog)
    .getByRole('checkbox', { name: /publish them all the same/ })
    .focus()
  await user.keyboard(' ')
  save.focus()
  await user.keyboard('{Enter}')
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  expect(asked).toEqual([expect.objectContaining({ meeting: id, accept: true })])
})
