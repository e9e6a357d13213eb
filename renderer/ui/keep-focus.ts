import { hasNoFocus, whenNothingHasFocus } from './find-focus.ts'

/** What Tab stops at. */
const stops = ['a[href]', 'button', 'input', 'select', 'textarea', '[tabindex]']
  .map((what) => `${what}:not(:disabled, [tabindex="-1"])`)
  .join(', ')

/** What people see as a part of the page: with one of these gone there is no telling what was beside. */
const parts = 'aside, form, section'

/**
 * Keeps the focus on the page or in a dialog: where a press takes away or disables the very button that was pressed, what
 * stands beside it takes the focus. Returns how to stop.
 */
export function keepFocus(page: HTMLElement): () => void {
  /** What had the focus last on this page, also while a dialog has it now, and what it stood in, from the inside out. */
  let way: readonly HTMLElement[] = []
  const note = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && page.contains(target)) way = wayOut(target, page)
  }
  const look = () => {
    const [held] = way
    if (held === undefined || !hasNoFocus()) return
    if (held.isConnected && !held.matches(':disabled')) return
    whenNothingHasFocus(2, () => {
      if (way[0] === held) focusBeside(way, page)
    })
  }
  /** Whoever puts the focus away by pointing at nothing is left alone. */
  const forget = () => {
    way = []
  }
  const changes = new MutationObserver(look)
  changes.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled'] })
  document.addEventListener('focusin', note)
  document.addEventListener('pointerdown', forget, true)
  return () => {
    changes.disconnect()
    document.removeEventListener('focusin', note)
    document.removeEventListener('pointerdown', forget, true)
  }
}

function wayOut(from: HTMLElement, page: HTMLElement): readonly HTMLElement[] {
  const { parentElement } = from
  return from === page || parentElement === null ? [from] : [from, ...wayOut(parentElement, page)]
}

/** The next thing in what is left of where it stood, else the one before; the page itself where a whole part is gone. */
function focusBeside(way: readonly HTMLElement[], page: HTMLElement): void {
  const left = way.filter((one) => one.isConnected)
  const [place = page] = left
  const isPartGone = way.some((one) => !one.isConnected && one.matches(parts))
  for (const around of isPartGone || place === page ? [] : left) {
    const near = [...around.querySelectorAll<HTMLElement>(stops)].filter((one) =>
      one.checkVisibility(),
    )
    const next = near.find(
      (one) => place.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING,
    )
    const found = next ?? near.at(-1)
    if (found !== undefined) {
      found.focus()
      return
    }
  }
  page.focus()
}
