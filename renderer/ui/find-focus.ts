/**
 * Where what had the focus is gone, as a card that was brought together with another one, the page takes it: otherwise
 * letters would be taken for the page's keys and a screen reader would stand at the very top. Waits until whoever gives
 * the focus back by itself has done so, which takes one frame.
 */
export function findFocus(): void {
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) document.getElementById('main')?.focus()
    })
  })
}
