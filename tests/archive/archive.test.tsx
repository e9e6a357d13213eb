// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { ArchiveRoom } from '#renderer/archive/archive-room.tsx'
import { assetRegistry } from '../assets/registry.ts'
import { createBriefsRegistry } from '../briefs/registry.ts'
import { meetingsRegistry } from '../meetings/sample.ts'
import { planRegistry } from '../plans/sample.ts'
import { prioritiesRegistry } from '../priorities/registry.ts'
import { createMemoryVault, type MemoryVault } from '../support/memory-vault.ts'
import { renderPage } from '../support/render-page.tsx'

const noPress = () => Promise.reject(new Error('nothing is printed here'))
const rooms = [
  assetRegistry,
  prioritiesRegistry,
  planRegistry,
  meetingsRegistry,
  createBriefsRegistry(noPress, { vault: null }),
]

const open = (vault: MemoryVault, at = '/archive') =>
  renderPage(<ArchiveRoom />, {
    vault,
    at,
    namespaces: ['archive', 'asset-links'],
  })

/** One thing of every kind, all put away. */
async function putAway() {
  const vault = createMemoryVault({ rooms })
  const { link } = vault
  const garden = (await link.run('assets/add', { name: 'Jardín', kind: 'nature' })).id
  const clinic = (await link.run('assets/add', { name: 'Clinic', kind: 'institution' })).id
  const linked = await link.run('assets/link', {
    from: garden,
    to: clinic,
    kind: 'partners',
  })
  await link.run('assets/unlink', { ids: [linked.id] })
  const away = (await link.run('assets/add', { name: 'Old hall', kind: 'place' })).id
  await link.run('assets/archive', { ids: [away] })
  const idea = (await link.run('priorities/add-idea', { text: 'A lit walk' })).id
  await link.run('priorities/archive-idea', { id: idea })
  const weighing = await link.run('priorities/add-weighing', {
    question: 'Which first?',
    options: [{ text: 'Light' }, { text: 'Rides' }],
  })
  const words = { weighing: weighing.id, text: 'Soon' }
  const criterion = await link.run('priorities/add-criterion', words)
  await link.run('priorities/archive-criterion', { id: criterion.id })
  await link.run('priorities/archive-weighing', { id: weighing.id })
  const goal = (await link.run('plans/add-goal', { text: 'Warm rooms' })).id
  const objective = (await link.run('plans/add-objective', { goal, text: 'Late library' })).id
  await link.run('plans/add-action', { objective, text: 'Call' })
  await link.run('plans/archive-goal', { id: goal })
  const meeting = { title: 'August supper', start: 1080, zone: 'UTC' }
  await link.run('meetings/archive', { id: (await link.run('meetings/add', meeting)).id })
  const made = await link.run('briefs/add', { title: 'Lights', language: 'en', assets: [] })
  await link.run('briefs/archive', { id: made.id })
  return vault
}

const titles = () =>
  screen.getAllByRole('listitem').map((row) => row.querySelector('bdi')?.textContent)

describe('what was put away', () => {
  test('stands on one page for every area, says what went along, and comes back', async () => {
    const vault = await putAway()
    const { user } = await open(vault)
    await screen.findByRole('list', { name: 'What was put away' })
    expect(new Set(titles())).toEqual(
      new Set([
        'Jardín partners with Clinic',
        'Old hall',
        'A lit walk',
        'Soon',
        'Which first?',
        'Warm rooms',
        'August supper',
        'Lights',
      ]),
    )
    const rows = within(screen.getByRole('list', { name: 'What was put away' }))
    expect(rows.getByText(/2 others went along/)).toBeTruthy()
    for (const title of titles()) {
      await user.click(screen.getByRole('button', { name: `Bring back: ${title ?? ''}` }))
      await screen.findByText(`“${title ?? ''}” is back.`)
    }
    expect(await screen.findByText('Nothing was put away.')).toBeTruthy()
    expect(vault.ran.filter((name) => name.includes('restore')).toSorted()).toEqual([
      'assets/link-restore',
      'assets/restore',
      'briefs/restore',
      'meetings/restore',
      'plans/restore-goal',
      'priorities/restore-criterion',
      'priorities/restore-idea',
      'priorities/restore-weighing',
    ])
  })

  test('is found by area and by words, accents or not', async () => {
    const { user, location } = await open(await putAway(), '/archive/plans')
    await screen.findByText('Warm rooms')
    expect(titles()).toEqual(['Warm rooms'])
    await user.click(screen.getByRole('radio', { name: 'All' }))
    expect(location.history.at(-1)).toBe('/archive')
    await user.type(screen.getByRole('searchbox'), 'jardin')
    expect(titles()).toEqual(['Jardín partners with Clinic'])
    await user.type(screen.getByRole('searchbox'), 'zz')
    expect(screen.getByText('Nothing that was put away is called that.')).toBeTruthy()
  })

  test('an area that cannot be read says so', async () => {
    await open(createMemoryVault({ rooms: [assetRegistry] }))
    expect(await screen.findByRole('alert')).toBeTruthy()
  })
})
