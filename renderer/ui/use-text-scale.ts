import { useSyncExternalStore } from 'react'

/** How much larger than usual text is: what is measured in px beside it (rows, room for names) has to grow along. */
export const useTextScale = (): number => useSyncExternalStore(followRoot, textScale)

function followRoot(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, { attributes: true })
  return () => {
    observer.disconnect()
  }
}

/** A page that knows no sizes, as in tests without a screen, counts as usual. */
const textScale = () =>
  (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16) / 16
