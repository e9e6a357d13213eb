// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { assetHandlers } from '#shared/assets/commands.ts'
import { assetViewers } from '#shared/assets/views.ts'
import type { BriefPage } from '#shared/briefs/page/brief-page.ts'
import { formatNames } from '#shared/briefs/formats.ts'
import english from '#resources/locales/en/briefs.json' with { type: 'json' }
import { BriefsRoom } from '#renderer/briefs/briefs-room.tsx'
import { createTextRegistry } from '../texts/registry.ts'
import { createMemoryVault, type MemoryVault } from '../support/memory-vault.ts'
import { renderPage } from '../support/render-page.tsx'
import { planRegistry } from '../plans/sample.ts'
import { prioritiesRegistry } from '../priorities/registry.ts'
import { createBriefsRegistry, type Holder } from './registry.ts'
import { fillBriefs } from './sample.ts'

/** A vault whose press keeps what it was given and answers with a sheet for each ten paragraphs. */
function newVault(problem: Parameters<typeof createBriefsRegistry>[0] | null = null) {
  const holder: Holder = { vault: null }
  const pressed: BriefPage[] = []
  const sheet = { svg: '<svg xmlns="http://www.w3.org/2000/svg"/>', width: 612, height: 792 }
  const registry = createBriefsRegistry(
    problem ??
      ((page) => {
        pressed.push(page)
        return Promise.resolve({
          pages: [1, 2].map((n) => ({ ...sheet, lines: [`${page.title ?? ''} ${String(n)}`] })),
          problem: null,
        })
      }),
    holder,
  )
  const assets = { handlers: assetHandlers, viewers: assetViewers }
  const vault = createMemoryVault({
    rooms: [registry, assets, planRegistry, prioritiesRegistry, createTextRegistry()],
  })
  holder.vault = vault
  return { vault, pressed }
}

const open = (vault: MemoryVault, at = '/briefs') =>
  renderPage(<BriefsRoom />, { vault, at, namespaces: ['briefs', 'brief-page'] })

describe('the list', () => {
  test('from nothing to a brief, by keys alone', async () => {
    const { vault } = newVault()
    await vault.link.run('plans/add-goal', { text: 'Warm evenings' })
    const { user, location } = await open(vault)
    expect(await screen.findByRole('heading', { name: 'What should others read?' })).toBeTruthy()
    screen.getByRole('button', { name: 'Begin the first brief' }).focus()
    await user.keyboard('{Enter}')
    const dialog = await screen.findByRole('dialog', { name: 'New brief' })
    within(dialog).getByRole('textbox', { name: 'Title' }).focus()
    await user.keyboard('A warm place{Enter}')
    expect(await screen.findByRole('heading', { name: 'A warm place', level: 1 })).toBeTruthy()
    expect(location.history.at(-1)).toMatch(/^\/briefs\/.{16}$/)
  })

  test('names each brief with its language and what waits, and puts one away', async () => {
    const { vault } = newVault()
    await fillBriefs(vault)
    const { user } = await open(vault)
    const list = await screen.findByRole('list', { name: 'Briefs' })
    expect(within(list).getAllByRole('listitem')).toHaveLength(2)
    expect(within(list).getByText('1 to look at')).toBeTruthy()
    expect(within(list).getByText(/Spanish/)).toBeTruthy()
    await user.click(
      screen.getByRole('button', { name: 'What to do with “Lights on Mill Avenue”' }),
    )
    await user.click(await screen.findByRole('menuitem', { name: 'Put away' }))
    await waitFor(() => {
      expect(within(list).getAllByRole('listitem')).toHaveLength(1)
    })
  })

  test('a brief that is not here says so kindly', async () => {
    const { vault } = newVault()
    await open(vault, `/briefs/${'x'.repeat(16)}`)
    expect(await screen.findByRole('heading', { name: 'This brief is not here' })).toBeTruthy()
  })
})

async function studio() {
  const made = newVault()
  const id = await fillBriefs(made.vault)
  const shown = await open(made.vault, `/briefs/${id}`)
  await screen.findByRole('heading', { name: 'A warm place after three', level: 1 })
  return { ...made, ...shown, id }
}

const outline = () =>
  within(screen.getByRole('navigation', { name: 'Outline' }))
    .getAllByRole('listitem')
    .map((row) => within(row).getAllByRole('button')[1]?.textContent)

describe('the studio', () => {
  test('shows the pages with their words, and makes them anew after what was written', async () => {
    const { user, pressed } = await studio()
    expect(await screen.findByRole('img', { name: 'Page 2 of 2' })).toBeTruthy()
    expect(screen.getByText('A warm place after three 1')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'What is already strong' }))
    const field = await screen.findByRole('textbox', { name: 'Heading' })
    await user.clear(field)
    await user.type(field, 'Ten groups share')
    await user.tab()
    await waitFor(() => {
      expect(JSON.stringify(pressed.at(-1)?.blocks)).toContain('Ten groups share')
    })
  })

  test('a part is added after the open one, taken out, and put back', async () => {
    const { user } = await studio()
    const before = outline()
    await user.click(screen.getByRole('button', { name: /^In two years/ }))
    await user.click(screen.getByRole('button', { name: 'Add a part' }))
    await user.click(await screen.findByRole('menuitem', { name: /^Heading/ }))
    await waitFor(() => {
      expect(outline()[2]).toBe('Heading')
    })
    await user.click(screen.getByRole('button', { name: 'What to do with “Heading”' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Take out' }))
    await waitFor(() => {
      expect(outline().slice(0, before.length)).toEqual(before)
    })
    await user.click(screen.getByText('1 part taken out'))
    await user.click(screen.getByRole('button', { name: 'Put back: Heading' }))
    await waitFor(() => {
      expect(outline()[2]).toBe('Heading')
    })
  })

  test('parts move by keys and by menu, and it is said where they are', async () => {
    const { user, vault } = await studio()
    const [first, second] = outline()
    screen.getByRole('button', { name: `Move: ${String(first)}` }).focus()
    await user.keyboard(' ')
    await user.keyboard('{ArrowDown}')
    expect(await screen.findByText(/Place 2 of/)).toBeTruthy()
    await user.keyboard(' ')
    await waitFor(() => {
      expect(outline().slice(0, 2)).toEqual([second, first])
      expect(vault.ran).toContain('briefs/move-block')
    })
    await user.click(screen.getByRole('button', { name: `What to do with “${String(first)}”` }))
    await user.click(await screen.findByRole('menuitem', { name: 'Move up' }))
    await waitFor(() => {
      expect(outline().slice(0, 2)).toEqual([first, second])
    })
  })

  test('says what changed since, old and new, until the new words are used', async () => {
    const { user } = await studio()
    const row = screen.getByRole('button', { name: /^Strengths: .*There is something to look at/ })
    await user.click(row)
    expect(await screen.findByText('Changed since you wrote this')).toBeTruthy()
    expect(screen.getByText(/The year the bridge closed/).closest('del')).toBeTruthy()
    expect(screen.getByText(/^The library was where/).closest('ins')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Use the new words' }))
    await waitFor(() => {
      expect(screen.queryByText('Changed since you wrote this')).toBeNull()
    })
  })

  test('paper and language change the pages, and a one-pager of two pages is told kindly', async () => {
    const { user, pressed, vault, id } = await studio()
    await vault.link.run('briefs/edit', { id, kind: 'one-pager' })
    expect(await screen.findByText(/A one-pager fits one page. This one takes 2/)).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: 'A4' }))
    await waitFor(() => {
      expect(pressed.at(-1)?.paper).toBe('a4')
    })
    await user.click(screen.getByRole('button', { name: /Language of the brief/ }))
    await user.click(await screen.findByRole('option', { name: 'Spanish' }))
    await waitFor(() => {
      expect(pressed.at(-1)?.language).toBe('es')
      expect(pressed.at(-1)?.dateLine).toMatch(/^Hoja resumen, /)
    })
  })

  test('a second language has its own fields, and its words stand beside on the pages', async () => {
    const { user, pressed } = await studio()
    await user.click(screen.getByRole('button', { name: /Second language, side by side/ }))
    await user.click(await screen.findByRole('option', { name: 'Spanish' }))
    const title = await screen.findByRole('textbox', { name: 'Title in Spanish' })
    await user.click(title)
    await user.paste('Un lugar cálido')
    await user.tab()
    await user.click(screen.getByRole('button', { name: /^In two years/ }))
    const text = await screen.findByRole('textbox', { name: 'The same in Spanish' })
    await user.click(text)
    await user.paste('Diez grupos comparten.')
    await user.tab()
    await waitFor(() => {
      expect(pressed.at(-1)?.second).toMatchObject({ language: 'es', title: 'Un lugar cálido' })
      expect(JSON.stringify(pressed.at(-1)?.blocks)).toContain('Diez grupos comparten.')
    })
    await user.click(screen.getByRole('button', { name: 'Check and export' }))
    expect(
      await screen.findByText(/142 young people come each week.* is not in the second language/),
    ).toBeTruthy()
  })

  test('a page that could not be made says why, calmly', async () => {
    const problem = { code: 'brief-letters-missing', values: { letters: '🌽' } }
    const { vault } = newVault(() => Promise.resolve({ pages: [], problem }))
    const id = await fillBriefs(vault)
    await open(vault, `/briefs/${id}`)
    expect(await screen.findByText(/not in the letters we print with: 🌽/)).toBeTruthy()
  })
})

describe('the check is the way out', () => {
  test('by keys: an open question holds everything back until it is answered', async () => {
    const { user, vault } = await studio()
    const saved: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      saved.push(this.download)
    })
    screen.getByRole('button', { name: 'Check and export' }).focus()
    await user.keyboard('{Enter}')
    expect(
      await screen.findByText('1 question is open. The brief leaves once it is answered.'),
    ).toBeTruthy()
    expect(
      screen.getAllByText(/Nadia’s food shelf.* is only for the coalition/).length,
    ).toBeGreaterThan(0)
    const ways = formatNames.map((format) =>
      screen.getByRole('button', { name: english[`export.${format}`] }),
    )
    for (const way of ways) expect(way).toHaveProperty('disabled', true)
    const pdf = screen.getByRole('button', { name: 'PDF to print or send' })
    const answer = screen.getByRole('radio', { name: 'Use it as it is now' })
    answer.focus()
    await user.keyboard(' ')
    expect(await screen.findByText('Nothing is open. The brief can leave.')).toBeTruthy()
    pdf.focus()
    await user.keyboard('{Enter}')
    await waitFor(() => {
      expect(vault.ran).toContain('briefs/export')
      expect(saved).toEqual(['A warm place after three.pdf'])
    })
    expect(await screen.findByText('A warm place after three.pdf is made.')).toBeTruthy()
    vi.restoreAllMocks()
  })

  test('what is only for the coalition comes onto the pages once somebody lets it', async () => {
    const { user, pressed } = await studio()
    await waitFor(() => {
      expect(JSON.stringify(pressed.at(-1)?.blocks)).not.toContain('food shelf')
    })
    await user.click(screen.getByRole('button', { name: 'Check and export' }))
    const [row] = (await screen.findAllByRole('listitem')).filter((item) =>
      item.textContent?.includes('is only for the coalition'),
    )
    await user.click(within(row as HTMLElement).getByRole('radio', { name: 'Let it leave' }))
    await waitFor(() => {
      expect(JSON.stringify(pressed.at(-1)?.blocks)).toContain('food shelf')
    })
  })
})
