// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { PaperPage } from '#renderer/meetings/paper/paper-page.tsx'
import { createMemoryVault } from '../support/memory-vault.ts'
import { renderPage } from '../support/render-page.tsx'
import { memoryRoom } from './memory-room.ts'
import { fillMeetings, meetingsRegistry } from './sample.ts'

afterEach(cleanup)

async function openPaper(which: string) {
  const room = memoryRoom()
  const vault = createMemoryVault({ rooms: [meetingsRegistry, room.registry] })
  const { id } = await fillMeetings(vault)
  const shown = await renderPage(<PaperPage id={id} />, {
    vault,
    namespaces: ['meetings', 'activities'],
  })
  await shown.user.click(screen.getByRole('button', { name: /What to print/ }))
  await shown.user.click(screen.getByRole('option', { name: which }))
  const { run } = vault.link
  const letIn = async () => {
    await run('room/open', { meeting: id })
    await run('room/door', { open: true })
  }
  return { ...shown, letIn, sheet: screen.getByRole('article', { name: which }) }
}

test('cards are made here, each with its own code and nobody’s name; once phones are let in, each can be scanned', async () => {
  const { user, letIn, sheet } = await openPaper('Voting cards with codes')
  expect(within(sheet).getByText(/^No cards yet/)).toBeTruthy()
  const count = screen.getByRole('textbox', { name: 'How many cards' })
  await user.clear(count)
  await user.type(count, '3')
  await user.tab()
  await user.click(screen.getByRole('button', { name: 'Make the cards' }))
  expect(await screen.findByText('3 cards are ready to print.')).toBeTruthy()
  const cards = within(sheet).getAllByRole('listitem')
  const codes = cards.map((card) => /[0-9A-Z]{5} [0-9A-Z]{5}/.exec(card.textContent)?.[0])
  expect(new Set(codes).size).toBe(3)
  expect(within(sheet).queryByRole('img')).toBeNull()
  expect(within(sheet).getAllByText(/^Type this code in a vote/)).toHaveLength(3)
  await letIn()
  expect(await within(sheet).findAllByRole('img')).toHaveLength(3)
  expect(within(sheet).getAllByText(/^Scan this/)).toHaveLength(3)
})

test('how to join stands in each language of the meeting; its address only once phones are let in', async () => {
  const { letIn, sheet } = await openPaper('How to join')
  const titles = await within(sheet).findAllByRole('heading', { level: 2 })
  expect(titles.map((title) => title.closest('section')?.lang)).toEqual(['en', 'es', 'ar'])
  expect(titles[2]?.closest('section')?.dir).toBe('rtl')
  expect(titles[1]?.textContent).toBe('Participa con tu teléfono o en papel')
  expect(within(sheet).queryByText('river lantern maple bread')).toBeNull()
  await letIn()
  expect(await within(sheet).findByText(/river lantern maple bread/)).toBeTruthy()
  expect(within(sheet).getByRole('img', { name: 'Code to join with a phone' })).toBeTruthy()
})
