import type { World } from '../clock.ts'

/**
 * Calls at once, and again at most every so many milliseconds however often it is asked: the last time it was asked is never
 * left out. Returns how to ask and how to stop.
 */
export function calmly(
  { ticks, after }: Pick<World, 'ticks' | 'after'>,
  every: number,
  call: () => void,
): { readonly ask: () => void; readonly stop: () => void } {
  let called = -Infinity
  let cancel: (() => void) | null = null
  const callNow = () => {
    cancel = null
    called = ticks()
    call()
  }
  return {
    ask: () => {
      if (cancel !== null) return
      const wait = called + every - ticks()
      if (wait <= 0) callNow()
      else cancel = after(wait, callNow)
    },
    stop: () => {
      cancel?.()
      cancel = null
    },
  }
}
