/** Where a key leads in a list: the row's index, or null where the key does not move. `page` is how many rows are in sight. */
export function stepFor(key: string, at: number, count: number, page: number): number | null {
  const last = count - 1
  const from = Math.max(0, at)
  const within = (index: number) => Math.max(0, Math.min(last, index))
  switch (key) {
    case 'ArrowDown':
      return within(at + 1)
    case 'ArrowUp':
      return within(from - 1)
    case 'PageDown':
      return within(from + page)
    case 'PageUp':
      return within(from - page)
    case 'Home':
      return 0
    case 'End':
      return within(last)
    default:
      return null
  }
}
