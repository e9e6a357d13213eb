// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, test } from 'vitest'
import { RoomPages } from '#renderer/guest/room-pages.tsx'
import { createWords } from '#renderer/ui/words.ts'
import { memoryPhone } from './memory-phone.ts'

afterEach(() => {
  cleanup()
  localStorage.clear()
})

const button = (name: string) => screen.getByRole('button', { name })
const canSend = () => button('Send my ballot').getAttribute('aria-disabled') === 'false'

test('what somebody has marked and not sent is there again after a lost line, and after asking for a pause', async () => {
  const phone = memoryPhone()
  const words = await createWords('en', { first: ['guest', 'activities', 'problems'] })
  const nothing = () => undefined
  render(
    <I18nextProvider i18n={words}>
      <RoomPages client={phone.client} choose={nothing} wrong={nothing} />
    </I18nextProvider>,
  )
  await screen.findByText('You are in.')
  const settings = { options: ['Lamplight', 'Warm Hands'], dots: 3, secrecy: 'secret' }
  act(() => {
    phone.begin({ activity: 'dots', title: 'Where do our dots go?', settings })
  })
  fireEvent.click(button('Add a dot to Lamplight'))
  expect(canSend()).toBe(true)

  act(() => {
    phone.lose()
  })
  expect(screen.queryByRole('button', { name: 'Send my ballot' })).toBe(null)
  await act(async () => {
    phone.find()
    await new Promise((resolve) => setTimeout(resolve))
  })
  expect(canSend()).toBe(true)
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))

  fireEvent.click(button('Pause please'))
  expect(screen.queryByRole('button', { name: 'Send my ballot' })).toBe(null)
  fireEvent.click(button('Go back'))
  expect(canSend()).toBe(true)
})

test('a ballot by card is said to be in, with its receipt; the next card has an empty ballot, and one that is refused has no receipt', async () => {
  const phone = memoryPhone()
  const words = await createWords('en', { first: ['guest', 'activities', 'problems'] })
  const nothing = () => undefined
  render(
    <I18nextProvider i18n={words}>
      <RoomPages client={phone.client} choose={nothing} wrong={nothing} />
    </I18nextProvider>,
  )
  await screen.findByText('You are in.')
  const settings = { options: ['Lamplight', 'Warm Hands'], door: 'cards' }
  act(() => {
    phone.begin({ activity: 'approval', title: 'Which one?', settings })
  })
  const cast = (code: string) => {
    fireEvent.click(screen.getByRole('checkbox', { name: 'Lamplight' }))
    fireEvent.change(screen.getByLabelText('The code on your voting card'), {
      target: { value: code },
    })
    fireEvent.click(button('Send my ballot'))
  }
  cast('P22NY GDCRP')
  expect(await screen.findByText('Your ballot is in.')).toBeTruthy()
  const receipt = screen.getByText(/^(?:[0-9A-Z]{3} ){3}[0-9A-Z]{3}$/).textContent
  expect(screen.queryByRole('button', { name: 'Send my ballot' })).toBeNull()
  fireEvent.click(button('Use another voting card'))
  expect(screen.getByRole('checkbox', { name: 'Lamplight' })).toHaveProperty('checked', false)
  cast('P22NY GDCRP')
  expect(await screen.findByRole('alert')).toBeTruthy()
  expect(screen.queryByText('Your ballot is in.')).toBeNull()
  expect(screen.getByText(/^(?:[0-9A-Z]{3} ){3}[0-9A-Z]{3}$/).textContent).toBe(receipt)
})
