type Said = { readonly text: string }

/** Cards at once, and characters of all of them together, that stand below a question without scrolling. */
const mostSaid = 4
const mostCharacters = 160

/** What was said last, as much as fits with nobody's words cut; the very last one always. Newest first. */
export function lastThatFit<T extends Said>(items: readonly T[]): readonly T[] {
  let room = mostCharacters
  const fitting = items.slice(-mostSaid).toReversed()
  const end = fitting.findIndex(({ text }, at) => (room -= text.length) < 0 && at > 0)
  return end === -1 ? fitting : fitting.slice(0, end)
}

/** How large a text may stand so that it fits without scrolling: from the back row, fewer words are larger. */
export function fitted(text: string): 'full' | 'less' | 'least' {
  if (text.length <= 38) return 'full'
  return text.length <= 100 ? 'less' : 'least'
}
