import type { Counted } from './settle.ts'
import type { Marks } from './rules.ts'

/** How many people gave how many points, for each option. */
export type MarksByOption = ReadonlyMap<string, ReadonlyMap<number, number>>

/** An option's line of a count that adds points up; points of 0 are left out. */
export function lineOf(option: string, marks: ReadonlyMap<number, number>): Counted {
  const heaviestFirst = [...marks]
    .filter(([points]) => points > 0)
    .toSorted(([a], [b]) => b - a)
    .map(([points, people]) => ({ points, people }))
  return {
    option,
    marks: heaviestFirst,
    points: heaviestFirst.reduce((sum, mark) => sum + mark.points * mark.people, 0),
    people: heaviestFirst.reduce((sum, mark) => sum + mark.people, 0),
  }
}

/** Gather marks by option from all ballots. */
export function gather(ballots: readonly Marks[]): MarksByOption {
  const byOption = new Map<string, Map<number, number>>()
  for (const ballot of ballots)
    for (const [option, points] of Object.entries(ballot)) {
      const marks = byOption.get(option) ?? new Map<number, number>()
      byOption.set(option, marks.set(points, (marks.get(points) ?? 0) + 1))
    }
  return byOption
}

export const none: ReadonlyMap<number, number> = new Map()
