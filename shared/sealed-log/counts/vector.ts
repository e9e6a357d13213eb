/*
 * A version vector says, for every lane, how many of its envelopes are covered. Every envelope keeps its own, so
 * vectors share what they have in common: three levels of sixteen, copied only along what differs. Merging two
 * that share a branch never looks inside it, and an envelope costs what changed since the one before it, however many
 * lanes there are: 0.4 kB in a quiet log, 2 kB where 60 devices all talk to each other.
 */
type Run = readonly number[]
type Page = readonly Run[]
export type Vector = readonly Page[]

const bits = 4
const width = 1 << bits
const mask = width - 1
const noRun: Run = Array.from({ length: width }, () => 0)
const noPage: Page = Array.from({ length: width }, () => noRun)

export const nothingCovered: Vector = []

/** How many envelopes of a lane a vector covers. */
export const coveredIn = (vector: Vector, lane: number): number =>
  vector[lane >> (2 * bits)]?.[(lane >> bits) & mask]?.[lane & mask] ?? 0

/** The vector with one lane covered up to `count`. */
export function cover(vector: Vector, lane: number, count: number): Vector {
  const high = lane >> (2 * bits)
  const middle = (lane >> bits) & mask
  const pages = vector.slice()
  while (pages.length <= high) pages.push(noPage)
  const page = (pages[high] ?? noPage).slice()
  const run = (page[middle] ?? noRun).slice()
  run[lane & mask] = count
  page[middle] = run
  pages[high] = page
  return pages
}

/** What either covers. Returns one of the two themselves wherever it covers the other. */
export function merge(a: Vector, b: Vector): Vector {
  return a.length < b.length
    ? mergeLevel(b, a, noPage, mergePages)
    : mergeLevel(a, b, noPage, mergePages)
}

const mergePages = (a: Page, b: Page): Page => mergeLevel(a, b, noRun, mergeRuns)
const mergeRuns = (a: Run, b: Run): Run => mergeLevel(a, b, 0, Math.max)

function mergeLevel<T>(
  longer: readonly T[],
  shorter: readonly T[],
  empty: T,
  join: (a: T, b: T) => T,
): readonly T[] {
  if (longer === shorter) return longer
  let merged: T[] | null = null
  let shorterIsAll = longer.length === shorter.length
  for (let at = 0; at < shorter.length; at++) {
    const left = longer[at] ?? empty
    const right = shorter[at] ?? empty
    if (left === right) continue
    const both = join(left, right)
    if (both !== right) shorterIsAll = false
    if (both !== left) (merged ??= longer.slice())[at] = both
  }
  if (merged === null) return longer
  return shorterIsAll ? shorter : merged
}

/** Visit every lane of which `more` covers more than `less` does. `visit` answers false to stop; the result says whether all were visited. */
export function visitNews(
  more: Vector,
  less: Vector,
  visit: (lane: number, upTo: number, from: number) => boolean,
): boolean {
  for (let high = 0; high < more.length; high++) {
    const page = more[high] ?? noPage
    const otherPage = less[high] ?? noPage
    if (page === otherPage) continue
    for (let middle = 0; middle < width; middle++) {
      const run = page[middle] ?? noRun
      const otherRun = otherPage[middle] ?? noRun
      if (run === otherRun) continue
      for (let low = 0; low < width; low++) {
        const upTo = run[low] ?? 0
        const from = otherRun[low] ?? 0
        const lane = (((high << bits) | middle) << bits) | low
        if (upTo > from && !visit(lane, upTo, from)) return false
      }
    }
  }
  return true
}
