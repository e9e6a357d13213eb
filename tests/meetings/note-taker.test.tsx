// @vitest-environment happy-dom
import { act, cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, test } from 'vitest'
import { RoomPages } from '#renderer/guest/room-pages.tsx'
import { sheets } from '#renderer/taking-part/activities/activity-sheet.ts'
import { papers } from '#renderer/meetings/activities/activity-paper.ts'
import { createWords } from '#renderer/ui/words.ts'
import type { GuestRole } from '#shared/meetings/room/roles.ts'
import { memoryPhone } from './memory-phone.ts'

afterEach(() => {
  cleanup()
  localStorage.clear()
})

async function phoneOf(role: GuestRole) {
  const phone = memoryPhone(role)
  const words = await createWords('en', { first: ['guest', 'activities', 'problems'] })
  const nothing = () => undefined
  render(
    <I18nextProvider i18n={words}>
      <RoomPages client={phone.client} choose={nothing} wrong={nothing} />
    </I18nextProvider>,
  )
  await screen.findByText('You are in.')
  return { ...phone, user: userEvent.setup() }
}

const button = (name: string) => screen.getByRole('button', { name })
const page = () =>
  within(screen.getByRole('heading', { name: 'On paper' }).closest('main') ?? document.body)
const options = ['Lamplight', 'Warm Hands']

test('whatever can be answered on paper can be keyed in on a phone, found by its folder', () => {
  expect([...sheets.keys()].toSorted()).toEqual([...papers.keys()].toSorted())
})

test('sheet after sheet of a scale is keyed in, each counted once and told by a number; a guest has no such page', async () => {
  const { begin, user } = await phoneOf('note-taker')
  act(() => void begin({ activity: 'consent', title: 'Can we live with it?' }))
  expect(await screen.findByRole('button', { name: 'I want to speak' })).toBeTruthy()
  await user.click(button('Key in paper'))
  expect(await screen.findByText('0 on paper so far')).toBeTruthy()
  expect(button('Count this sheet').getAttribute('aria-disabled')).toBe('true')
  await user.click(screen.getByRole('radio', { name: 'I have a concern' }))
  await user.type(page().getByRole('textbox'), 'The stairs')
  await user.click(button('Count this sheet'))
  expect(await screen.findByText('1 on paper so far')).toBeTruthy()
  expect(screen.getByText('The sheet is counted. Here is the next one.')).toBeTruthy()
  // The next one begins anew, in its first field.
  const radios = page().getAllByRole('radio')
  expect(document.activeElement).toBe(radios[0])
  expect(radios.filter((one) => one instanceof HTMLInputElement && one.checked)).toEqual([])
  await user.click(button('This sheet passes'))
  expect(await screen.findByText('2 on paper so far')).toBeTruthy()
  await user.click(button('Go back'))
  expect(await screen.findByText('I have a concern')).toBeTruthy()
  cleanup()
  const guest = await phoneOf('guest')
  act(() => void guest.begin({ activity: 'consent', title: 'Can we live with it?' }))
  expect(await screen.findByRole('button', { name: 'I want to speak' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Key in paper' })).toBeNull()
})

test('a ballot of paper has its card and its receipt; one that is refused stays, with the reason', async () => {
  const { begin, lead, user, client } = await phoneOf('note-taker')
  let step = ''
  act(() => {
    step = begin({ activity: 'dots', title: 'Dots', settings: { options, dots: 3, door: 'cards' } })
  })
  await user.click(await screen.findByRole('button', { name: 'Key in paper' }))
  const more = await screen.findByRole('button', { name: 'Add a dot to Lamplight' })
  await user.click(more)
  await user.click(button('Count this sheet'))
  expect(screen.getByText(/This is not a whole code/)).toBeTruthy()
  const code = page().getByRole('textbox', { name: 'The code on your voting card' })
  await user.type(code, 'abcde fghjk')
  await user.click(button('Count this sheet'))
  expect(await screen.findByText(/^It is counted\. Its receipt/)).toBeTruthy()
  expect(page().getByRole('textbox', { name: 'The code on your voting card' })).toHaveProperty(
    'value',
    '',
  )
  await user.type(page().getByRole('textbox'), 'abcde fghjk')
  await user.click(button('Add a dot to Warm Hands'))
  await user.click(button('Count this sheet'))
  expect((await screen.findByRole('alert')).textContent).toMatch(/not counted a second time/)
  expect(page().getByText('2 dots left')).toBeTruthy()
  expect(page().getByRole('textbox')).toHaveProperty('value', 'abcde fghjk')
  // What was refused there is not said once more elsewhere.
  await user.click(button('Go back'))
  expect(screen.queryByRole('alert')).toBeNull()
  act(() => {
    lead({ kind: 'close', step })
  })
  expect(screen.queryByRole('button', { name: 'Key in paper' })).toBeNull()
  expect(client.state.unsent).toEqual([])
})
