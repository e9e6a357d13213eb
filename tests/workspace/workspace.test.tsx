// @vitest-environment happy-dom
import { act, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Map as MapIcon } from 'lucide-react'
import { I18nextProvider } from 'react-i18next'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Desk } from '#shared/documents/desk.ts'
import { aboutCoalition, coalitionName } from '#shared/people/people-document.ts'
import { createTopic } from '#renderer/store/topic.ts'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { createWords } from '#renderer/ui/words.ts'
import type { Room } from '#renderer/workspace/rooms.ts'
import { Workspace } from '#renderer/workspace/workspace.tsx'
import { coalitionId } from '../support/made-up.ts'
import { createMemoryVault } from '../support/memory-vault.ts'

function AssetPage() {
  return (
    <>
      <PageHead title="Asset map" />
      <TextField label="Name" />
    </>
  )
}
function QuestionPage() {
  return (
    <>
      <PageHead title="Invite somebody" />
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- as pages that are one question do */}
      <TextField label="Who is it for?" autoFocus />
    </>
  )
}
function FirstPage() {
  return <PageHead title="Good evening" />
}
function FailingPage(): never {
  throw new Error('a page that fails')
}
const room = (path: string, label: string, letter: string, load: Room['load']): Room => ({
  path,
  label,
  letter,
  load,
  icon: MapIcon,
  onPhones: true,
})
const someRooms: readonly Room[] = [
  room('/', 'nav.home', 'h', () => Promise.resolve(FirstPage)),
  room('/assets', 'nav.assets', 'a', () => Promise.resolve(AssetPage)),
  room('/people', 'nav.people', 'e', () => Promise.resolve(QuestionPage)),
  room('/plans', 'nav.plans', 'l', () => Promise.resolve(FailingPage)),
  room('/briefs', 'nav.briefs', 'b', () => Promise.reject(new Error('not fetched'))),
]
const rename = (desk: Desk, { name }: { name: string }) => {
  desk.change('people', (document) => aboutCoalition(document).set('name', name))
  return {}
}

beforeEach(() => {
  window.location.hash = ''
})

async function openWorkspace(hash = `/in/${coalitionId}`) {
  const vault = createMemoryVault({ rooms: [{ handlers: { 'coalition/rename': rename } }] })
  const words = await createWords('en', { strict: true })
  const topic = createTopic()
  let state: 'open' | 'lost' = 'open'
  window.location.hash = hash
  render(
    <I18nextProvider i18n={words}>
      <Workspace
        link={vault.link}
        connection={{ connection: () => state, onConnection: topic.subscribe }}
        rooms={someRooms}
        welcome={() => Promise.resolve(() => <h1>Come in as you are</h1>)}
      />
    </I18nextProvider>,
  )
  const lose = (next: 'open' | 'lost') => {
    state = next
    act(topic.tell)
  }
  return { vault, user: userEvent.setup(), lose }
}

const main = () => within(screen.getByRole('main'))

describe('where a window begins', () => {
  test('in the coalition that was open last', async () => {
    await openWorkspace('')
    expect(await screen.findByRole('heading', { level: 1, name: 'Good evening' })).toBeTruthy()
    expect(window.location.hash).toBe(`#/in/${coalitionId}`)
  })

  test('at Welcome where there is none', async () => {
    const vault = createMemoryVault()
    vault.madeUp.set('coalitions', new Map())
    const words = await createWords('en', { strict: true })
    render(
      <I18nextProvider i18n={words}>
        <Workspace
          link={vault.link}
          connection={{ connection: () => 'open', onConnection: () => () => {} }}
          rooms={someRooms}
          welcome={() => Promise.resolve(() => <h1>Come in as you are</h1>)}
        />
      </I18nextProvider>,
    )
    expect(await screen.findByRole('heading', { name: 'Come in as you are' })).toBeTruthy()
  })
})

describe('going places', () => {
  test('by the rail: the page changes, is named, and takes the focus', async () => {
    const { user } = await openWorkspace()
    const rail = within(await screen.findByRole('navigation', { name: 'Main' }))
    await user.click(rail.getByRole('link', { name: 'Asset map' }))
    expect(await main().findByRole('heading', { name: 'Asset map' })).toBeTruthy()
    expect(rail.getByRole('link', { current: 'page' }).textContent).toBe('Asset map')
    expect(document.title).toBe('Asset map · Riverbend Community Resilience Coalition')
    expect(document.activeElement).toBe(screen.getByRole('main'))
  })

  test('a page that is one question keeps the focus in its field, also when it is gone to again', async () => {
    const { user } = await openWorkspace()
    const rail = within(await screen.findByRole('navigation', { name: 'Main' }))
    for (const _ of ['first', 'again']) {
      await user.click(rail.getByRole('link', { name: 'People' }))
      const field = await main().findByLabelText('Who is it for?')
      await waitFor(() => expect(document.activeElement).toBe(field))
      await user.click(rail.getByRole('link', { name: 'Asset map' }))
      await main().findByRole('heading', { name: 'Asset map' })
    }
  })

  test('by G and a letter, but never while writing', async () => {
    const { user } = await openWorkspace()
    await main().findByRole('heading', { level: 1 })
    await user.keyboard('ga')
    expect(await main().findByRole('heading', { name: 'Asset map' })).toBeTruthy()
    await user.click(screen.getByRole('textbox', { name: 'Name' }))
    await user.keyboard('gh')
    expect(main().getByRole('heading', { name: 'Asset map' })).toBeTruthy()
  })

  test('F6 goes from part to part and round again', async () => {
    const { user } = await openWorkspace()
    await main().findByRole('heading', { level: 1 })
    const where = () => document.activeElement?.closest('header, nav, main')?.tagName
    const seen: (string | undefined)[] = []
    for (let times = 0; times < 4; times += 1) {
      await user.keyboard('{F6}')
      seen.push(where())
    }
    expect(seen).toEqual(['HEADER', 'NAV', 'MAIN', 'HEADER'])
    await user.keyboard('{Shift>}{F6}{/Shift}')
    expect(where()).toBe('MAIN')
  })

  test('an address that leads nowhere says so and leads home', async () => {
    await openWorkspace(`/in/${coalitionId}/nowhere`)
    expect(await screen.findByText('There is nothing at this address.')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Go to Home' }).getAttribute('href')).toBe(
      `#/in/${coalitionId}/`,
    )
  })

  test('to another coalition on this computer; to one that still waits, where waiting is explained', async () => {
    const { user } = await openWorkspace()
    await user.click(await screen.findByRole('button', { name: /^Riverbend.*Change coalition/ }))
    await user.click(await screen.findByRole('menuitemradio', { name: /Elm Street/ }))
    await waitFor(() => expect(window.location.hash).toBe(`#/welcome/waiting/${'d'.repeat(32)}`))
  })
})

describe('when something fails', () => {
  test('a page that throws leaves the frame usable', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const { user } = await openWorkspace(`/in/${coalitionId}/plans`)
    expect((await screen.findByRole('alert')).textContent).toContain(
      'What was saved is safe on this computer.',
    )
    await user.click(screen.getByRole('link', { name: 'Asset map' }))
    expect(await main().findByRole('heading', { name: 'Asset map' })).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('so does a page that cannot be fetched', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    await openWorkspace(`/in/${coalitionId}/briefs`)
    expect(await screen.findByRole('button', { name: 'Reload' })).toBeTruthy()
    expect(screen.getByRole('navigation', { name: 'Main' })).toBeTruthy()
  })

  test('a lost connection is said calmly until it is back', async () => {
    const { lose } = await openWorkspace()
    await main().findByRole('heading', { level: 1 })
    lose('lost')
    expect(screen.getByText(/What was saved is safe. Trying again/)).toBeTruthy()
    lose('open')
    expect(screen.queryByText(/Trying again/)).toBeNull()
  })
})

test('Ctrl Z undoes in this window and names it; Ctrl Shift Z does it again; in a field it is the field’s own', async () => {
  const { vault, user } = await openWorkspace(`/in/${coalitionId}/assets`)
  const name = () => coalitionName(vault.desk.read('people'))
  await main().findByRole('heading', { level: 1 })
  await vault.link.run('coalition/rename', { name: 'Elm Street' })
  await user.click(screen.getByRole('textbox', { name: 'Name' }))
  await user.keyboard('{Control>}z{/Control}')
  expect(name()).toBe('Elm Street')
  await user.click(main().getByRole('heading'))
  screen.getByRole('main').focus()
  await user.keyboard('{Control>}z{/Control}')
  expect(await screen.findByText('Undone: your last change')).toBeTruthy()
  expect(name()).toBe('')
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
  await waitFor(() => expect(name()).toBe('Elm Street'))
})

test('the language changes at once, with its direction; menus say what no native reader has been through', async () => {
  const { user } = await openWorkspace()
  await user.click(await screen.findByRole('button', { name: 'Language: English' }))
  const arabic = await screen.findByRole('menuitemradio', { name: 'العربية' })
  expect(arabic.textContent).toContain('Not read by a native reader yet')
  await user.click(arabic)
  expect(await screen.findByRole('navigation', { name: 'الرئيسية' })).toBeTruthy()
  expect(document.documentElement.dir).toBe('rtl')
  expect(document.documentElement.lang).toBe('ar')
  await user.click(screen.getByRole('button', { name: 'اللغة: العربية' }))
  await user.click(await screen.findByRole('menuitemradio', { name: 'English' }))
  await screen.findByRole('navigation', { name: 'Main' })
  expect(document.documentElement.dir).toBe('ltr')
})

test('settings show at once and are kept', async () => {
  const { vault, user } = await openWorkspace(`/in/${coalitionId}/settings`)
  await user.click(await screen.findByRole('radio', { name: 'Dark' }))
  await user.click(screen.getByRole('radio', { name: '150%' }))
  await user.click(screen.getByRole('radio', { name: 'Compact, for small screens' }))
  expect(document.documentElement.dataset).toMatchObject({
    theme: 'dark',
    textSize: '150',
    density: 'compact',
  })
  expect(vault.ran.filter((name) => name === 'settings/save')).toHaveLength(3)
  await user.click(screen.getByRole('button', { name: 'Back to how it came' }))
  await waitFor(() => expect(document.documentElement.dataset['textSize']).toBe('100'))
})

test('the first key on a page leads past the frame', async () => {
  const { user } = await openWorkspace()
  await main().findByRole('heading', { level: 1 })
  await user.tab()
  await user.keyboard('{Enter}')
  expect(document.activeElement).toBe(screen.getByRole('main'))
})
