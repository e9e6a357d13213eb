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
