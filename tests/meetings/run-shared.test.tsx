// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { openPage } from './run-ground.tsx'

afterEach(cleanup)

test('each address has its codes: whoever is in another network scans that one', async () => {
  const { user } = await openPage()
  await user.click(screen.getByRole('switch', { name: 'Let phones in' }))
  await user.click(await screen.findByRole('button', { name: 'Show code' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Show code' }))
  const drawn = () => dialog.getByRole('img', { name: /^Code for/ }).innerHTML
  const first = drawn()
  expect(dialog.getByText('http://10.0.0.4:24680/', { selector: 'dd' })).toBeTruthy()
  await user.click(dialog.getByRole('button', { name: /Where phones find this computer/ }))
  await user.click(await screen.findByRole('option', { name: /192\.168\.4\.1:24680/ }))
  expect(await dialog.findByText('http://192.168.4.1:24680/', { selector: 'dd' })).toBeTruthy()
  const second = drawn()
  expect(second).not.toBe(first)
  await user.click(dialog.getByRole('radio', { name: 'Interpreting' }))
  expect(drawn()).not.toBe(second)
})

test('the time of a part can be kept from the big screen: it goes on for whoever leads alone', async () => {
  const { user, room } = await openPage()
  await user.click(screen.getByRole('button', { name: 'Begin: What is strong here?' }))
  const box = () => screen.findByRole('checkbox', { name: 'Time on the big screen' })
  expect(await box()).toHaveProperty('checked', true)
  await user.click(await box())
  expect(await box()).toHaveProperty('checked', false)
  expect(room.room().sharesTimer).toBe(false)
  expect(screen.getByRole('timer', { name: 'Time of this part' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Pause' })).toBeTruthy()
  await user.click(await box())
  expect(room.room().sharesTimer).toBe(true)
})
