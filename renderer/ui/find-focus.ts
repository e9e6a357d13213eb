/**
 * Frames in which whoever gives the focus back by itself has done so: React Aria waits for one, and after a press by a
 * screen reader or a script for transitions too, the longest of which takes 200 ms.
 */
const patience = 24

/**
 * Where what had the focus is gone and nobody gives it back, the page takes it: otherwise letters would be taken for the
 * page's keys and a screen reader would stand at the very top.
 */
export function findFocus(): void {
  whenNothingHasFocus(patience, () => {
    document.getElementById('main')?.focus()
  })
}

/** Whether no key leads anywhere: a browser takes the focus from what was disabled only with its next frame. */
export function hasNoFocus(): boolean {
  const { activeElement } = document
  return activeElement === document.body || activeElement?.matches(':disabled') === true
}

/** Acts after so many frames, unless something has the focus by then. */
export function whenNothingHasFocus(frames: number, act: () => void): void {
  requestAnimationFrame(() => {
    if (!hasNoFocus()) return
    if (frames > 1) whenNothingHasFocus(frames - 1, act)
    else act()
  })
}
