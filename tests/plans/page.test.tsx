// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { plansViewers } from '#shared/plans/views.ts'
import { PlansRoom } from '#renderer/plans/plans-room.tsx'
import { createMemoryVault, type MemoryVault } from '../support/memory-vault.ts'
import { meet, openDesk } from '../support/desk.ts'
import { prioritiesRegistry } from '../priorities/registry.ts'
import { renderPage } from '../support/render-page.tsx'
import { daysAway, planRegistry } from './sample.ts'
import { addAction, give, outline } from './steps.ts'
import { createTextRegistry } from '../texts/registry.ts'

const newVault = () =>
  createMemoryVault({ rooms: [planRegistry, prioritiesRegistry, createTextRegistry()] })

async function begin(vault: MemoryVault, ...actions: readonly string[]) {
  const { run } = vault.link
  const { id: goal } = await run('plans/add-goal', { text: 'A warm place after three' })
  const { id: objective } = await run('plans/add-objective', { goal, text: 'Library open' })
  const ids: string[] = []
  for (const text of actions)
    ids.push((await run('plans/add-action', { objective, text, due: null })).id)
  return { goal, objective, ids }
}

const open = (vault: MemoryVault, at = '/plans') =>
  renderPage(<PlansRoom />, { vault, at, namespaces: ['plans', 'priorities'] })

const board = (vault: MemoryVault) => [...plansViewers['plans/board'](vault.desk, {}).items()]

describe('from nothing to a plan, by keys alone', () => {
  test('a goal, an objective, two actions', async () => {
    const vault = newVault()
    const { user } = await open(vault)
    expect(
      await screen.findByRole('heading', { name: 'What would count as victory?' }),
    ).toBeTruthy()
    screen.getByRole('button', { name: 'Write the first goal' }).focus()
    await user.keyboard('{Enter}')
    const dialog = await screen.findByRole('dialog', { name: 'New goal' })
    const text = within(dialog).getByRole('textbox', { name: 'What will count as victory' })
    text.focus()
    await user.keyboard('Every child has a warm place.')
    within(dialog).getByRole('button', { name: 'Add this goal' }).focus()
    await user.keyboard('{Enter}')
    await screen.findByRole('heading', { name: 'Every child has a warm place.' })
    screen.getByRole('textbox', { name: 'Add an objective' }).focus()
    await user.keyboard('The library stays open{Enter}')
    await screen.findByRole('heading', { name: 'The library stays open' })
    screen.getByRole('textbox', { name: 'Add an action' }).focus()
    await user.keyboard('Call the director{Enter}Write a letter{Enter}')
    await screen.findByRole('link', { name: 'Write a letter' })
    expect(outline(vault.desk)).toEqual([
      'Every child has a warm place.',
      '- The library stays open',
      '-- Call the director',
      '-- Write a letter',
    ])
    expect(screen.getByText(/1 objective and 2 actions: 2 would welcome helpers/)).toBeTruthy()
  })
})

describe('an action', () => {
  test('is taken on, marked as done, and both are undone', async () => {
    const vault = newVault()
    await begin(vault, 'Call')
    const { user } = await open(vault)
    await user.click(await screen.findByRole('button', { name: 'I will: Call' }))
    expect(await screen.findByText('Marisol Vega')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /^Coming up/ }))
    await user.click(await screen.findByRole('menuitemradio', { name: 'Done' }))
    await screen.findByRole('button', { name: /^Done/ })
    expect(board(vault).find(([, item]) => item.kind === 'action')?.[1]).toMatchObject({
      done: { by: vault.desk.me },
    })
    await vault.link.run('undo/back', {})
    await vault.link.run('undo/back', {})
    expect(await screen.findByRole('button', { name: 'I will: Call' })).toBeTruthy()
  })

  test('says calmly that its day has passed, and says nothing of it once done', async () => {
    const vault = newVault()
    const { ids } = await begin(vault, 'Call', 'Write')
    for (const id of ids) await vault.link.run('plans/edit-action', { id, due: daysAway(-3) })
    await vault.link.run('plans/set-status', { id: ids[1] ?? '', status: 'done' })
    await open(vault)
    expect(await screen.findAllByText('Was due 3 days ago')).toHaveLength(1)
  })

  test('opens beside the plan; what is written there saves by itself, and Escape closes it', async () => {
    const vault = newVault()
    await begin(vault, 'Call')
    const { user, location } = await open(vault)
    const link = await screen.findByRole('link', { name: 'Call' })
    link.focus()
    await user.keyboard('{Enter}')
    const drawer = await screen.findByRole('complementary', { name: 'Call' })
    await within(drawer).findByRole('button', { name: 'Write on: Notes. What helps to know?' })
    const words = within(drawer).getByRole('textbox', { name: 'What somebody will do' })
    await user.click(words)
    await user.keyboard(' Dana')
    await user.tab()
    await waitFor(() => {
      expect(board(vault).find(([, item]) => item.kind === 'action')?.[1]).toMatchObject({
        text: 'Call Dana',
      })
    })
    await user.click(words)
    await user.keyboard(' the library')
    await user.keyboard('{Escape}')
    expect((words as HTMLInputElement).value).toBe('Call Dana')
    await user.keyboard('{Escape}')
    expect(location.history.at(-1)).toBe('/plans')
    expect(screen.queryByRole('complementary')).toBeNull()
  })

  test('written by two at once shows both, and choosing one settles it', async () => {
    const other = openDesk('7'.repeat(32))
    const vault = newVault()
    const { ids } = await begin(vault, 'Call')
    const [id = ''] = ids
    meet(vault.desk, other)
    give(vault.desk, 'plans/edit-action', { id, text: 'Call on Monday' })
    give(other, 'plans/edit-action', { id, text: 'Call on Tuesday' })
    meet(vault.desk, other)
    const { user } = await open(vault, `/plans/${id}`)
    const versions = await screen.findByRole('group', { name: 'Words' })
    expect(versions.textContent).toContain('Call on Monday')
    expect(versions.textContent).toContain('Call on Tuesday')
    await user.click(within(versions).getByRole('button', { name: /^Use this/ }))
    await waitFor(() => {
      expect(screen.queryByRole('group', { name: 'Words' })).toBeNull()
    })
  })

  test('without a place is shown, and moves where it fits', async () => {
    const vault = newVault()
    const { goal, objective } = await begin(vault, 'Call')
    const other = openDesk('7'.repeat(32))
    meet(vault.desk, other)
    await vault.link.run('plans/add-objective', { goal, text: 'Two rooms' })
    await vault.link.run('plans/archive-objective', { id: objective })
    addAction(other, objective, 'Bring chairs')
    meet(vault.desk, other)
    const { user } = await open(vault)
    const loose = await screen.findByRole('region', { name: 'Without a place' })
    await user.click(within(loose).getByRole('button', { name: 'More for: Bring chairs' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Move to …' }))
    await user.click(await screen.findByRole('button', { name: 'Move' }))
    await waitFor(() => {
      expect(outline(vault.desk)).toEqual([
        'A warm place after three',
        '- Two rooms',
        '-- Bring chairs',
      ])
    })
  })
})

describe('moving', () => {
  const rows = () =>
    screen
      .getAllByRole('button', { name: /^Move: / })
      .map((grip) => grip.getAttribute('aria-label')?.slice('Move: '.length))

  test('an action is picked up with Space, carried to the next objective and put down', async () => {
    const vault = newVault()
    const { goal } = await begin(vault, 'one', 'two')
    await vault.link.run('plans/add-objective', { goal, text: 'Two rooms' })
    const { user } = await open(vault)
    const grip = await screen.findByRole('button', { name: 'Move: one' })
    grip.focus()
    await user.keyboard(' ')
    expect(screen.getByText(/Picked up\. Library open: place 1 of 2/)).toBeTruthy()
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(screen.getByText(/Now at Two rooms: place 1 of 1/)).toBeTruthy()
    expect(rows().slice(1)).toEqual(['Library open', 'two', 'Two rooms', 'one'])
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move: one')
    expect(outline(vault.desk)[2]).toBe('-- one')
    await user.keyboard(' ')
    await waitFor(() => {
      expect(outline(vault.desk).slice(1)).toEqual([
        '- Library open',
        '-- two',
        '- Two rooms',
        '-- one',
      ])
    })
  })

  test('Escape puts back what was picked up; nothing was written', async () => {
    const vault = newVault()
    await begin(vault, 'one', 'two')
    const { user } = await open(vault)
    const before = vault.ran.length
    const grip = await screen.findByRole('button', { name: 'Move: two' })
    grip.focus()
    await user.keyboard(' {ArrowUp}')
    expect(rows().slice(2)).toEqual(['two', 'one'])
    await user.keyboard('{Escape}')
    expect(rows().slice(2)).toEqual(['one', 'two'])
    expect(screen.getByText(/It is back where it was/)).toBeTruthy()
    expect(vault.ran).toHaveLength(before)
  })

  test('the menu moves up and down, and says where there is no way', async () => {
    const vault = newVault()
    await begin(vault, 'one', 'two')
    const { user } = await open(vault)
    await user.click(await screen.findByRole('button', { name: 'More for: one' }))
    expect(
      (await screen.findByRole('menuitem', { name: 'Move up' })).getAttribute('aria-disabled'),
    ).toBe('true')
    await user.click(screen.getByRole('menuitem', { name: 'Move down' }))
    await waitFor(() => {
      expect(outline(vault.desk).slice(2)).toEqual(['-- two', '-- one'])
    })
  })

  test('is said in Arabic too', async () => {
    const vault = newVault()
    await begin(vault, 'one')
    const { user } = await renderPage(<PlansRoom />, {
      vault,
      at: '/plans',
      language: 'ar',
      namespaces: ['plans', 'priorities'],
    })
    const grip = await screen.findByRole('button', { name: 'نقل: one' })
    grip.focus()
    await user.keyboard(' ')
    expect(screen.getByText(/تم الالتقاط/)).toBeTruthy()
  })
})

describe('states', () => {
  test('a goal that carries out a decision says which, with the way there', async () => {
    const vault = newVault()
    const { id: decision } = await vault.link.run('priorities/record-decision', {
      round: null,
      question: 'What first?',
      outcome: [{ option: null, text: 'Warm rooms' }],
      reasons: '',
      concerns: [],
      reviewDate: null,
    })
    await vault.link.run('plans/add-goal', { text: 'Warm rooms everywhere', decision })
    await open(vault)
    expect(await screen.findByText(/This carries out what we decided/)).toBeTruthy()
    const how = screen.getByRole('link', { name: 'See how we decided' })
    expect(how.getAttribute('href')).toBe(`/priorities/decisions/${decision}`)
  })

  test('a refusal is said in the words of this room, and what was typed stays', async () => {
    const vault = newVault()
    await begin(vault)
    const { user } = await open(vault)
    vault.refuse('plans/add-action', 'no-such-objective')
    const field = await screen.findByRole('textbox', { name: 'Add an action' })
    await user.click(field)
    await user.keyboard('Call{Enter}')
    expect(await screen.findByText(/This objective is no longer in the plan/)).toBeTruthy()
    expect((field as HTMLInputElement).value).toBe('Call')
  })

  test('a view that fails says so and what is safe', async () => {
    await open(createMemoryVault({ rooms: [prioritiesRegistry] }))
    expect(await screen.findByRole('alert')).toBeTruthy()
  })

  test('sixty actions: the first twenty are drawn, all are one press away', async () => {
    const vault = newVault()
    await begin(vault, ...Array.from({ length: 60 }, (_, at) => `Action ${String(at)}`))
    const { user } = await open(vault)
    expect(await screen.findAllByRole('link', { name: /^Action \d/ })).toHaveLength(20)
    await user.click(screen.getByRole('button', { name: 'Show 40 more' }))
    expect(screen.getAllByRole('link', { name: /^Action \d/ })).toHaveLength(60)
  })

  test('an address of nothing opens a calm word, not a crash', async () => {
    await open(newVault(), '/plans/nothing-here-0000')
    expect(await screen.findByRole('complementary', { name: 'This is not here' })).toBeTruthy()
  })
})
