import { useSyncExternalStore } from 'react'

const minute = 60_000

/** This computer's clock to the minute, in milliseconds since 1970. */
export const useNow = (): number =>
  useSyncExternalStore(follow, () => Math.floor(Date.now() / minute) * minute)

function follow(listener: () => void): () => void {
  const timer = setInterval(listener, minute)
  document.addEventListener('visibilitychange', listener)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', listener)
  }
}
