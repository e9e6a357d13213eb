import { expect, onTestFinished, test, vi } from 'vitest'
import { reopenCrashed } from '#electron/main/page-crash.ts'
import { createPatience } from '#electron/main/patience.ts'

function page() {
  vi.useFakeTimers()
  onTestFinished(() => {
    vi.useRealTimers()
  })
  let gone: (event: unknown, details: { reason: string }) => void = () => {}
  const reload = vi.fn()
  const isDestroyed = vi.fn(() => false)
  const again = vi.fn()
  const failing = vi.fn<(reload: () => void) => void>()
  const on = (_name: string, listener: typeof gone) => {
    gone = listener
  }
  reopenCrashed({ on, reload, isDestroyed } as never, {
    patience: createPatience(() => performance.now()),
    again,
    failing,
  })
  return {
    end: (reason = 'crashed') => {
      gone(null, { reason })
    },
    reload,
    isDestroyed,
    again,
    failing,
  }
}

test('a page that stopped is loaded again by itself, and says so', () => {
  const { end, reload, again } = page()
  end()
  expect(reload).not.toHaveBeenCalled()
  vi.advanceTimersByTime(500)
  expect([reload.mock.calls.length, again.mock.calls.length]).toEqual([1, 1])
})

test('one that keeps stopping waits for a person', () => {
  const { end, reload, failing } = page()
  for (let ends = 0; ends < 3; ends += 1) {
    end('oom')
    vi.advanceTimersByTime(2_000)
  }
  vi.runAllTimers()
  expect([reload.mock.calls.length, failing.mock.calls.length]).toEqual([2, 1])
  failing.mock.calls[0]?.[0]()
  expect(reload).toHaveBeenCalledTimes(3)
})

test('one that was closed is left alone', () => {
  const { end, reload, isDestroyed } = page()
  end('clean-exit')
  vi.runAllTimers()
  end('crashed')
  isDestroyed.mockReturnValue(true)
  vi.runAllTimers()
  expect(reload).not.toHaveBeenCalled()
})
