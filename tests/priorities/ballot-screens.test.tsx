// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { PrioritiesPages } from '#renderer/priorities/priorities-pages.tsx'
import { createMemoryVault, type MemoryVault } from '../support/memory-vault.ts'
import { renderPage } from '../support/render-page.tsx'
import { prioritiesRegistry } from './registry.ts'
import { fillRounds } from './round-sample.ts'

let vault: MemoryVault
beforeEach(() => {
  vault = createMemoryVault({ rooms: [prioritiesRegistry] })
})

async function open(question: string, language: 'en' | 'es' | 'ar' = 'en') {
  const ids = await fillRounds(vault)
  const at = `/priorities/rounds/${ids.get(question) ?? ''}`
  return renderPage(<PrioritiesPages />, { vault, at, language, namespaces: ['priorities'] })
}

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const order = (name: string) =>
  within(screen.getByRole('list', { name }))
    .queryAllByRole('listitem')
    .map((item) => within(item).getByText(/[a-z]/, { selector: 'b' }).textContent)

describe('a ranked ballot', () => {
  const question = 'Which effort do we rank first?'

  test('is filled in by buttons; every move is said and keeps the focus', async () => {
    const { user } = await open(question)
    const add = await screen.findByRole('button', {
      name: 'Give the next place to Warm-room network',
    })
    add.focus()
    await user.keyboard('{Enter}')
    await screen.findByText('Warm-room network: place 1 of 1.', { selector: '[role=status]' })
    expect(document.activeElement).toBe(button('Another place for Warm-room network'))
    await user.click(button('Give the next place to Garden healing path'))
    button('Up: Garden healing path').focus()
    await user.keyboard('{Enter}')
    expect(order('Your order')).toEqual(['Garden healing path', 'Warm-room network'])
    expect(order('Not ranked')).toEqual(['After-school circle', 'Youth apprenticeships'])
    expect(document.activeElement).toBe(button('Another place for Garden healing path'))
    await user.click(button('Send my ballot'))
    await screen.findByText('You ranked 2 options.')
    expect((await screen.findByRole('region', { name: 'Result' })).textContent).toMatch(
      /has the most support/,
    )
  })

  test('takes arrows and digits on the grip, and any place or none from the menu', async () => {
    const { user } = await open(question)
    const grip = await screen.findByRole('button', { name: 'Move: Youth apprenticeships' })
    grip.focus()
    await user.keyboard('1')
    button('Move: After-school circle').focus()
    await user.keyboard('1')
    expect(order('Your order')).toEqual(['After-school circle', 'Youth apprenticeships'])
    button('Move: After-school circle').focus()
    await user.keyboard('{ArrowDown}')
    expect(order('Your order')).toEqual(['Youth apprenticeships', 'After-school circle'])
    await user.click(button('Another place for Youth apprenticeships'))
    await user.click(await screen.findByRole('menuitem', { name: /Put in place 2/ }))
    expect(order('Your order')).toEqual(['After-school circle', 'Youth apprenticeships'])
    await user.click(button('Another place for After-school circle'))
    await user.click(await screen.findByRole('menuitem', { name: 'Take out of my order' }))
    expect(order('Your order')).toEqual(['Youth apprenticeships'])
  })
})

test('approval: ticks are sent, and what is hidden stays hidden', async () => {
  const { user } = await open('What can we all support?')
  const garden = await screen.findByRole('checkbox', { name: 'Garden healing path' })
  garden.focus()
  await user.keyboard(' ')
  await user.click(button('Change my ballot'))
  await screen.findByText('You ticked 3 options.')
  expect(screen.queryByRole('region', { name: 'Result' })).toBeNull()
  expect(screen.getByText(/nobody sees totals before the round is closed/)).toBeDefined()
  expect(screen.getByText(/Totals stay hidden until somebody closes/)).toBeDefined()
  await user.click(button('Close the round'))
  await user.click(
    within(await screen.findByRole('dialog')).getByRole('button', { name: 'Close and count' }),
  )
  const result = await screen.findByRole('region', { name: 'Result' })
  expect(result.textContent).toMatch(/Approval, counted when the round was closed/)
})

test('scores: 0 to 5 by radio buttons, what is left open counts as 0', async () => {
  const { user } = await open('How good is each for us?')
  const circle = await screen.findByRole('radiogroup', { name: 'After-school circle' })
  await user.click(within(circle).getByRole('radio', { name: '4' }))
  await user.keyboard('{ArrowRight}')
  await user.click(button('Send my ballot'))
  await screen.findByText('You scored 1 option.')
  await user.click(screen.getByText('Follow the count by hand'))
  const sheet = screen.getByRole('table', { name: 'Count sheet' })
  expect(
    within(sheet).getByRole('row', { name: /After-school circle 2 people × 5 10/ }),
  ).toBeDefined()
})

test('STAR: the points, then the runoff in sentences, and the rule for ties beforehand', async () => {
  await open('Which effort scores highest, and in a runoff?')
  const result = await screen.findByRole('region', { name: 'Result' })
  expect(result.textContent).toMatch(/Warm-room network.* has the most support/)
  const way = screen.getByRole('region', { name: 'How we got here' })
  expect(
    within(way)
      .getAllByRole('listitem')
      .map((step) => step.textContent),
  ).toEqual([
    'Into the runoff go “⁨Warm-room network⁩” and “⁨After-school circle⁩”.',
    '“⁨Warm-room network⁩” and “⁨After-school circle⁩” are level in the runoff: 2 people on each side, alike by 0 people.',
    'The runoff is level. By the rule “⁨Warm-room network⁩” comes first: it has more points.',
  ])
  expect(screen.getByText(/A tie in the runoff goes to more points/)).toBeDefined()
})

test('an instant runoff is shown round by round, and beside it the other counts and why they differ', async () => {
  await open('Which effort wins the runoff?')
  const first = await screen.findByRole('table', { name: 'Round 1' })
  expect(within(first).getByRole('row', { name: /After-school circle 2/ })).toBeDefined()
  expect(screen.getByRole('heading', { name: /Everyone’s first choice/ })).toBeDefined()
  const ways = screen.getByRole('region', { name: 'The same ballots, counted three ways' })
  expect(within(ways).getByRole('row', { name: /Instant runoff.*decides/ })).toBeDefined()
  expect(within(ways).getByRole('row', { name: /Borda count Warm-room network/ })).toBeDefined()
  expect(ways.textContent).toMatch(/Borda gives points for every place: .*Warm-room network/)
})

test('a decision about a ranked round starts from what its own count put first', async () => {
  const ids = await fillRounds(vault)
  const id = ids.get('Which effort wins the runoff?') ?? ''
  const at = `/priorities/decisions/new/${id}`
  await renderPage(<PrioritiesPages />, { vault, at, namespaces: ['priorities'] })
  const chosen = await screen.findAllByRole('checkbox', { checked: true })
  expect(chosen.map((box) => box.closest('label')?.textContent)).toEqual(['After-school circle'])
  expect(screen.getByRole('group', { name: /Look at it again on/ })).toBeDefined()
})

test('Schulze: bars, and every comparison in the sheet', async () => {
  const { user } = await open('Which effort do we prefer one against one?')
  await user.click(await screen.findByText('Follow the count by hand'))
  const sheet = screen.getByRole('table', { name: 'Count sheet' })
  expect(within(sheet).getAllByRole('row')).toHaveLength(7)
})

test('options that look like markup are words and nothing else', async () => {
  const text = '<img src=x onerror="document.title=1">'
  const { id } = await vault.link.run('priorities/open-round', {
    question: '<script>document.title=1</script>',
    method: 'borda',
    options: [{ text }, { text: '{{count}} $t(title)' }],
    quorum: null,
    tie: 'all-tied',
    deadline: null,
  })
  const round = await vault.link.run('priorities/take-part', { id, passed: true })
  expect(round).toEqual({})
  const { user } = await renderPage(<PrioritiesPages />, {
    vault,
    at: `/priorities/rounds/${id}`,
    namespaces: ['priorities'],
  })
  await user.click(await screen.findByRole('button', { name: `Give the next place to ${text}` }))
  await user.click(button('Give the next place to {{count}} $t(title)'))
  await user.click(button('Send my ballot'))
  await screen.findByRole('region', { name: 'The same ballots, counted three ways' })
  expect(document.querySelector('img[src=x], script')).toBeNull()
  expect(screen.getAllByText(/onerror=/).length).toBeGreaterThan(2)
  expect(screen.getAllByText(/\$t\(title\)/).length).toBeGreaterThan(2)
})

test('ballots of a closed round are published by keys alone, after what the file holds was said', async () => {
  const asked: unknown[] = []
  vault = createMemoryVault({
    rooms: [
      prioritiesRegistry,
      {
        handlers: {
          'priorities/box-look': () => ({ ballots: 4, few: true, written: 0, names: [] }),
          'priorities/publish-box': (_desk, input) => {
            asked.push(input)
            return { file: 'file000000000001', name: 'box.json', ballots: 4 }
          },
        },
      },
    ],
  })
  const { user } = await open('Which effort wins the runoff?')
  vault.files.set('file000000000001', new Uint8Array([123, 125]))
  ;(await screen.findByRole('button', { name: 'Publish the ballots' })).focus()
  await user.keyboard('{Enter}')
  const dialog = await screen.findByRole('dialog', { name: 'Publish the ballots of this round?' })
  expect(within(dialog).getByText(/without names and times, in random order/)).toBeDefined()
  await within(dialog).findByText(/fewer than 5 ballots/)
  const save = within(dialog).getByRole('button', { name: 'Save the file' })
  expect(save.hasAttribute('disabled')).toBe(true)
  within(dialog)
    .getByRole('checkbox', { name: /publish them all the same/ })
    .focus()
  await user.keyboard(' ')
  save.focus()
  await user.keyboard('{Enter}')
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  expect(asked).toEqual([expect.objectContaining({ accept: true })])
})

test('a proposal is answered by keys alone; an objection asks for its reason and is kept without a name', async () => {
  const { user } = await open('We start with Mondays and Thursdays.')
  const answers = await screen.findByRole('radiogroup', {
    name: 'We start with Mondays and Thursdays.',
  })
  within(answers).getByRole('radio', { name: 'I can live with it' }).focus()
  await user.keyboard(' {ArrowUp}')
  button('Send my ballot').focus()
  await user.keyboard('{Enter}')
  await screen.findByText(/An objection needs its reason/)
  screen.getByRole('textbox', { name: 'Why you object' }).focus()
  await user.keyboard('The van is gone by then.')
  button('Send my ballot').focus()
  await user.keyboard('{Enter}')
  const result = await screen.findByRole('region', { name: 'Result' })
  expect(result.textContent).toMatch(/Not adopted as it stands/)
  expect(result.textContent).toMatch(/good enough for 2 people.*object: 1 person/)
  const written = screen.getByRole('region', { name: 'What people wrote' })
  expect(within(written).getByText('The van is gone by then.')).toBeDefined()
  expect(screen.queryByText(/If options tie/)).toBeNull()
})

test('gradients show how much agreement there is and leave the decision to the group', async () => {
  await open('We start on Mondays only.')
  const result = await screen.findByRole('region', { name: 'Result' })
  expect(result.textContent).toMatch(/The group says whether it is enough/)
  const table = screen.getByRole('table', { name: 'How many gave each answer' })
  expect(within(table).getAllByRole('row')).toHaveLength(9)
  expect(within(table).getByRole('row', { name: /I veto it 1/ })).toBeDefined()
})
