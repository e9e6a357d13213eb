/** An item of an agenda with the minute it begins: minutes after midnight, past 1439 on the next day. */
export type Timed<T> = T & { readonly from: number; readonly until: number }

/** When each item begins and ends if nothing changes. */
export function timed<T extends { readonly minutes: number }>(
  items: readonly T[],
  start: number,
): readonly Timed<T>[] {
  let from = start
  return items.map((item) => {
    const until = from + item.minutes
    const placed = { ...item, from, until }
    from = until
    return placed
  })
}

/** Minutes of all items together. */
export const minutesOf = (items: readonly { readonly minutes: number }[]): number =>
  items.reduce((sum, { minutes }) => sum + minutes, 0)
