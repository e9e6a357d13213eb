import { useSyncExternalStore } from 'react'

/** Whether the window is at most so many px wide. */
export function useNarrow(width: number): boolean {
  const query = `(max-width: ${String(width)}px)`
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', listener)
      return () => {
        media.removeEventListener('change', listener)
      }
    },
    () => window.matchMedia(query).matches,
  )
}
