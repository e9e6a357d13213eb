/** The parts of the page that F6 goes through, in reading order; messages come last. */
function regionsOf(page: Document): readonly HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('[data-region], .toasts')].filter(
    (region) => region.checkVisibility?.() ?? true,
  )
}

/** Moves the focus to the next part of the page, or to the one before. */
export function focusNextRegion(page: Document, back: boolean): void {
  const regions = regionsOf(page)
  if (regions.length === 0) return
  const focused = page.activeElement
  const at = regions.findLastIndex((region) => region.contains(focused))
  const start = at === -1 && back ? 0 : at
  const next = regions[(start + (back ? -1 : 1) + regions.length) % regions.length]
  const target =
    next?.tabIndex === -1 && next.hasAttribute('tabindex')
      ? next
      : next?.querySelector<HTMLElement>('[aria-current="page"], button, a[href], [tabindex]')
  target?.focus()
}
