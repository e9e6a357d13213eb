// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ConnectionsPage } from '#renderer/connections/connections-page.tsx'
import { createMemoryVault } from '#tests/support/memory-vault.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { linksSample } from './sample.ts'

async function show(isBusy: boolean) {
  const sample = linksSample(isBusy)
  const vault = createMemoryVault({ rooms: [sample.registry] })
  const shown = await renderPage(<ConnectionsPage />, {
    vault,
    namespaces: ['connections', 'workspace'],
  })
  await screen.findByText('What helps, easiest first')
  return { ...shown, given: sample.given }
}

test('the door is opened with one switch, and its address stands there as address and as six words', async () => {
  const { user, given, unmount } = await show(false)
  await user.click(screen.getByRole('switch', { name: /Let others on this network/ }))
  expect(given).toEqual([{ name: 'links/door', input: { open: true } }])
  unmount()
  await show(true)
  const switched = screen.getByRole('switch', { name: /Let others on this network/ })
  expect(switched).toHaveProperty('checked', true)
  const [address] = screen.getAllByText('ws://192.168.178.31:24617')
  const words = address?.parentElement?.querySelector('[lang=en]')?.textContent ?? ''
  expect(words.split(' ')).toHaveLength(6)
  expect(screen.getByRole('img', { name: /address of this computer/ })).toBeTruthy()
})

test('an address is understood as people write it, and what is none is not sent', async () => {
  const { user, given } = await show(false)
  const field = screen.getByRole('textbox', { name: /Address of another computer/ })
  await user.type(field, 'the hall{Enter}')
  expect(screen.getByText(/This is no address/)).toBeTruthy()
  expect(given).toEqual([])
  await user.clear(field)
  await user.type(field, '192.168.1.20:24500{Enter}')
  expect(given).toEqual([{ name: 'links/connect', input: { address: 'ws://192.168.1.20:24500' } }])
})

test('each way is told in words: who is at the other end, or why nobody is', async () => {
  const { user, given } = await show(true)
  const list = screen.getByRole('region', { name: 'Ways to the others' })
  const rows = within(list)
    .getAllByRole('listitem')
    .map((row) => row.textContent)
  expect(rows).toEqual([
    expect.stringContaining('DeShawn Carter is on the other end'),
    expect.stringContaining('Directly, from page to page'),
    expect.stringContaining('A relay that still lacks 3 changes'),
    expect.stringContaining('Nobody answers there at present'),
  ])
  await user.click(within(list).getByRole('button', { name: /Forget ws:\/\/192.168.178.77/ }))
  expect(given).toEqual([
    { name: 'links/disconnect', input: { address: 'ws://192.168.178.77:24001' } },
  ])
})

test('the picture says to screen readers what it shows', async () => {
  await show(true)
  expect(
    screen.getByRole('img', {
      name: 'This computer is connected with others. It reaches a relay.',
    }),
  ).toBeTruthy()
})
