// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { RunPage } from '#renderer/meetings/run/run-page.tsx'
import type { StoredSettings } from '#shared/meetings/fields.ts'
import { publicView } from '#shared/meetings/room/room-views.ts'
import { createMemoryVault } from '../support/memory-vault.ts'
import { renderPage } from '../support/render-page.tsx'
import { memoryRoom } from './memory-room.ts'
import { meetingsRegistry } from './sample.ts'

afterEach(() => {
  cleanup()
  localStorage.clear()
})

/** The run page of a meeting of one part, which runs, with five phones here. */
async function leading(activity: string, settings: StoredSettings = {}) {
  const room = memoryRoom()
  const vault = createMemoryVault({ rooms: [meetingsRegistry, room.registry] })
  const { run } = vault.link
  const { id } = await run('meetings/add', {
    title: 'Own part',
    start: 1080,
    zone: 'America/Chicago',
    items: [{ activity, title: 'Together', minutes: 10, settings }],
  })
  await run('room/open', { meeting: id })
  await run('room/door', { open: true })
  const { codes } = await run('room/make-cards', { meeting: id, count: 2 })
  const shown = await renderPage(<RunPage id={id} />, {
    vault,
    namespaces: ['meetings', 'meeting-run', 'activities', 'guest'],
  })
  const { user } = shown
  await user.click(screen.getByRole('button', { name: 'Begin: Together' }))
  const summary = screen.getByText('Take part yourself', { selector: 'summary' })
  const open = async () => {
    await user.click(summary)
    return screen.findByRole('region', { name: 'Take part yourself' })
  }
  const now = screen.getByRole('region', { name: 'What is going on' })
  return { ...shown, room, summary, open, now, codes }
}

test('taking part is a choice: closed at first, then what a phone has; it is told apart from phones, and on no big screen', async () => {
  const { user, room, summary, open, now } = await leading('consent')
  expect(summary.closest('details')?.open).toBe(false)
  expect(screen.queryByRole('radio', { name: 'I have a concern' })).toBeNull()
  expect(room.room().seats.size).toBe(5)
  const part = await open()
  await user.click(await within(part).findByRole('button', { name: 'Pass on this one' }))
  expect(await within(now).findByText('And you have passed, too')).toBeTruthy()
  expect(within(now).getByText('of 5 phones here have shared or passed')).toBeTruthy()
  expect(now.querySelector('.run-count b')?.textContent).toBe('0')
  await user.click(within(part).getByRole('radio', { name: 'I have a concern' }))
  const words = within(part).getByRole('textbox')
  await user.type(words, 'The stairs')
  await user.click(within(part).getByRole('button', { name: 'Send' }))
  expect(await within(now).findByText('And you have shared, too')).toBeTruthy()
  expect(room.room().current?.live?.finished()).toEqual({ gave: 1, passed: 0 })
  expect(JSON.stringify(publicView(room.room(), 0))).not.toMatch(/stairs|"answer":"concern"/)
  // Six devices, and five of them are phones.
  expect(room.room().seats.size).toBe(6)
})

test('by a voting card: a code counts once, its receipt stays in sight and is kept nowhere', async () => {
  const settings = { options: ['Lamplight', 'Warm Hands'], secrecy: 'secret', door: 'cards' }
  const { user, open, codes, now } = await leading('approval', settings)
  const part = await open()
  const press = async (name: string) => user.click(within(part).getByRole('button', { name }))
  await user.click(await within(part).findByRole('checkbox', { name: 'Lamplight' }))
  await press('Send my ballot')
  expect(within(part).getByText(/This is not a whole code/)).toBeTruthy()
  const code = () => within(part).getByRole('textbox', { name: 'The code on your voting card' })
  await user.type(code(), 'ZZZZZ ZZZZZ')
  await press('Send my ballot')
  expect((await within(part).findByRole('alert')).textContent).toMatch(/card/)
  expect(within(part).queryByText('Your receipt')).toBeNull()
  await user.type(code(), codes[0] ?? '')
  await press('Send my ballot')
  expect(await within(part).findByText('Your receipt')).toBeTruthy()
  expect(within(part).getByText(/does not keep your receipt/)).toBeTruthy()
  const shown = part.querySelector('.g-receipt')?.textContent
  expect(Object.keys(localStorage).filter((name) => name.includes('receipt'))).toEqual([])
  await press('Use another voting card')
  await user.click(within(part).getByRole('checkbox', { name: 'Lamplight' }))
  await user.type(code(), codes[0] ?? '')
  await press('Send my ballot')
  expect(await within(part).findByRole('alert')).toBeTruthy()
  expect(part.querySelector('.g-receipt')?.textContent).toBe(shown)
  await user.click(screen.getByRole('button', { name: 'Close the vote' }))
  expect(await within(part).findByText('There is nothing to give here now.')).toBeTruthy()
  expect(part.querySelector('.g-receipt')?.textContent).toBe(shown)
  expect(within(now).queryByText(/you have shared/)).toBeNull()
})
