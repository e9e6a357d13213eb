// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { PrioritiesPages } from '#renderer/priorities/priorities-pages.tsx'
import { addRecord } from '#shared/documents/record.ts'
import { mapsOf } from '#shared/priorities/maps.ts'
import type { LanguageCode } from '#shared/language/languages.ts'
import { createMemoryVault, type MemoryVault } from '../support/memory-vault.ts'
import { renderPage } from '../support/render-page.tsx'
import { prioritiesRegistry } from './registry.ts'
import { fillPriorities } from './sample.ts'
import { column } from './steps.ts'

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
const region = (name: string | RegExp) => screen.findByRole('region', { name })
const grip = (text: string) => screen.findByRole('button', { name: `Move: ${text}` })
const button = (name: string | RegExp) => screen.getByRole('button', { name })

/** Ideas of a column as the vault holds them. */
async function ideasIn(theme: string | null) {
  const view = screen.queryAllByRole('region')
  expect(view.length).toBeGreaterThan(0)
  return column(vault.desk, theme)
}

describe('the board', () => {
  test('an empty board asks for a first idea, and Enter adds it', async () => {
    const { user } = await show('/priorities')
    await screen.findByRole('heading', { name: 'What should we put first?' })
    await user.type(screen.getByRole('textbox', { name: 'Add an idea' }), 'Warm rooms{Enter}')
    expect(await screen.findByRole('article', { name: 'Warm rooms' })).toBeDefined()
    expect(screen.getByRole('button', { name: 'Open a round' }).hasAttribute('disabled')).toBe(true)
  })

  test('by keys: Space picks an idea up, arrows carry it, Space puts it down, each said aloud', async () => {
    const { user } = await open()
    const handle = await grip('Rides home after the late shift')
    handle.focus()
    await user.keyboard(' ')
    await screen.findByText('Picked up. Not sorted yet, place 2 of 4.')
    await user.keyboard('{ArrowRight}')
    await screen.findByText('Safe evenings, place 2 of 5.')
    await user.keyboard('{ArrowUp}')
    await screen.findByText('Safe evenings, place 1 of 5.')
    expect(document.activeElement?.getAttribute('aria-label')).toBe(
      'Move: Rides home after the late shift',
    )
    await user.keyboard(' ')
    await screen.findByText(/Moved to .Safe evenings.\./)
    const evenings = await region('Safe evenings')
    const [first] = within(evenings).getAllByRole('article')
    expect(first?.getAttribute('aria-label')).toBe('Rides home after the late shift')
    expect(vault.ran.filter((name) => name === 'priorities/move-idea')).toHaveLength(1)
    await user.click(button('Undo'))
    await waitFor(async () =>
      expect((await ideasIn(null))[1]).toBe('Rides home after the late shift'),
    )
  })

  test('Escape leaves a picked-up idea where it was', async () => {
    const { user } = await open()
    const handle = await grip('A quiet garden path for grief')
    handle.focus()
    await user.keyboard(' {ArrowRight}{ArrowDown}{Escape}')
    await screen.findByText('It is back where it was.')
    expect(vault.ran).not.toContain('priorities/move-idea')
    const healing = await region('Healing close to home')
    expect(within(healing).getAllByRole('article')).toHaveLength(3)
  })

  test('in a mirrored page the arrow to the left goes on to the next theme', async () => {
    const { user } = await open('', 'ar')
    const handle = await screen.findByRole('button', { name: 'نقل: Drum nights open to everyone' })
    handle.focus()
    await user.keyboard(' {ArrowLeft} ')
    const young = await region('Young people lead')
    await waitFor(() => expect(within(young).getAllByRole('article')).toHaveLength(4))
  })

  test('the menu moves too, by a press or by the digit it shows', async () => {
    const { user } = await open()
    await user.click(
      await screen.findByRole('button', { name: 'Move or edit: Sewing nights with childcare' }),
    )
    await user.click(await screen.findByRole('menuitem', { name: /Move to Young people lead/ }))
    const young = await region('Young people lead')
    await waitFor(() => expect(within(young).getAllByRole('article')).toHaveLength(4))
    await user.click(button('Move or edit: Teach the river stories in third grade'))
    await screen.findByRole('menu')
    await user.keyboard('2')
    const healing = await region('Healing close to home')
    await waitFor(() => expect(within(healing).getAllByRole('article')).toHaveLength(4))
    expect(screen.queryByRole('menu')).toBeNull()
  })

  test('a digit on the grip moves at once', async () => {
    const { user } = await open()
    const handle = await grip('Sewing nights with childcare')
    handle.focus()
    await user.keyboard('1')
    const evenings = await region('Safe evenings')
    await waitFor(() => expect(within(evenings).getAllByRole('article')).toHaveLength(5))
  })

  test('merged ideas show all voices and come apart again', async () => {
    const { user } = await open()
    const card = await screen.findByRole('article', { name: 'Rides home after the late shift' })
    await user.click(within(card).getByText('1 more voice'))
    expect(within(card).getByText('A late bus on weekdays')).toBeDefined()
    await user.click(button('Set apart again: A late bus on weekdays'))
    expect(await screen.findByRole('article', { name: 'A late bus on weekdays' })).toBeDefined()
  })

  test('"Says the same as" brings two ideas together', async () => {
    const { user } = await open()
    await user.click(
      await screen.findByRole('button', { name: 'Move or edit: Drum nights open to everyone' }),
    )
    await user.click(await screen.findByRole('menuitem', { name: /Says the same/ }))
    const dialog = await screen.findByRole('dialog', { name: 'Which idea says the same?' })
    await user.type(within(dialog).getByRole('combobox'), 'Talking')
    await user.click(
      await screen.findByRole('option', { name: 'Talking circles at the barbershop' }),
    )
    await user.click(within(dialog).getByRole('button', { name: 'Bring together' }))
    const card = await screen.findByRole('article', { name: 'Talking circles at the barbershop' })
    await within(card).findByText('1 more voice')
    expect(screen.queryByRole('article', { name: 'Drum nights open to everyone' })).toBeNull()
  })

  test('a theme is added, renamed and put away; its ideas wait unsorted', async () => {
    const { user } = await open()
    await user.click(await screen.findByRole('button', { name: 'New theme' }))
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Elders{Enter}')
    await region('Elders')
    await user.click(button('Theme: Safe evenings'))
    await user.click(await screen.findByRole('menuitem', { name: /Put away/ }))
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Safe evenings' })).toBeNull())
    expect(within(await region('Not sorted yet')).getAllByRole('article')).toHaveLength(8)
  })

  test('two hundred ideas: a column shows some and offers the rest', async () => {
    vault.desk.change('priorities', (document) => {
      const { me: by, now: at } = vault.desk
      for (let one = 0; one < 200; one += 1) {
        const words = { text: `Idea ${String(one)}`, theme: null, order: 'a0', by, at }
        addRecord(mapsOf(document).ideas, `idea${String(one).padStart(12, '0')}`, words)
      }
    })
    const { user } = await show('/priorities')
    const more = await screen.findByText('Show 180 more')
    expect(screen.getAllByText(/^Idea \d+$/)).toHaveLength(20)
    await user.click(more)
    expect(screen.getAllByText(/^Idea \d+$/)).toHaveLength(200)
  })
})
