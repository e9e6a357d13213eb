import { useSyncExternalStore } from 'react'
import { dateOf } from '#shared/plans/dates.ts'

/** The date on this computer's calendar, YYYY-MM-DD. */
export function todayHere(now: Date = new Date()): string {
  return dateOf(now.getFullYear(), now.getMonth() + 1, now.getDate())
}

/** Timers stop while a laptop sleeps, so the date is looked at every minute and whenever the window is seen again. */
const lookEvery = 60_000

/** The same, and again when midnight has passed. */
export const useToday = (): string => useSyncExternalStore(followDate, () => todayHere())

function followDate(listener: () => void): () => void {
  const timer = setInterval(listener, lookEvery)
  document.addEventListener('visibilitychange', listener)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', listener)
  }
}
