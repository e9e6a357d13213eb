// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { PrioritiesPages } from '#renderer/priorities/priorities-pages.tsx'
import { createMemoryVault, type MemoryVault } from '../support/memory-vault.ts'
import { renderPage } from '../support/render-page.tsx'
import { prioritiesRegistry } from './registry.ts'
import { fillWeighing } from './weighing-sample.ts'

let vault: MemoryVault
beforeEach(() => {
  vault = createMemoryVault({ rooms: [prioritiesRegistry] })
})

const show = (at: string) =>
  renderPage(<PrioritiesPages />, { vault, at, namespaces: ['priorities'] })
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const order = (name: string) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('rowheader')
    .map((head) => head.textContent)

test('a weighing is begun by keys alone, gets a criterion and a score', async () => {
  const { user } = await show('/priorities/weighings')
  const begin = await screen.findByRole('button', { name: 'Weigh options' })
  begin.focus()
  await user.keyboard('{Enter}')
  const dialog = await screen.findByRole('dialog', { name: 'Weigh options' })
  expect(within(dialog).getByRole('button', { name: 'Begin' }).hasAttribute('disabled')).toBe(true)
  within(dialog).getByRole('textbox', { name: 'Question' }).focus()
  await user.keyboard('What now?')
  within(dialog).getByRole('textbox', { name: 'Another option' }).focus()
  await user.keyboard('Tea{Enter}<b>Soup</b>{Enter}')
  within(dialog).getByRole('button', { name: 'Begin' }).focus()
  await user.keyboard('{Enter}')
  await screen.findByRole('heading', { level: 1, name: 'What now?' })
  screen.getByRole('textbox', { name: 'Add a criterion' }).focus()
  await user.keyboard('Helps <i>many</i>{Enter}')
  const cell = await screen.findByRole('textbox', {
    name: '<b>Soup</b>: Helps <i>many</i>, from 0 to 5',
  })
  cell.focus()
  await user.keyboard('4{Tab}')
  await waitFor(() => {
    expect(order('With our weights')).toEqual(['1. <b>Soup</b>', '2. Tea'])
  })
  expect(screen.getByText('1 cell is still open and counts as 0.')).toBeDefined()
  await vault.link.run('undo/back', {})
  expect(await screen.findByText('2 cells are still open and count as 0.')).toBeDefined()
  expect((cell as HTMLInputElement).value).toBe('')
  expect(document.querySelector('main b b, i')).toBeNull()
})

test('both orders stand side by side, and the sentence names what turns them', async () => {
  const id = await fillWeighing(vault)
  const { user } = await show(`/priorities/weighings/${id}`)
  await screen.findByRole('table', { name: 'With our weights' })
  expect(order('With our weights')).toEqual([
    '1. Warm-room network',
    '2. After-school circle',
    '3. Youth apprenticeships',
    '4. Garden healing path',
  ])
  expect(order('Without weights')[0]).toBe('1. After-school circle')
  const orders = screen.getByRole('region', { name: 'Two orders, side by side' })
  expect(orders.textContent).toMatch(
    /Warm-room network.* comes before .*After-school circle.* the other way round/,
  )
  expect(orders.textContent).toMatch(
    /our criterion about equity, .*Helps those carrying the most.*, which counts 5 times: 5 to 2/,
  )
  await user.click(button('Count less: Helps those carrying the most'))
  await screen.findByText('Helps those carrying the most: counts 4 times.', {
    selector: '[role=status]',
  })
  for (let times = 0; times < 2; times += 1)
    await user.click(button('Count less: Helps those carrying the most'))
  await waitFor(() => {
    expect(order('With our weights')[0]).toBe('1. After-school circle')
  })
})

test('a criterion is put away, and undo brings it back with its scores', async () => {
  const id = await fillWeighing(vault)
  const { user } = await show(`/priorities/weighings/${id}`)
  await user.click(await screen.findByRole('button', { name: 'Criterion: We can keep it going' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Put away' }))
  await waitFor(() => {
    expect(screen.queryByRole('columnheader', { name: /We can keep it going/ })).toBeNull()
  })
  await user.click(await screen.findByRole('button', { name: /Undo/ }))
  await screen.findByRole('textbox', {
    name: 'After-school circle: We can keep it going, from 0 to 5',
  })
})

test('a weighing that is not there says so', async () => {
  await show('/priorities/weighings/aaaaaaaaaaaaaaaa')
  expect(await screen.findByText('This weighing is no longer here.')).toBeDefined()
})
