// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import * as v from 'valibot'
import { languageCodes } from '#shared/language/languages.ts'
import { plansCommands } from '#shared/plans/contract.ts'
import { PlansRoom } from '#renderer/plans/plans-room.tsx'
import { outlineOf, templateNames } from '#renderer/plans/templates/templates.ts'
import { createWords } from '#renderer/ui/words.ts'
import { prioritiesRegistry } from '../priorities/registry.ts'
import { createMemoryVault } from '../support/memory-vault.ts'
import { renderPage } from '../support/render-page.tsx'
import { openTestVault } from '../support/vault.ts'
import { readView } from '#shared/contract/read-view.ts'
import { createTextRegistry } from '../texts/registry.ts'
import { planRegistry } from './sample.ts'
import { addGoal, begin, give, outline, pair } from './steps.ts'

describe.each(languageCodes)('in %s', (language) => {
  test.each(templateNames)(
    '%s says something everywhere, and its days follow from the start',
    async (name) => {
      const words = await createWords(language, { namespaces: ['plan-templates'], strict: true })
      const t = words.getFixedT(language, 'plan-templates')
      const objectives = outlineOf(name, '2026-12-24', t)
      const goal = { text: t(`way.${name}.goal`), horizon: 'intermediate' }
      v.parse(plansCommands['plans/add-outline'].input, { goal, objectives })
      const days = objectives.flatMap(({ actions }) => actions.map(({ due }) => due ?? ''))
      expect(days).toEqual(days.toSorted())
      expect(days[0]).toMatch(/^2027-01-0|^2026-12-31/)
      const said = objectives.flatMap(({ text, measure, actions }) => [
        text,
        measure,
        ...actions.map((one) => one.text),
      ])
      expect(new Set(said).size).toBe(3 * 5)
      expect(outlineOf(name, null, t).flatMap(({ due }) => due ?? [])).toEqual([])
    },
  )
})

const rooms = [
  { text: 'Rooms are open', actions: [{ text: 'Call' }, { text: 'Write' }] },
  { text: 'People know', actions: [] },
]

test('a way to a goal comes into the plan at once, after what is there', () => {
  const [desk] = pair()
  const { goal } = begin(desk, 'Visit')
  give(desk, 'plans/add-outline', { goal: { id: goal }, objectives: rooms })
  give(desk, 'plans/add-outline', { goal: { text: 'New', horizon: 'short' }, objectives: rooms })
  const added = ['- Rooms are open', '-- Call', '-- Write', '- People know']
  expect(outline(desk)).toEqual([
    'A warm place after three',
    '- The library stays open',
    '-- Visit',
    ...added,
    'New',
    ...added,
  ])
  const away = addGoal(desk, 'Away')
  give(desk, 'plans/archive-goal', { id: away })
  expect(() => give(desk, 'plans/add-outline', { goal: { id: away }, objectives: rooms })).toThrow(
    'no-such-goal',
  )
})

test('one step back takes all of it out again, and one forth brings it back', async () => {
  const link = openTestVault().link('one')
  const { coalition } = await link.run('coalitions/found', { name: 'Elm', person: 'Ana' })
  const room = link.within(coalition)
  const count = async () => (await readView(room, 'plans/board', {})).size
  const goal = { text: 'Warm rooms', horizon: 'short' } as const
  await room.run('plans/add-outline', { goal, objectives: rooms })
  expect(await count()).toBe(5)
  await room.run('undo/back', {})
  expect(await count()).toBe(0)
  await room.run('undo/again', {})
  expect(await count()).toBe(5)
})

test('on an empty page a template is chosen and put into the plan by keys', async () => {
  const vault = createMemoryVault({
    rooms: [planRegistry, prioritiesRegistry, createTextRegistry()],
  })
  const namespaces = ['plans', 'priorities', 'plan-templates']
  const { user } = await renderPage(<PlansRoom />, { vault, at: '/plans', namespaces })
  const opener = await screen.findByRole('button', { name: 'Begin from a template' })
  opener.focus()
  await user.keyboard('{Enter}')
  const dialog = await screen.findByRole('dialog', { name: 'Begin from a template' })
  within(dialog)
    .getByRole('radio', { name: /^Listening campaign/ })
    .focus()
  await user.keyboard('{ArrowDown}')
  within(dialog).getByRole('button', { name: 'Put it into the plan' }).focus()
  await user.keyboard('{Enter}')
  await screen.findByRole('heading', { name: /neighbors grow food together/ })
  expect(outline(vault.desk)).toHaveLength(1 + 3 + 9)
})
