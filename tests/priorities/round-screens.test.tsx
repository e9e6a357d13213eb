// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { PrioritiesPages } from '#renderer/priorities/priorities-pages.tsx'
import type { LanguageCode } from '#shared/language/languages.ts'
import { createMemoryVault, type MemoryVault } from '../support/memory-vault.ts'
import { renderPage } from '../support/render-page.tsx'
import { prioritiesRegistry } from './registry.ts'
import { fillPriorities, type Sample } from './sample.ts'

let vault: MemoryVault
beforeEach(() => {
  vault = createMemoryVault({ rooms: [prioritiesRegistry] })
})

const show = (at: string, language: LanguageCode = 'en') =>
  renderPage(<PrioritiesPages />, { vault, at, language, namespaces: ['priorities'] })

const open = async (below = '', language: LanguageCode = 'en') => {
  const sample = await fillPriorities(vault)
  return { sample, ...(await show(`/priorities${below}`, language)) }
}
const openRound = async (which: 'open' | 'closed') => {
  const sample: Sample = await fillPriorities(vault)
  return show(`/priorities/rounds/${sample[which]}`)
}

const region = (name: string | RegExp) => screen.findByRole('region', { name })
const button = (name: string | RegExp) => screen.getByRole('button', { name })

describe('a round', () => {
  test('is opened in four steps by keys alone', async () => {
    const { user, location } = await open()
    const opener = await screen.findByRole('button', { name: 'Open a round' })
    opener.focus()
    await user.keyboard('{Enter}')
    await screen.findByRole('dialog', { name: 'What do we want to choose?' })
    screen.getByRole('textbox', { name: 'Question' }).focus()
    await user.keyboard('What first?{Enter}')
    const options = await screen.findByRole('dialog', { name: 'Between what?' })
    expect(within(options).getByRole('button', { name: 'Next' }).hasAttribute('disabled')).toBe(
      true,
    )
    within(options)
      .getByRole('checkbox', { name: /Safe evenings/ })
      .focus()
    await user.keyboard(' ')
    within(options).getByRole('textbox', { name: 'Another option' }).focus()
    await user.keyboard('Something else{Enter}')
    await within(options).findByText('2 options chosen')
    within(options).getByRole('button', { name: 'Next' }).focus()
    await user.keyboard('{Enter}')
    await screen.findByRole('dialog', { name: 'How do we choose?' })
    button('Next').focus()
    await user.keyboard('{Enter}')
    await screen.findByRole('dialog', { name: 'What do we agree on beforehand?' })
    await user.click(screen.getByRole('radio', { name: /Another round between them/ }))
    within(screen.getByRole('dialog')).getByRole('button', { name: 'Open a round' }).focus()
    await user.keyboard('{Enter}')
    expect(await screen.findByRole('heading', { level: 1, name: 'What first?' })).toBeDefined()
    expect(location.history.at(-1)).toMatch(/^\/priorities\/rounds\//)
    expect(screen.getByText('If options tie: Another round between them')).toBeDefined()
  })

  test('a proposal is opened in three steps by keys alone, without options and ties', async () => {
    const { user } = await open()
    ;(await screen.findByRole('button', { name: 'Open a round' })).focus()
    await user.keyboard('{Enter}')
    await screen.findByRole('dialog', { name: 'What do we want to choose?' })
    screen.getByRole('radio', { name: /Choose between options/ }).focus()
    await user.keyboard('{ArrowDown}')
    screen.getByRole('textbox', { name: 'Question' }).focus()
    await user.keyboard('We start on Mondays.{Enter}')
    await screen.findByRole('dialog', { name: 'How do we choose?' })
    await user.click(screen.getByRole('radio', { name: /Gradients of agreement/ }))
    button('Next').focus()
    await user.keyboard('{Enter}')
    const rules = await screen.findByRole('dialog', { name: 'What do we agree on beforehand?' })
    expect(within(rules).queryByRole('radiogroup')).toBeNull()
    within(rules).getByRole('button', { name: 'Open a round' }).focus()
    await user.keyboard('{Enter}')
    await screen.findByRole('heading', { level: 1, name: 'We start on Mondays.' })
    expect(screen.getByText('Counted by: Gradients of agreement')).toBeDefined()
    expect(screen.getByRole('radio', { name: /I abstain/ })).toBeDefined()
  })

  test('dots are given by keys; what is left is said; totals show only then', async () => {
    const { user } = await openRound('open')
    const more = await screen.findByRole('button', { name: 'Add a dot to Warm Hands' })
    expect(screen.queryByRole('region', { name: 'Result' })).toBeNull()
    more.focus()
    await user.keyboard('{Enter}{Enter}{Enter}')
    await screen.findByText('2 dots left', { selector: '[role=status]' })
    expect(more.hasAttribute('disabled')).toBe(true)
    button('Give these dots').focus()
    await user.keyboard('{Enter}')
    const result = await region('Result')
    expect(
      within(result).getByRole('heading', { name: /Warm Hands.* has the most support/ }),
    ).toBeDefined()
    expect(screen.getByText('You gave 3 dots.')).toBeDefined()
    await user.click(button('Take it back'))
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Result' })).toBeNull())
  })

  test('passing stands beside the main action and counts as taking part', async () => {
    const { user } = await openRound('open')
    await user.click(await screen.findByRole('button', { name: 'Pass on this one' }))
    expect(
      (await screen.findAllByText('You passed. That counts as taking part.')).length,
    ).toBeGreaterThan(0)
    expect(screen.getByText('1 chose to pass')).toBeDefined()
  })

  test('who can see the dots is said where they are given', async () => {
    await openRound('open')
    expect(await screen.findByText(/kept under your name on every member’s computer/)).toBeDefined()
  })

  test('a refused ballot is said and nothing else changes', async () => {
    const { user } = await openRound('open')
    vault.refuse('priorities/take-part', 'round-closed')
    await user.click(await screen.findByRole('button', { name: 'Add a dot to Lamplight' }))
    await user.click(button('Give these dots'))
    expect(await screen.findByText('This round is closed. Nothing was changed.')).toBeDefined()
  })

  test('closing asks first, counts, and shows sentence, bars, table and count sheet', async () => {
    const { user } = await openRound('open')
    await user.click(await screen.findByRole('button', { name: 'Close the round' }))
    const dialog = await screen.findByRole('dialog', { name: 'Close and count now?' })
    expect(within(dialog).getByText('2 of 5 took part so far.')).toBeDefined()
    await user.click(within(dialog).getByRole('button', { name: 'Close and count' }))
    const result = await region('Result')
    expect(
      within(result).getByRole('heading', { name: /Warm Hands.* has the most support/ }),
    ).toBeDefined()
    await user.click(screen.getByRole('radio', { name: 'Table' }))
    const table = screen.getByRole('table', { name: 'Everybody had 5 dots' })
    expect(within(table).getByRole('row', { name: /Warm Hands.* 4/ })).toBeDefined()
    await user.click(screen.getByText('Follow the count by hand'))
    const sheet = screen.getByRole('table', { name: 'Count sheet' })
    expect(within(sheet).getByRole('row', { name: /Warm Hands 2 people × 2 4/ })).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Give these dots' })).toBeNull()
  })

  test('a round that is not there says so', async () => {
    await show('/priorities/rounds/aaaaaaaaaaaaaaaa')
    expect(await screen.findByText('There is no such round here.')).toBeDefined()
  })
})

describe('a decision', () => {
  test('starts from what the round came to, takes concerns, and is recorded', async () => {
    const sample = await fillPriorities(vault)
    const { user } = await show(`/priorities/decisions/new/${sample.closed}`)
    const first = await screen.findByRole('checkbox', { name: 'After-school circle' })
    expect((first as HTMLInputElement).checked).toBe(true)
    await user.type(screen.getByRole('textbox', { name: 'Reasons' }), 'Most support.')
    await user.click(button('Add a concern'))
    await user.type(screen.getByRole('textbox', { name: 'Concern 1' }), 'Rides first.')
    await user.click(screen.getByRole('checkbox', { name: /It is mine/ }))
    button('Record this decision').focus()
    await user.keyboard('{Enter}')
    expect(await screen.findByText('Most support.')).toBeDefined()
    const concerns = await region('Concerns')
    expect(within(concerns).getByText('Rides first.')).toBeDefined()
    expect(within(concerns).getByText('Marisol Vega')).toBeDefined()
  })

  test('is amended by another one, and both can be read', async () => {
    const { user, sample } = await open('/decisions')
    await user.click(await screen.findByRole('link', { name: /Which effort/ }))
    await user.click(await screen.findByRole('link', { name: 'Amend this decision' }))
    const reasons = await screen.findByRole('textbox', { name: 'Reasons' })
    await user.clear(reasons)
    await user.type(reasons, 'The van came earlier.')
    await user.click(button('Record this decision'))
    await screen.findByText('The van came earlier.')
    await user.click(screen.getByRole('link', { name: 'Read the earlier one' }))
    expect(await screen.findByText(/the library can begin in January/)).toBeDefined()
    expect(screen.getByRole('link', { name: 'Read the newer one' })).toBeDefined()
    expect(sample.decision).toBeDefined()
  })
})
