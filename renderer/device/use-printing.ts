import { useSyncExternalStore } from 'react'

/** Whether the page is being set for paper, where "tomorrow" would soon say something else. */
export const usePrinting = (): boolean =>
  useSyncExternalStore(follow, () => window.matchMedia('print').matches)

function follow(listener: () => void): () => void {
  const media = window.matchMedia('print')
  media.addEventListener('change', listener)
  return () => {
    media.removeEventListener('change', listener)
  }
}
