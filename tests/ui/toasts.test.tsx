// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { useToasts } from '#renderer/ui/toasts.ts'
import { renderPage } from '../support/render-page.tsx'

afterEach(() => {
  vi.useRealTimers()
})

function Speaker() {
  const { say } = useToasts()
  const announce = useAnnounce()
  return (
    <>
      <button
        type="button"
        onClick={() => {
          say('Moved.')
        }}
      >
        plain
      </button>
      <button
        type="button"
        onClick={() => {
          say('Not saved.', { tone: 'trouble' })
        }}
      >
        trouble
      </button>
      <button
        type="button"
        onClick={() => {
          say('Put away.', { action: { label: 'Undo', onPress: () => undefined } })
        }}
      >
        offer
      </button>
      <button
        type="button"
        onClick={() => {
          announce('9 found')
        }}
      >
        announce
      </button>
    </>
  )
}

const press = (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
}
const pass = (milliseconds: number) => {
  act(() => {
    vi.advanceTimersByTime(milliseconds)
  })
}

test('a toast goes after ten seconds, but not while it is pointed at', async () => {
  await renderPage(<Speaker />)
  vi.useFakeTimers()
  press('plain')
  const toast = screen.getByText('Moved.')
  pass(5_000)
  fireEvent.pointerEnter(screen.getByRole('region', { name: /Messages/ }), { pointerType: 'mouse' })
  pass(60_000)
  expect(toast.isConnected).toBe(true)
  fireEvent.pointerLeave(screen.getByRole('region', { name: /Messages/ }), { pointerType: 'mouse' })
  pass(4_000)
  expect(toast.isConnected).toBe(true)
  pass(2_000)
  expect(screen.queryByText('Moved.')).toBeNull()
})

test('what failed stays until it is closed', async () => {
  const { user } = await renderPage(<Speaker />)
  vi.useFakeTimers()
  press('trouble')
  pass(120_000)
  expect(screen.getByText('Not saved.')).toBeTruthy()
  vi.useRealTimers()
  await user.click(screen.getByRole('button', { name: 'Close' }))
  expect(screen.queryByText('Not saved.')).toBeNull()
})

test('the same words twice are heard twice', async () => {
  await renderPage(<Speaker />)
  const region = () => screen.getAllByRole('status').at(-1)?.textContent
  press('announce')
  const first = region()
  press('announce')
  expect(region()).not.toBe(first)
  expect(region()?.trim()).toBe('9 found')
})

test('a new offer ends the one before: its Undo would take back something else', async () => {
  const { user } = await renderPage(<Speaker />)
  await user.click(screen.getByRole('button', { name: 'offer' }))
  await user.click(screen.getByRole('button', { name: 'plain' }))
  expect(screen.getAllByRole('button', { name: 'Undo' })).toHaveLength(1)
  await user.click(screen.getByRole('button', { name: 'offer' }))
  expect(screen.getAllByRole('button', { name: 'Undo' })).toHaveLength(1)
  expect(screen.getByText('Moved.')).toBeTruthy()
})
