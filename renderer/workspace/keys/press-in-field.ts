import { pageKeys } from '#shared/contract/window-keys.ts'

/** Take back, or do again, what was written where the focus is: as its keys would, in fields and in editors with an undo of their own. */
export function pressInField(does: 'undo' | 'redo'): void {
  const [press] = pageKeys.find((key) => key.does === does)?.presses ?? []
  const field = document.activeElement
  if (press === undefined || field === null) return
  const { key, shift = false } = press
  const isMac = /Mac/.test(navigator.userAgent)
  const event = new KeyboardEvent('keydown', {
    key,
    shiftKey: shift,
    ctrlKey: !isMac,
    metaKey: isMac,
    bubbles: true,
    cancelable: true,
  })
  // An editor that has taken it says so; for a plain field nothing but this reaches the browser's own undo.
  if (field.dispatchEvent(event)) document.execCommand(does)
}
