import { useMemo, useSyncExternalStore } from 'react'

/** Whether the window is at most so many px wide. */
export function useNarrow(width: number): boolean {
  const { subscribe, isNarrow } = useMemo(() => watchWidth(width), [width])
  return useSyncExternalStore(subscribe, isNarrow)
}

/** Asked of the window once: each new question has it lay the page out first, and every render would ask. */
function watchWidth(width: number) {
  const media = window.matchMedia(`(max-width: ${String(width)}px)`)
  let matches = media.matches
  return {
    isNarrow: () => matches,
    subscribe: (listener: () => void) => {
      const hear = () => {
        matches = media.matches
        listener()
      }
      matches = media.matches
      media.addEventListener('change', hear)
      return () => {
        media.removeEventListener('change', hear)
      }
    },
  }
}
