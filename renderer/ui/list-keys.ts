/** Where a key leads from a row, in a list of so many with so many in sight. */
type Step = (at: number, count: number, page: number) => number

/** The keys of a list. The list of keys is written from here too. */
export const listKeys: ReadonlyMap<string, Step> = new Map<string, Step>([
  ['ArrowDown', (at) => at + 1],
  ['ArrowUp', (at) => Math.max(0, at) - 1],
  ['PageDown', (at, _count, page) => Math.max(0, at) + page],
  ['PageUp', (at, _count, page) => Math.max(0, at) - page],
  ['Home', () => 0],
  ['End', (_at, count) => count - 1],
])

/** Where a key leads in a list: the row's index, or null where the key does not move. `page` is how many rows are in sight. */
export function stepFor(key: string, at: number, count: number, page: number): number | null {
  const step = listKeys.get(key)
  return step === undefined ? null : Math.max(0, Math.min(count - 1, step(at, count, page)))
}
