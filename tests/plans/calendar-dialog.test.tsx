// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { PlansRoom } from '#renderer/plans/plans-room.tsx'
import { createMemoryVault, type Registry } from '../support/memory-vault.ts'
import { prioritiesRegistry } from '../priorities/registry.ts'
import { renderPage } from '../support/render-page.tsx'
import { planRegistry } from './sample.ts'

test('a calendar file says by keys alone what would leave, and names nobody by itself', async () => {
  const asked: unknown[] = []
  const calendar: Registry = {
    handlers: {
      'plans/calendar-look': () => ({
        days: 3,
        people: ['Ana', 'Bea'],
        private: [{ text: 'Sit with Rosa', name: 'Rosa' }],
      }),
      'plans/calendar': (_desk, input) => {
        asked.push(input)
        return { file: 'file000000000001', name: 'plan.ics', count: 2, kept: 1 }
      },
    },
  }
  const vault = createMemoryVault({ rooms: [calendar, planRegistry, prioritiesRegistry] })
  const { user } = await renderPage(<PlansRoom />, {
    vault,
    at: '/plans',
    namespaces: ['plans', 'priorities'],
  })
  const save = async (...boxes: readonly RegExp[]) => {
    screen.getByRole('button', { name: 'More' }).focus()
    await user.keyboard('{Enter}')
    ;(await screen.findByRole('menuitem', { name: 'Calendar file of all days' })).focus()
    await user.keyboard('{Enter}')
    const dialog = await screen.findByRole('dialog', { name: 'Calendar file of all days' })
    await within(dialog).findByText('3 days are still to come.')
    for (const name of boxes) {
      within(dialog).getByRole('checkbox', { name }).focus()
      await user.keyboard(' ')
    }
    within(dialog).getByRole('button', { name: 'Save the file' }).focus()
    vault.files.set('file000000000001', new Uint8Array([65]))
    await user.keyboard('{Enter}')
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  }
  await screen.findByRole('heading', { name: 'What would count as victory?' })
  await save()
  await save(/Say who carries what: Ana and Bea/, /1 day that names .*Rosa/)
  expect(asked).toEqual([
    { person: null, people: false, private: false },
    { person: null, people: true, private: true },
  ])
})
