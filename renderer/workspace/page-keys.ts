/** What a key asks of the window, whichever page is on screen. */
export type PageKey =
  | { readonly do: 'undo' | 'redo' }
  | { readonly do: 'region'; readonly back: boolean }
  | { readonly do: 'go'; readonly letter: string }

/** Where keys are text: the browser's own undo works there, and letters are letters. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]')
}

/** Reads keys one after the other; `G` waits for its letter for a second and a half. */
export function createKeyReader(now: () => number = () => performance.now()) {
  const patience = 1_500
  let gAt = -Infinity
  return (event: KeyboardEvent): PageKey | null => {
    if (event.key === 'F6') return { do: 'region', back: event.shiftKey }
    if (isWriting(event.target)) return null
    const letter = event.key.toLowerCase()
    if (event.ctrlKey || event.metaKey) {
      if (event.altKey) return null
      if (letter === 'z') return { do: event.shiftKey ? 'redo' : 'undo' }
      return letter === 'y' && event.ctrlKey ? { do: 'redo' } : null
    }
    if (event.altKey || letter.length !== 1) return null
    const waited = now() - gAt
    gAt = letter === 'g' ? now() : -Infinity
    return waited < patience && letter !== 'g' ? { do: 'go', letter } : null
  }
}
