import type { World } from '../clock.ts'

/** How many times as long as a call took nobody calls again: what takes long takes a fifth of the time at most. */
const rest = 4

/**
 * Calls at once, and again at most every so many milliseconds however often it is asked, less often where a call takes long:
 * the last time it was asked is never left out. Returns how to ask and how to stop.
 */
export function calmly(
  { ticks, after }: Pick<World, 'ticks' | 'after'>,
  every: number,
  call: () => void,
): { readonly ask: () => void; readonly stop: () => void } {
  let next = -Infinity
  let cancel: (() => void) | null = null
  const callNow = () => {
    cancel = null
    const called = ticks()
    call()
    const ended = ticks()
    next = Math.max(called + every, ended + (ended - called) * rest)
  }
  return {
    ask: () => {
      if (cancel !== null) return
      const wait = next - ticks()
      if (wait <= 0) callNow()
      else cancel = after(wait, callNow)
    },
    stop: () => {
      cancel?.()
      cancel = null
    },
  }
}
