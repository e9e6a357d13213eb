import type { Press } from '#shared/contract/window-keys.ts'

const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent)

const signs: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  Escape: 'Esc',
  ' ': 'Space',
}

/** A key as it is printed on a keyboard. Names of keys are not translated: they stand on the keys. */
export const keyWord = (key: string): string =>
  signs[key] ?? (key.length === 1 ? key.toUpperCase() : key)

/** A way to press, as `Ctrl Shift Z`; with the Command sign on a Mac. */
export function pressWords({ key, command, shift }: Press, mac = isMac()): string {
  const parts = [
    ...(command === true ? [mac ? '⌘' : 'Ctrl'] : []),
    ...(shift === true ? ['Shift'] : []),
    keyWord(key),
  ]
  return parts.join(' ')
}
