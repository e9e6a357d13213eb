/** The rows that are chosen after one was pressed: turned on or off, or with `extend` all rows from the last pressed one. */
export function rangeTo(
  keys: readonly string[],
  chosen: ReadonlySet<string>,
  anchor: string | null,
  key: string,
  extend: boolean,
): ReadonlySet<string> {
  const next = new Set(chosen)
  const from = anchor === null ? -1 : keys.indexOf(anchor)
  if (extend && from !== -1) {
    const to = keys.indexOf(key)
    for (const between of keys.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(between)
  } else if (extend || !next.delete(key)) next.add(key)
  return next
}
