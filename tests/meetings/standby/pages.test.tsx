// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { showPage } from '../run-ground.tsx'

afterEach(cleanup)

test('a member’s computer is named to stand by, says what it has, and is let go of again', async () => {
  const { user, vault } = await showPage()
  await user.click(screen.getByRole('button', { name: 'Open the meeting' }))
  const laptops = () => within(screen.getByRole('region', { name: 'Computers that stand by' }))
  await user.click(laptops().getByRole('button', { name: /Name one before phones come in/ }))
  const [first] = await screen.findAllByRole('option')
  if (first === undefined) throw new Error('nobody')
  const name = first.textContent
  await user.click(first)
  expect(vault.ran.at(-1)).toBe('room/name-standby')
  expect(await laptops().findByText(/^Has everything/)).toBeTruthy()
  expect(laptops().getByText(name)).toBeTruthy()
  await user.click(laptops().getByRole('button', { name: /no longer stands by$/ }))
  expect(vault.ran.at(-1)).toBe('room/release-standby')
  expect(laptops().queryByText(/^Has everything/)).toBeNull()
})

test('a computer that stands by says how much is there, and takes over by one press once a whole copy is', async () => {
  const { user, vault, room, id } = await showPage()
  const leader = 'ab'.repeat(32)
  room.away(id, { state: 'stands-by', leader, copy: 'copying', entries: null })
  const take = () => screen.getByRole('button', { name: 'Take over the meeting' })
  expect(await screen.findByText('No whole copy is here yet.')).toBeTruthy()
  expect(take().matches(':disabled')).toBe(true)
  room.away(id, { state: 'stands-by', leader, copy: 'away', entries: 42 })
  expect(await screen.findByText(/Entries here: 42; what came since is not/)).toBeTruthy()
  await user.click(take())
  expect(vault.ran.at(-1)).toBe('room/take-over')
  expect(await screen.findByRole('switch', { name: 'Let phones in' })).toBeTruthy()
})

test('the laptop that led before says that the meeting goes on elsewhere', async () => {
  const { user, vault, room, id } = await showPage()
  room.away(id, { state: 'moved', leader: 'ab'.repeat(32) })
  expect(await screen.findByText(/The meeting goes on on another computer/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Keep nothing of it here' }))
  expect(vault.ran.at(-1)).toBe('room/stand-down')
})

test('the laptop that led before says that the meeting was ended elsewhere, and leads to what it left', async () => {
  const { user, vault, room, id } = await showPage()
  room.away(id, { state: 'ended' })
  expect(await screen.findByText('The meeting was ended on another computer')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'See what it left' }).getAttribute('href')).toBe(
    `/meetings/${id}/after`,
  )
  await user.click(screen.getByRole('button', { name: 'Open it again' }))
  expect(vault.ran.at(-1)).toBe('room/open')
})
