import { timed } from './clock.ts'

type Item = { readonly id: string; readonly activity: string; readonly minutes: number }

/** Minutes people sit without a break before the planner says so. */
export const longestStretch = 50

/** What counts as a rest. */
export const restful: ReadonlySet<string> = new Set(['break'])

export type Pace = {
  /** Minutes of the longest time without a break. */
  readonly longest: number
  /** Where a break would help: before this item, at this minute after midnight. null where nothing is too long. */
  readonly pause: { readonly before: string; readonly at: number } | null
}

/**
 * How long people go without a break, and where one would fit: between two items of the first stretch that is too long,
 * as near to its middle as can be. One long item alone has no place for one.
 *
 * @param start minutes after midnight
 */
export function paceOf(items: readonly Item[], start: number): Pace {
  const stretches = stretchesOf(timed(items, start))
  const lengths = stretches.map((stretch) => lengthOf(stretch))
  const longest = Math.max(0, ...lengths)
  for (const stretch of stretches) {
    if (lengthOf(stretch) <= longestStretch) continue
    const [first, ...later] = stretch
    if (first === undefined) continue
    const middle = first.from + lengthOf(stretch) / 2
    const nearest = later.toSorted(
      (a, b) => away(a, middle) - away(b, middle) || a.from - b.from,
    )[0]
    if (nearest !== undefined) return { longest, pause: { before: nearest.id, at: nearest.from } }
  }
  return { longest, pause: null }
}

type Placed = Item & { readonly from: number; readonly until: number }

const away = (item: Placed, middle: number) => Math.abs(item.from - middle)

const lengthOf = (stretch: readonly Placed[]) =>
  (stretch.at(-1)?.until ?? 0) - (stretch[0]?.from ?? 0)

function stretchesOf(items: readonly Placed[]): readonly (readonly Placed[])[] {
  const stretches: Placed[][] = [[]]
  for (const item of items)
    if (restful.has(item.activity)) stretches.push([])
    else stretches.at(-1)?.push(item)
  return stretches.filter((stretch) => stretch.length > 0)
}
