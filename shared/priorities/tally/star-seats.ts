import { mostPoints } from '../methods.ts'
import type { SeatStep } from '../result.ts'
import { highest, scoreHigher } from './head-to-head.ts'
import type { Marks } from './rules.ts'

/** Who is in the runoff for sure, who is alike in everything for what is left, and how ties were told apart. */
export type Seated = {
  readonly sure: readonly string[]
  readonly open: readonly string[]
  readonly steps: readonly SeatStep[]
}

/**
 * The two options of a STAR runoff: those with the most points. Options with as many points are told apart as the
 * Official Tiebreaker Protocol says (https://www.starvoting.org/ties): compared one against one, those that lost most
 * often drop out, again and again; then those with the fewest highest scores. Where chance would decide there, all that
 * are alike stay open here.
 *
 * @param points of every option, in the order they are listed
 */
export function seatTwo(points: ReadonlyMap<string, number>, ballots: readonly Marks[]): Seated {
  const sums = [...new Set(points.values())].toSorted((a, b) => b - a)
  const sure: string[] = []
  for (const sum of sums) {
    const free = 2 - sure.length
    if (free === 0) break
    const level = [...points].flatMap(([option, has]) => (has === sum ? [option] : []))
    const seated = seat(level, free, ballots)
    sure.push(...seated.sure)
    if (seated.open.length > 0 || seated.steps.length > 0) return { ...seated, sure }
  }
  return { sure, open: [], steps: [] }
}

/** Fill so many places from options with the same points. */
function seat(level: readonly string[], places: number, ballots: readonly Marks[]): Seated {
  if (level.length <= places) return { sure: level, open: [], steps: [] }
  for (const by of ['lost', 'fives'] as const) {
    const counts = level.map((option) => countOf(by, option, level, ballots))
    const worst = by === 'lost' ? Math.max(...counts) : Math.min(...counts)
    const kept = level.filter((_, at) => counts[at] !== worst)
    if (kept.length === 0) continue
    const dropped = level.filter((_, at) => counts[at] === worst)
    const step: SeatStep = {
      by,
      counts: level.map((option, at) => ({ option, count: counts[at] ?? 0 })),
      kept: [...kept],
    }
    const short = kept.length < places
    const next = short ? seat(dropped, places - kept.length, ballots) : seat(kept, places, ballots)
    return {
      sure: short ? [...kept, ...next.sure] : next.sure,
      open: next.open,
      steps: [step, ...next.steps],
    }
  }
  return { sure: [], open: level, steps: [] }
}

function countOf(
  by: SeatStep['by'],
  option: string,
  level: readonly string[],
  ballots: readonly Marks[],
): number {
  if (by === 'fives') return highest(ballots, option, mostPoints)
  return level.filter(
    (other) => scoreHigher(ballots, other, option) > scoreHigher(ballots, option, other),
  ).length
}
