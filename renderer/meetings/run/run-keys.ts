import { useEffect, useRef } from 'react'

type Keys = { readonly pause: () => void; readonly forward: () => void }

/** Space pauses or goes on, Shift and the right arrow key go on with the agenda: only where no field, button or dialog has the keys. */
export function useRunKeys(keys: Keys): void {
  const now = useRef(keys)
  useEffect(() => {
    now.current = keys
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target, key, shiftKey, ctrlKey, metaKey, altKey, repeat } = event
      if (ctrlKey || metaKey || altKey || repeat || event.defaultPrevented) return
      if (!(target instanceof Element) || target.closest(ownKeys) !== null) return
      if (key === ' ' && !shiftKey && target.closest(pressed) === null) now.current.pause()
      else if (key === 'ArrowRight' && shiftKey) now.current.forward()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('keydown', press)
    }
  }, [])
}

/** Where all keys belong to what is there. */
const ownKeys =
  'input, textarea, select, [contenteditable], [role="textbox"], [role="dialog"], [role="menu"], [role="listbox"]'
/** What Space presses. */
const pressed = 'button, a, summary, label, [role="button"], [role="switch"]'
