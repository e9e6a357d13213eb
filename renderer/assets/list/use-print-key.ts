import { useEffect } from 'react'
import { useLocation } from 'wouter'

/**
 * Ctrl or Cmd P leads to the page that goes to paper: of a list only the rows in sight are drawn, and who will read what
 * is printed is asked there.
 */
export function usePrintKey(): void {
  const [, go] = useLocation()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event
      if (key.toLowerCase() !== 'p' || ctrlKey === metaKey || altKey || shiftKey) return
      event.preventDefault()
      go('/assets/print')
    }
    window.addEventListener('keydown', press)
    return () => {
      window.removeEventListener('keydown', press)
    }
  }, [go])
}
