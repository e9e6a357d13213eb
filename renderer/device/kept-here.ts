/*
 * Small things this computer remembers for whoever sits at it, beside the vault: nothing of the coalition's, and nothing
 * that may not be lost. A browser may refuse to keep anything; then each time is the first.
 */

const prefix = 'commonweave/'

export function readHere(name: string): string | null {
  try {
    return window.localStorage.getItem(prefix + name)
  } catch {
    return null
  }
}

export function keepHere(name: string, text: string): void {
  try {
    window.localStorage.setItem(prefix + name, text)
  } catch {
    // Full or switched off: it is only not remembered.
  }
}
